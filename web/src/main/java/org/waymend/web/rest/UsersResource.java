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
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.waymend.identity.ResetLinkView;
import org.waymend.identity.UserCommands.ChangeUser;
import org.waymend.identity.UserCommands.RegisterUser;
import org.waymend.identity.UserFields;
import org.waymend.identity.UserId;
import org.waymend.identity.UserImport;
import org.waymend.identity.UserRow;
import org.waymend.identity.UserService;
import org.waymend.identity.UserView;
import org.waymend.shared.access.Role.Names;
import org.waymend.shared.csv.ImportReport;
import org.waymend.shared.paging.Page;
import org.waymend.web.http.Calls;
import org.waymend.web.http.Lists;

/** Users and their roles. */
@Path("users")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class UsersResource {
  private UserService users;
  private UserImport imports;
  private Calls calls;

  @SuppressWarnings("NullAway.Init")
  protected UsersResource() {} // container

  @Inject
  public UsersResource(UserService users, UserImport imports, Calls calls) {
    this.users = users;
    this.imports = imports;
    this.calls = calls;
  }

  @GET
  @RolesAllowed(Names.ADMIN)
  @Operation(operationId = "user.list", summary = "Users")
  public Page<UserView> list(@Context UriInfo uri) {
    return users.list(calls.actor(), Lists.query(uri));
  }

  @GET
  @Path("export")
  @Produces("text/csv")
  @RolesAllowed(Names.ADMIN)
  @Operation(operationId = "user.export", summary = "Users as CSV")
  public Response export(@Context UriInfo uri) {
    var actor = calls.actor();
    return Lists.csv(uri, UserRow.class, "users", query -> users.export(actor, query));
  }

  @GET
  @Path("{id}")
  @RolesAllowed(Names.ADMIN)
  @Operation(operationId = "user.view", summary = "One user")
  public UserView view(@PathParam("id") UUID id) {
    return users.view(calls.actor(), new UserId(id));
  }

  @POST
  @RolesAllowed(Names.ADMIN)
  @Operation(operationId = "user.register", summary = "Register a user")
  public UserView register(UserFields body) {
    return calls.create(
        UserView.class, () -> users.register(new RegisterUser(calls.actor(), body)));
  }

  @POST
  @Path("import")
  @Consumes({Lists.CSV, Lists.XLSX})
  @RolesAllowed(Names.ADMIN)
  @Operation(
      operationId = "user.import",
      summary = "Import users by user name from CSV, all or nothing; never passwords")
  public ImportReport importCsv(@QueryParam("dryRun") boolean dryRun, byte[] body) {
    return imports.run(calls.actor(), body, dryRun);
  }

  @PUT
  @Path("{id}")
  @RolesAllowed(Names.ADMIN)
  @Operation(
      operationId = "user.change",
      summary = "Change a user; a change of roles ends the user's sessions")
  public UserView change(@PathParam("id") UUID id, UserFields body) {
    return calls.change(
        UserView.class,
        version -> users.change(new ChangeUser(calls.actor(), new UserId(id), version, body)));
  }

  @POST
  @Path("{id}/deactivate")
  @RolesAllowed(Names.ADMIN)
  @Operation(
      operationId = "user.deactivate",
      summary = "Keep a user from signing in; sessions and tokens end")
  public UserView deactivate(@PathParam("id") UUID id) {
    return calls.change(
        UserView.class, version -> users.deactivate(calls.actor(), new UserId(id), version));
  }

  @POST
  @Path("{id}/activate")
  @RolesAllowed(Names.ADMIN)
  @Operation(operationId = "user.activate", summary = "Let a user sign in again")
  public UserView activate(@PathParam("id") UUID id) {
    return calls.change(
        UserView.class, version -> users.activate(calls.actor(), new UserId(id), version));
  }

  @POST
  @Path("{id}/reset-password")
  @RolesAllowed(Names.ADMIN)
  @Operation(
      operationId = "user.reset-password",
      summary = "Make a link by which the user sets a new password once, within 20 minutes")
  public ResetLinkView resetPassword(@PathParam("id") UUID id) {
    var actor = calls.actor();
    return calls.actUnkept(() -> users.resetPassword(actor, new UserId(id)));
  }
}
