package org.waymend.web.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.waymend.shared.access.Role.Names;
import org.waymend.shared.paging.Page;
import org.waymend.web.http.Calls;
import org.waymend.web.http.Lists;
import org.waymend.workforce.AbsenceFields;
import org.waymend.workforce.AbsenceId;
import org.waymend.workforce.AbsenceService;
import org.waymend.workforce.AbsenceView;
import org.waymend.workforce.WorkforceCommands.ChangeAbsence;
import org.waymend.workforce.WorkforceCommands.RegisterAbsence;

/** Absences. */
@Path("absences")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class AbsencesResource {
  private AbsenceService absences;

  private Calls calls;

  @SuppressWarnings("NullAway.Init")
  protected AbsencesResource() {} // container

  @Inject
  public AbsencesResource(AbsenceService absences, Calls calls) {
    this.absences = absences;

    this.calls = calls;
  }

  @GET
  @RolesAllowed({
    Names.DISPATCHER,
    Names.ENGINEER,
    Names.MANAGER,
    Names.ADMIN,
    Names.PROVIDER_STAFF
  })
  @Operation(operationId = "absence.list", summary = "Absences")
  public Page<AbsenceView> list(@Context UriInfo uri) {
    return absences.list(calls.actor(), Lists.query(uri));
  }

  @GET
  @Path("export")
  @Produces("text/csv")
  @RolesAllowed({Names.DISPATCHER, Names.MANAGER, Names.ADMIN, Names.PROVIDER_STAFF})
  @Operation(operationId = "absence.export", summary = "Absences as CSV")
  public Response export(@Context UriInfo uri) {
    var actor = calls.actor();
    return Lists.csv(uri, AbsenceView.class, "absences", query -> absences.list(actor, query));
  }

  @GET
  @Path("{id}")
  @RolesAllowed({
    Names.DISPATCHER,
    Names.ENGINEER,
    Names.MANAGER,
    Names.ADMIN,
    Names.PROVIDER_STAFF
  })
  @Operation(operationId = "absence.view", summary = "One absence")
  public AbsenceView view(@PathParam("id") UUID id) {
    return absences.view(calls.actor(), new AbsenceId(id));
  }

  @POST
  @RolesAllowed({Names.DISPATCHER, Names.ADMIN})
  @Operation(operationId = "absence.register", summary = "Register an absence")
  public AbsenceView register(AbsenceFields body) {
    return calls.create(
        AbsenceView.class, () -> absences.register(new RegisterAbsence(calls.actor(), body)));
  }

  @PUT
  @Path("{id}")
  @RolesAllowed({Names.DISPATCHER, Names.ADMIN})
  @Operation(operationId = "absence.change", summary = "Change an absence")
  public AbsenceView change(@PathParam("id") UUID id, AbsenceFields body) {
    return calls.change(
        AbsenceView.class,
        version ->
            absences.change(new ChangeAbsence(calls.actor(), new AbsenceId(id), version, body)));
  }

  @DELETE
  @Path("{id}")
  @RolesAllowed({Names.DISPATCHER, Names.ADMIN})
  @Operation(operationId = "absence.delete", summary = "Delete an absence")
  public void delete(@PathParam("id") UUID id) {
    calls.delete(version -> absences.delete(calls.actor(), new AbsenceId(id), version));
  }
}
