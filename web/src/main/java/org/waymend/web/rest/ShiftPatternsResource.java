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
import org.waymend.workforce.ShiftPatternFields;
import org.waymend.workforce.ShiftPatternId;
import org.waymend.workforce.ShiftPatternService;
import org.waymend.workforce.ShiftPatternView;
import org.waymend.workforce.WorkforceCommands.ChangeShiftPattern;
import org.waymend.workforce.WorkforceCommands.RegisterShiftPattern;

/** Shift patterns. */
@Path("shift-patterns")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class ShiftPatternsResource {
  private ShiftPatternService shiftPatterns;

  private Calls calls;

  @SuppressWarnings("NullAway.Init")
  protected ShiftPatternsResource() {} // container

  @Inject
  public ShiftPatternsResource(ShiftPatternService shiftPatterns, Calls calls) {
    this.shiftPatterns = shiftPatterns;

    this.calls = calls;
  }

  @GET
  @RolesAllowed({Names.DISPATCHER, Names.MANAGER, Names.ADMIN})
  @Operation(operationId = "shift-pattern.list", summary = "Shift patterns")
  public Page<ShiftPatternView> list(@Context UriInfo uri) {
    return shiftPatterns.list(calls.actor(), Lists.query(uri));
  }

  @GET
  @Path("export")
  @Produces("text/csv")
  @RolesAllowed({Names.DISPATCHER, Names.MANAGER, Names.ADMIN})
  @Operation(operationId = "shift-pattern.export", summary = "Shift patterns as CSV")
  public Response export(@Context UriInfo uri) {
    var actor = calls.actor();
    return Lists.csv(
        uri, ShiftPatternView.class, "shift-patterns", query -> shiftPatterns.list(actor, query));
  }

  @GET
  @Path("{id}")
  @RolesAllowed({Names.DISPATCHER, Names.MANAGER, Names.ADMIN})
  @Operation(operationId = "shift-pattern.view", summary = "One shift pattern")
  public ShiftPatternView view(@PathParam("id") UUID id) {
    return shiftPatterns.view(calls.actor(), new ShiftPatternId(id));
  }

  @POST
  @RolesAllowed({Names.DISPATCHER, Names.ADMIN})
  @Operation(operationId = "shift-pattern.register", summary = "Register a shift pattern")
  public ShiftPatternView register(ShiftPatternFields body) {
    return calls.create(
        ShiftPatternView.class,
        () -> shiftPatterns.register(new RegisterShiftPattern(calls.actor(), body)));
  }

  @PUT
  @Path("{id}")
  @RolesAllowed({Names.DISPATCHER, Names.ADMIN})
  @Operation(operationId = "shift-pattern.change", summary = "Change a shift pattern")
  public ShiftPatternView change(@PathParam("id") UUID id, ShiftPatternFields body) {
    return calls.change(
        ShiftPatternView.class,
        version ->
            shiftPatterns.change(
                new ChangeShiftPattern(calls.actor(), new ShiftPatternId(id), version, body)));
  }

  @POST
  @Path("{id}/deactivate")
  @RolesAllowed({Names.DISPATCHER, Names.ADMIN})
  @Operation(
      operationId = "shift-pattern.deactivate",
      summary = "Keep a shift pattern from being chosen; what refers to it stays")
  public ShiftPatternView deactivate(@PathParam("id") UUID id) {
    return calls.change(
        ShiftPatternView.class,
        version -> shiftPatterns.deactivate(calls.actor(), new ShiftPatternId(id), version));
  }

  @POST
  @Path("{id}/activate")
  @RolesAllowed({Names.DISPATCHER, Names.ADMIN})
  @Operation(
      operationId = "shift-pattern.activate",
      summary = "Let a shift pattern be chosen again")
  public ShiftPatternView activate(@PathParam("id") UUID id) {
    return calls.change(
        ShiftPatternView.class,
        version -> shiftPatterns.activate(calls.actor(), new ShiftPatternId(id), version));
  }
}
