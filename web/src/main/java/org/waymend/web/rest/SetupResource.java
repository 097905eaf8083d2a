package org.waymend.web.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.waymend.identity.UserFields;
import org.waymend.identity.UserService;
import org.waymend.identity.UserView;
import org.waymend.settings.CompanyView;
import org.waymend.settings.SettingsService;
import org.waymend.shared.CallContext;
import org.waymend.shared.DomainException;
import org.waymend.shared.DomainException.Kind;
import org.waymend.shared.Environment;
import org.waymend.shared.Secrets;
import org.waymend.shared.access.Role;
import org.waymend.web.http.Calls;
import org.waymend.web.security.Throttle;

/** The first run: nobody can sign in yet. */
@Path("setup")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class SetupResource {
  /** What the sign-in page needs to know before anybody is signed in. */
  public record SetupView(
      boolean administratorNeeded, boolean settingsNeeded, CompanyView company) {}

  /**
   * The first administrator.
   *
   * @param setupToken proves that the caller runs this system; the launcher prints where it is
   */
  public record FirstAdministrator(
      @Nullable String setupToken,
      @Nullable String username,
      @Nullable String displayName,
      @Nullable String email,
      @Nullable String language,
      @Nullable String password) {}

  private UserService users;
  private SettingsService settings;
  private Environment environment;
  private Throttle throttle;
  private Calls calls;

  @SuppressWarnings("NullAway.Init")
  protected SetupResource() {} // container

  @Inject
  public SetupResource(
      UserService users,
      SettingsService settings,
      Environment environment,
      Throttle throttle,
      Calls calls) {
    this.users = users;
    this.settings = settings;
    this.environment = environment;
    this.throttle = throttle;
    this.calls = calls;
  }

  @GET
  @PermitAll
  @Operation(operationId = "setup.view", summary = "What is missing before the first use")
  public SetupView view() {
    return new SetupView(
        users.isAdministratorNeeded(), settings.isFirstSaveNeeded(), settings.company());
  }

  @POST
  @Path("administrator")
  @PermitAll
  @Operation(
      operationId = "setup.create-administrator",
      summary = "Make the first administrator with the setup token")
  public UserView createAdministrator(FirstAdministrator body) {
    throttle.take("setup " + CallContext.current().address(), 10, Duration.ofMinutes(1));
    requireToken(body.setupToken());
    var fields =
        new UserFields(
            body.username(),
            body.displayName(),
            body.email(),
            List.of(Role.ADMIN.key()),
            body.language() == null ? "en" : body.language(),
            null,
            null,
            null,
            body.password() == null ? "" : body.password());
    return calls.create(UserView.class, () -> users.registerFirstAdministrator(fields));
  }

  private void requireToken(@Nullable String given) {
    var expected = environment.find("WAYMEND_SETUP_TOKEN");
    if (expected.isEmpty() || given == null || !Secrets.equal(expected.get(), given)) {
      throw new DomainException(
              Kind.FORBIDDEN,
              "setup/wrong-token",
              "The setup token is not right. It stands in the file setup-token of the data folder, or in"
                  + " WAYMEND_SETUP_TOKEN.")
          .field("setupToken", "wrong", "is not right");
    }
  }
}
