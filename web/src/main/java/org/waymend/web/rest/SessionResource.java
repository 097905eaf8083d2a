package org.waymend.web.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.waymend.identity.LoginService;
import org.waymend.identity.SignedIn;
import org.waymend.identity.UserCommands.ChangePassword;
import org.waymend.identity.UserCommands.ChangePreferences;
import org.waymend.identity.UserService;
import org.waymend.identity.UserView;
import org.waymend.settings.CompanyView;
import org.waymend.settings.SettingsService;
import org.waymend.shared.CallContext;
import org.waymend.shared.DomainException;
import org.waymend.shared.DomainException.Kind;
import org.waymend.shared.access.Access;
import org.waymend.shared.access.Role.Names;
import org.waymend.web.http.Calls;
import org.waymend.web.http.CurrentRequest;
import org.waymend.web.security.SessionCookie;
import org.waymend.web.security.Throttle;

/** Signing in and out, and what the signed-in user may do. */
@Path("session")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class SessionResource {
  /** User name in any case, and password. */
  public record Credentials(@Nullable String username, @Nullable String password) {}

  /** The user's own choice of language and theme. */
  public record Preferences(@Nullable String language, @Nullable String theme) {}

  /** The present password and the one to come. */
  public record PasswordChange(@Nullable String currentPassword, @Nullable String newPassword) {}

  /** The secret of a reset link and the new password. */
  public record PasswordReset(@Nullable String secret, @Nullable String newPassword) {}

  /**
   * Who is signed in.
   *
   * @param csrfToken to be sent as X-CSRF-Token with every unsafe call
   * @param operations what the user may do; the screens show nothing else
   */
  public record SignedInView(
      UserView user, String csrfToken, List<String> operations, CompanyView company) {}

  private LoginService logins;
  private UserService users;
  private SettingsService settings;
  private Access access;
  private Throttle throttle;
  private CurrentRequest request;
  private Calls calls;

  @SuppressWarnings("NullAway.Init")
  protected SessionResource() {} // container

  @Inject
  public SessionResource(
      LoginService logins,
      UserService users,
      SettingsService settings,
      Access access,
      Throttle throttle,
      CurrentRequest request,
      Calls calls) {
    this.logins = logins;
    this.users = users;
    this.settings = settings;
    this.access = access;
    this.throttle = throttle;
    this.request = request;
    this.calls = calls;
  }

  @POST
  @PermitAll
  @Operation(operationId = "session.sign-in", summary = "Sign in; sets the session's cookie")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = SignedInView.class)))
  public Response signIn(Credentials body, @Context HttpServletRequest http) {
    var address = CallContext.current().address();
    var name = Objects.requireNonNullElse(body.username(), "").strip().toLowerCase(Locale.ROOT);
    throttleSignIn("sign-in from " + address, 60);
    throttleSignIn("sign-in as " + name, 10);
    var session =
        logins.signIn(
            body.username(),
            body.password(),
            address,
            Objects.requireNonNullElse(http.getHeader("User-Agent"), ""));
    return Response.ok(view(session.signedIn()))
        .cookie(SessionCookie.of(session.secret(), session.longest()))
        .build();
  }

  private void throttleSignIn(String name, int times) {
    try {
      throttle.take(name, times, Duration.ofMinutes(5));
    } catch (DomainException e) {
      var tooMany =
          new DomainException(
              Kind.TOO_MANY,
              "session/too-many-attempts",
              "Too many attempts to sign in. Wait a little, or ask an administrator for a reset link.");
      e.members().forEach(tooMany::with);
      throw tooMany;
    }
  }

  @GET
  @RolesAllowed({
    Names.CUSTOMER, Names.AGENT, Names.DISPATCHER, Names.ENGINEER, Names.STOREKEEPER,
    Names.FINANCE, Names.QUALITY, Names.MANAGER, Names.ADMIN, Names.PROVIDER_STAFF
  })
  @Operation(operationId = "session.view", summary = "Who is signed in")
  public SignedInView view() {
    return view(Objects.requireNonNull(request.signedIn()));
  }

  private SignedInView view(SignedIn signedIn) {
    return new SignedInView(
        users.self(signedIn.actor()),
        Objects.requireNonNullElse(signedIn.csrfToken(), ""),
        List.copyOf(access.operationsOf(signedIn.actor())),
        settings.company());
  }

  @DELETE
  @RolesAllowed({
    Names.CUSTOMER, Names.AGENT, Names.DISPATCHER, Names.ENGINEER, Names.STOREKEEPER,
    Names.FINANCE, Names.QUALITY, Names.MANAGER, Names.ADMIN, Names.PROVIDER_STAFF
  })
  @Operation(operationId = "session.sign-out", summary = "Sign out")
  @APIResponse(responseCode = "204", description = "Signed out")
  public Response signOut() {
    var session = request.sessionId();
    if (session != null) {
      logins.signOut(session);
    }
    return Response.noContent().cookie(SessionCookie.gone()).build();
  }

  @PUT
  @Path("preferences")
  @RolesAllowed({
    Names.CUSTOMER, Names.AGENT, Names.DISPATCHER, Names.ENGINEER, Names.STOREKEEPER,
    Names.FINANCE, Names.QUALITY, Names.MANAGER, Names.ADMIN, Names.PROVIDER_STAFF
  })
  @Operation(operationId = "session.change-preferences", summary = "Choose language and theme")
  public SignedInView changePreferences(Preferences body) {
    calls.act(
        UserView.class,
        () ->
            users.changePreferences(
                new ChangePreferences(calls.actor(), body.language(), body.theme())));
    return view();
  }

  @POST
  @Path("password")
  @RolesAllowed({
    Names.CUSTOMER, Names.AGENT, Names.DISPATCHER, Names.ENGINEER, Names.STOREKEEPER,
    Names.FINANCE, Names.QUALITY, Names.MANAGER, Names.ADMIN, Names.PROVIDER_STAFF
  })
  @Operation(
      operationId = "session.change-password",
      summary = "Change one's own password; other sessions end")
  public void changePassword(PasswordChange body) {
    throttle.take("password of " + calls.actor().name(), 10, Duration.ofMinutes(5));
    logins.changePassword(
        new ChangePassword(calls.actor(), body.currentPassword(), body.newPassword()),
        request.sessionId());
  }

  @POST
  @Path("password-reset")
  @PermitAll
  @Operation(
      operationId = "session.reset-password",
      summary = "Set a new password by a reset link; all sessions end")
  public void resetPassword(PasswordReset body) {
    throttle.take("reset from " + CallContext.current().address(), 10, Duration.ofMinutes(1));
    logins.resetPassword(body.secret(), body.newPassword());
  }
}
