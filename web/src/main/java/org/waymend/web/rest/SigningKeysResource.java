package org.waymend.web.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.waymend.shared.access.Role.Names;
import org.waymend.shared.paging.Page;
import org.waymend.shared.token.SigningKeyService;
import org.waymend.shared.token.SigningKeyView;
import org.waymend.shared.token.TokenPurpose;
import org.waymend.web.http.Calls;
import org.waymend.web.http.Lists;

/** The keys that links and QR codes are signed with. */
@Path("signing-keys")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class SigningKeysResource {
  /**
   * Which keys to replace.
   *
   * @param purpose null: those of every purpose
   */
  public record KeyRotation(@Nullable TokenPurpose purpose) {}

  private SigningKeyService keys;
  private Calls calls;

  @SuppressWarnings("NullAway.Init")
  protected SigningKeysResource() {} // container

  @Inject
  public SigningKeysResource(SigningKeyService keys, Calls calls) {
    this.keys = keys;
    this.calls = calls;
  }

  @GET
  @RolesAllowed(Names.ADMIN)
  @Operation(operationId = "signing-key.list", summary = "The keys that are accepted now")
  public Page<SigningKeyView> list(@Context UriInfo uri) {
    return keys.list(calls.actor(), Lists.query(uri));
  }

  @POST
  @Path("rotate")
  @RolesAllowed(Names.ADMIN)
  @Operation(
      operationId = "signing-key.rotate",
      summary = "Sign with new keys; links of the keys before stay good until the next rotation")
  public Page<SigningKeyView> rotate(KeyRotation body) {
    return calls.actUnkept(() -> keys.rotate(calls.actor(), body.purpose()));
  }
}
