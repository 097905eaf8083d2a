package org.waymend.web.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.waymend.identity.LoginService;
import org.waymend.identity.SessionView;
import org.waymend.identity.UserId;
import org.waymend.shared.access.Role.Names;
import org.waymend.web.http.CurrentRequest;

/** Live sessions: one's own, and for administrators everybody's. */
@Path("sessions")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class SessionsResource {
  /** All live sessions of one user. */
  public record Sessions(List<SessionView> items) {}

  private LoginService logins;
  private CurrentRequest request;

  @SuppressWarnings("NullAway.Init")
  protected SessionsResource() {} // container

  @Inject
  public SessionsResource(LoginService logins, CurrentRequest request) {
    this.logins = logins;
    this.request = request;
  }

  @GET
  @RolesAllowed({
    Names.CUSTOMER, Names.AGENT, Names.DISPATCHER, Names.ENGINEER, Names.STOREKEEPER,
    Names.FINANCE, Names.QUALITY, Names.MANAGER, Names.ADMIN, Names.PROVIDER_STAFF
  })
  @Operation(
      operationId = "session.list",
      summary = "Live sessions of a user, one's own by default")
  public Sessions list(@QueryParam("userId") @Nullable UUID userId) {
    return new Sessions(
        logins.sessions(
            request.actor(), userId == null ? null : new UserId(userId), request.sessionId()));
  }

  @DELETE
  @Path("{id}")
  @RolesAllowed({
    Names.CUSTOMER, Names.AGENT, Names.DISPATCHER, Names.ENGINEER, Names.STOREKEEPER,
    Names.FINANCE, Names.QUALITY, Names.MANAGER, Names.ADMIN, Names.PROVIDER_STAFF
  })
  @Operation(operationId = "session.revoke", summary = "End a session")
  public void revoke(@PathParam("id") UUID id) {
    logins.revoke(request.actor(), id);
  }
}
