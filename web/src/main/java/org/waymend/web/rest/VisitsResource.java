package org.waymend.web.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
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
@ApplicationScoped
@Path("visits")
public class VisitsResource {
  private VisitService visits;
  private Calls calls;

  @SuppressWarnings("NullAway.Init")
  protected VisitsResource() {} // container

  @Inject
  public VisitsResource(VisitService visits, Calls calls) {
    this.visits = visits;
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
}
