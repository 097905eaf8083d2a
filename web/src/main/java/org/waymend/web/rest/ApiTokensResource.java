package org.waymend.web.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.waymend.identity.ApiTokenFields;
import org.waymend.identity.ApiTokenService;
import org.waymend.identity.ApiTokenView;
import org.waymend.shared.access.Role.Names;
import org.waymend.web.http.Calls;

/** One's own API tokens. */
@Path("api-tokens")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class ApiTokensResource {
  /** All tokens of the caller, ended ones too. */
  public record ApiTokens(List<ApiTokenView> items) {}

  private ApiTokenService tokens;
  private Calls calls;

  @SuppressWarnings("NullAway.Init")
  protected ApiTokensResource() {} // container

  @Inject
  public ApiTokensResource(ApiTokenService tokens, Calls calls) {
    this.tokens = tokens;
    this.calls = calls;
  }

  @GET
  @RolesAllowed({
    Names.AGENT,
    Names.DISPATCHER,
    Names.ENGINEER,
    Names.STOREKEEPER,
    Names.FINANCE,
    Names.QUALITY,
    Names.MANAGER,
    Names.ADMIN
  })
  @Operation(operationId = "api-token.list", summary = "One's own tokens, without their secrets")
  public ApiTokens list() {
    return new ApiTokens(tokens.list(calls.actor()));
  }

  @POST
  @RolesAllowed({
    Names.AGENT,
    Names.DISPATCHER,
    Names.ENGINEER,
    Names.STOREKEEPER,
    Names.FINANCE,
    Names.QUALITY,
    Names.MANAGER,
    Names.ADMIN
  })
  @Operation(
      operationId = "api-token.create",
      summary = "Make a token; its secret is in this answer only")
  public ApiTokenView create(ApiTokenFields body) {
    return calls.createSecret(ApiTokenView.class, () -> tokens.create(calls.actor(), body));
  }

  @DELETE
  @Path("{id}")
  @RolesAllowed({
    Names.AGENT,
    Names.DISPATCHER,
    Names.ENGINEER,
    Names.STOREKEEPER,
    Names.FINANCE,
    Names.QUALITY,
    Names.MANAGER,
    Names.ADMIN
  })
  @Operation(operationId = "api-token.revoke", summary = "End a token")
  public void revoke(@PathParam("id") UUID id) {
    calls.run(() -> tokens.revoke(calls.actor(), id));
  }
}
