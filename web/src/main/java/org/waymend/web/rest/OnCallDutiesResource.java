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
import org.waymend.workforce.OnCallDutyFields;
import org.waymend.workforce.OnCallDutyId;
import org.waymend.workforce.OnCallDutyService;
import org.waymend.workforce.OnCallDutyView;
import org.waymend.workforce.WorkforceCommands.ChangeOnCallDuty;
import org.waymend.workforce.WorkforceCommands.RegisterOnCallDuty;

/** On-call duties. */
@Path("on-call-duties")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class OnCallDutiesResource {
  private OnCallDutyService onCallDuties;

  private Calls calls;

  @SuppressWarnings("NullAway.Init")
  protected OnCallDutiesResource() {} // container

  @Inject
  public OnCallDutiesResource(OnCallDutyService onCallDuties, Calls calls) {
    this.onCallDuties = onCallDuties;

    this.calls = calls;
  }

  @GET
  @RolesAllowed({
    Names.AGENT,
    Names.DISPATCHER,
    Names.ENGINEER,
    Names.MANAGER,
    Names.ADMIN,
    Names.PROVIDER_STAFF
  })
  @Operation(operationId = "on-call-duty.list", summary = "On-call duties")
  public Page<OnCallDutyView> list(@Context UriInfo uri) {
    return onCallDuties.list(calls.actor(), Lists.query(uri));
  }

  @GET
  @Path("export")
  @Produces("text/csv")
  @RolesAllowed({Names.AGENT, Names.DISPATCHER, Names.MANAGER, Names.ADMIN, Names.PROVIDER_STAFF})
  @Operation(operationId = "on-call-duty.export", summary = "On-call duties as CSV")
  public Response export(@Context UriInfo uri) {
    var actor = calls.actor();
    return Lists.csv(
        uri, OnCallDutyView.class, "on-call-duties", query -> onCallDuties.list(actor, query));
  }

  @GET
  @Path("{id}")
  @RolesAllowed({
    Names.AGENT,
    Names.DISPATCHER,
    Names.ENGINEER,
    Names.MANAGER,
    Names.ADMIN,
    Names.PROVIDER_STAFF
  })
  @Operation(operationId = "on-call-duty.view", summary = "One on-call duty")
  public OnCallDutyView view(@PathParam("id") UUID id) {
    return onCallDuties.view(calls.actor(), new OnCallDutyId(id));
  }

  @POST
  @RolesAllowed({Names.DISPATCHER, Names.ADMIN})
  @Operation(operationId = "on-call-duty.register", summary = "Register an on-call duty")
  public OnCallDutyView register(OnCallDutyFields body) {
    return calls.create(
        OnCallDutyView.class,
        () -> onCallDuties.register(new RegisterOnCallDuty(calls.actor(), body)));
  }

  @PUT
  @Path("{id}")
  @RolesAllowed({Names.DISPATCHER, Names.ADMIN})
  @Operation(operationId = "on-call-duty.change", summary = "Change an on-call duty")
  public OnCallDutyView change(@PathParam("id") UUID id, OnCallDutyFields body) {
    return calls.change(
        OnCallDutyView.class,
        version ->
            onCallDuties.change(
                new ChangeOnCallDuty(calls.actor(), new OnCallDutyId(id), version, body)));
  }

  @DELETE
  @Path("{id}")
  @RolesAllowed({Names.DISPATCHER, Names.ADMIN})
  @Operation(operationId = "on-call-duty.delete", summary = "Delete an on-call duty")
  public void delete(@PathParam("id") UUID id) {
    calls.delete(version -> onCallDuties.delete(calls.actor(), new OnCallDutyId(id), version));
  }
}
