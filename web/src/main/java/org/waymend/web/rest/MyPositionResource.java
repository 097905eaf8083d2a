package org.waymend.web.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.waymend.shared.access.Role.Names;
import org.waymend.web.http.Calls;
import org.waymend.workorder.EngineerPositionService;
import org.waymend.workorder.PositionFields;

/** Where the engineer that the user is was last. */
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Path("my-position")
public class MyPositionResource {
  private EngineerPositionService positions;
  private Calls calls;

  @SuppressWarnings("NullAway.Init")
  protected MyPositionResource() {} // container

  @Inject
  public MyPositionResource(EngineerPositionService positions, Calls calls) {
    this.positions = positions;
    this.calls = calls;
  }

  @PUT
  @RolesAllowed({Names.ENGINEER, Names.ADMIN})
  @Operation(
      operationId = "my-position.report",
      summary = "Tell where you are, on the way to a visit",
      description = "The customer sees about how far that is; at other times it is refused.")
  public void report(PositionFields body) {
    calls.run(() -> positions.report(calls.actor(), body));
  }
}
