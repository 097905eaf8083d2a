package org.waymend.web.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.waymend.dispatch.AssignFields;
import org.waymend.dispatch.ChangedVisits;
import org.waymend.dispatch.DispatchCommands.AssignVisit;
import org.waymend.dispatch.DispatchCommands.PinVisit;
import org.waymend.dispatch.DispatchCommands.UnassignVisit;
import org.waymend.dispatch.ForesightService;
import org.waymend.dispatch.VisitAssignmentService;
import org.waymend.dispatch.VisitForesight;
import org.waymend.shared.access.Role.Names;
import org.waymend.shared.paging.Page;
import org.waymend.web.http.Calls;
import org.waymend.web.http.Lists;
import org.waymend.workorder.VisitFields;
import org.waymend.workorder.VisitId;
import org.waymend.workorder.VisitService;
import org.waymend.workorder.VisitView;
import org.waymend.workorder.WorkOrderCommands.ChangeVisit;

/** Visits. */
@Path("visits")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class VisitsResource {
  /**
   * Why a visit is taken from its engineer.
   *
   * @param note up to 1,000 characters
   */
  public record VisitUnassignFields(@Nullable String note) {}

  private VisitService visits;
  private VisitAssignmentService assignments;
  private ForesightService foresights;
  private Calls calls;

  @SuppressWarnings("NullAway.Init")
  protected VisitsResource() {} // container

  @Inject
  public VisitsResource(
      VisitService visits,
      VisitAssignmentService assignments,
      ForesightService foresights,
      Calls calls) {
    this.visits = visits;
    this.assignments = assignments;
    this.foresights = foresights;
    this.calls = calls;
  }

  @GET
  @RolesAllowed({
    Names.CUSTOMER,
    Names.AGENT,
    Names.DISPATCHER,
    Names.ENGINEER,
    Names.STOREKEEPER,
    Names.FINANCE,
    Names.QUALITY,
    Names.MANAGER,
    Names.ADMIN,
    Names.PROVIDER_STAFF
  })
  @Operation(operationId = "visit.list", summary = "Visits, the newest first")
  public Page<VisitView> list(@Context UriInfo uri) {
    return visits.list(calls.actor(), Lists.query(uri));
  }

  @GET
  @Path("{id}")
  @RolesAllowed({
    Names.CUSTOMER,
    Names.AGENT,
    Names.DISPATCHER,
    Names.ENGINEER,
    Names.STOREKEEPER,
    Names.FINANCE,
    Names.QUALITY,
    Names.MANAGER,
    Names.ADMIN,
    Names.PROVIDER_STAFF
  })
  @Operation(operationId = "visit.view", summary = "One visit")
  public VisitView view(@PathParam("id") UUID id) {
    return visits.view(calls.actor(), new VisitId(id));
  }

  @GET
  @Path("{id}/foresight")
  @RolesAllowed({Names.DISPATCHER, Names.MANAGER, Names.ADMIN})
  @Operation(
      operationId = "visit.foresight",
      summary = "Whom a visit may be given to on a day, when, and what that costs",
      description =
          "Every engineer with a shift that day, the cheapest first; for the others the rules that"
              + " stand against it. What is answered holds for the published plan as it is.")
  public VisitForesight foresight(@PathParam("id") UUID id, @QueryParam("on") @Nullable String on) {
    return foresights.foresight(calls.actor(), new VisitId(id), DispatchBoardResource.date(on));
  }

  @PUT
  @Path("{id}")
  @RolesAllowed({Names.AGENT, Names.DISPATCHER, Names.MANAGER, Names.ADMIN})
  @Operation(
      operationId = "visit.change",
      summary = "Change the arrival windows of a visit, or the note to its engineer")
  public VisitView change(@PathParam("id") UUID id, VisitFields body) {
    return calls.change(
        VisitView.class,
        version -> visits.change(new ChangeVisit(calls.actor(), new VisitId(id), version, body)));
  }

  @POST
  @Path("{id}/assign")
  @RolesAllowed({Names.DISPATCHER, Names.MANAGER, Names.ADMIN})
  @Operation(
      operationId = "visit.assign",
      summary = "Give a visit to an engineer by hand; that engineer's day is timed again",
      description = "Refused by the hard rules of the optimizer, each with a problem of its own.")
  public ChangedVisits assign(@PathParam("id") UUID id, AssignFields body) {
    return calls.change(
        ChangedVisits.class,
        version ->
            assignments.assign(new AssignVisit(calls.actor(), new VisitId(id), version, body)));
  }

  @POST
  @Path("{id}/unassign")
  @RolesAllowed({Names.DISPATCHER, Names.MANAGER, Names.ADMIN})
  @Operation(operationId = "visit.unassign", summary = "Take a visit from its engineer")
  public VisitView unassign(@PathParam("id") UUID id, VisitUnassignFields body) {
    return calls.change(
        VisitView.class,
        version ->
            assignments.unassign(
                new UnassignVisit(calls.actor(), new VisitId(id), version, body.note())));
  }

  @POST
  @Path("{id}/pin")
  @RolesAllowed({Names.DISPATCHER, Names.MANAGER, Names.ADMIN})
  @Operation(operationId = "visit.pin", summary = "Keep the optimizer from moving a visit")
  public VisitView pin(@PathParam("id") UUID id) {
    return pin(id, true);
  }

  @POST
  @Path("{id}/unpin")
  @RolesAllowed({Names.DISPATCHER, Names.MANAGER, Names.ADMIN})
  @Operation(operationId = "visit.unpin", summary = "Let the optimizer move a visit again")
  public VisitView unpin(@PathParam("id") UUID id) {
    return pin(id, false);
  }

  private VisitView pin(UUID id, boolean isPinned) {
    return calls.change(
        VisitView.class,
        version ->
            assignments.pin(new PinVisit(calls.actor(), new VisitId(id), version, isPinned)));
  }
}
