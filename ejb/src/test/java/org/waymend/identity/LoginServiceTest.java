package org.waymend.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymend.identity.UserMother.NINE;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waymend.identity.UserCommands.ChangePassword;
import org.waymend.identity.domain.PasswordHash;
import org.waymend.identity.domain.User;
import org.waymend.shared.DomainException.Kind;
import org.waymend.shared.Refusals;
import org.waymend.shared.access.Access;
import org.waymend.shared.access.Actor;
import org.waymend.shared.access.Role;
import org.waymend.shared.transaction.Transactions;

class LoginServiceTest {
  private static final String PASSWORD = "correct horse";
  private static final String NEW_PASSWORD = "another horse";

  private final TestClock clock = new TestClock();
  private final PlainHashes hashes = new PlainHashes();
  private final User user = UserMother.user("li.na", Role.AGENT);
  private final User admin = UserMother.administrator("root");
  private final User gone = UserMother.user("gone", Role.AGENT);
  private final InMemoryUsers users = new InMemoryUsers(user, admin, gone);
  private final InMemoryLogins logins = new InMemoryLogins();
  private final LoginService service =
      new LoginService(new Directly(), users, logins, hashes, new Access(), clock);
  private final UserService userService =
      new UserService(
          users,
          UserMother.NO_CUSTOMERS,
          UserMother.NO_PROVIDERS,
          logins,
          hashes,
          new Access(),
          clock);

  @BeforeEach
  void give_passwords() {
    user.replacePassword(hashes.of(PASSWORD));
    gone.replacePassword(hashes.of(PASSWORD));
    gone.deactivate();
    hashes.compared.clear();
  }

  @Test
  void the_right_password_opens_a_session() {
    var session = signIn(" LI.NA ", PASSWORD);
    assertThat(session.secret()).hasSize(43);
    assertThat(session.signedIn().csrfToken()).hasSize(43).isNotEqualTo(session.secret());
    assertThat(session.longest()).isEqualTo(Duration.ofHours(12));
    assertThat(users.signIns).containsEntry(user.id(), NINE);
    assertThat(service.bySession(session.secret())).contains(session.signedIn());
    assertThat(service.bySession(session.secret() + "x")).isEmpty();
  }

  @Test
  void every_wrong_login_gets_the_same_answer_for_the_same_work() {
    var answers = new ArrayList<String>();
    var attempts =
        List.of(
            List.of("nobody", PASSWORD),
            List.of("li.na", "wrong"),
            List.of("li.na", PASSWORD + "x".repeat(200)),
            List.of("gone", PASSWORD),
            List.of("root", PASSWORD), // has no password yet
            List.of("", ""));
    for (var attempt : attempts) {
      hashes.compared.clear();
      var refusal = Refusals.refusal(() -> signIn(attempt.get(0), attempt.get(1)));
      assertThat(hashes.compared).as("hashes for %s", attempt).hasSize(1);
      assertThat(refusal.kind()).isEqualTo(Kind.UNAUTHENTICATED);
      answers.add(refusal.type() + refusal.getMessage() + refusal.members());
    }
    assertThat(Refusals.type(() -> service.signIn(null, null, "", "")))
        .isEqualTo("session/wrong-login");
    assertThat(answers.stream().distinct()).hasSize(1);
    assertThat(answers.get(0)).startsWith("session/wrong-login");
    assertThat(logins.sessions).isEmpty();
    assertThat(users.signIns).isEmpty();
  }

  @Test
  void a_login_renews_a_hash_of_old_parameters() {
    user.replacePassword("old:" + PASSWORD);
    signIn("li.na", PASSWORD);
    assertThat(user.passwordHash()).isEqualTo("new:" + PASSWORD);
    Refusals.refusal(() -> signIn("li.na", "wrong"));
    assertThat(user.passwordHash()).isEqualTo("new:" + PASSWORD);
  }

  @Test
  void calls_keep_a_session_alive_and_silence_ends_it() {
    var secret = signIn("li.na", PASSWORD).secret();
    clock.pass(Duration.ofMinutes(29));
    assertThat(service.bySession(secret)).isPresent();
    clock.pass(Duration.ofMinutes(29));
    assertThat(service.bySession(secret)).isPresent();
    clock.pass(Duration.ofMinutes(30));
    assertThat(service.bySession(secret)).isEmpty();
  }

  @Test
  void a_deactivated_user_is_out_at_once() {
    var secret = signIn("li.na", PASSWORD).secret();
    var token = token("site.list");
    assertThat(service.byApiToken(token)).isPresent();
    userService.deactivate(admin.actor(null), user.id(), 0);
    assertThat(service.bySession(secret)).isEmpty();
    assertThat(service.byApiToken(token)).isEmpty();
    userService.activate(admin.actor(null), user.id(), 0);
    assertThat(service.bySession(secret)).as("activated again").isEmpty();
    assertThat(service.byApiToken(token)).as("activated again").isEmpty();
  }

  @Test
  void other_roles_end_the_sessions_and_another_name_does_not() {
    var secret = signIn("li.na", PASSWORD).secret();
    change(UserMother.fields("li.na", Role.AGENT));
    assertThat(service.bySession(secret)).isPresent();
    change(UserMother.fields("li.na", Role.AGENT, Role.MANAGER));
    assertThat(service.bySession(secret)).isEmpty();
  }

  private void change(UserFields fields) {
    var view =
        userService.change(new UserCommands.ChangeUser(admin.actor(null), user.id(), 0, fields));
    assertThat(view.username()).isEqualTo("li.na");
  }

  @Test
  void a_new_password_ends_the_other_sessions() {
    var here = signIn("li.na", PASSWORD);
    var elsewhere = signIn("li.na", PASSWORD);
    service.changePassword(
        new ChangePassword(user.actor(null), PASSWORD, NEW_PASSWORD), here.signedIn().sessionId());
    assertThat(service.bySession(here.secret())).isPresent();
    assertThat(service.bySession(elsewhere.secret())).isEmpty();
    assertThat(Refusals.type(() -> signIn("li.na", PASSWORD))).isEqualTo("session/wrong-login");
    assertThat(signIn("li.na", NEW_PASSWORD)).isNotNull();
  }

  @Test
  void a_new_password_needs_the_current_one_and_the_policy() {
    assertThat(
            Refusals.type(
                () ->
                    service.changePassword(
                        new ChangePassword(user.actor(null), "wrong", NEW_PASSWORD), null)))
        .isEqualTo("session/wrong-password");
    assertThat(
            Refusals.fieldErrors(
                () ->
                    service.changePassword(
                        new ChangePassword(user.actor(null), PASSWORD, "my li.na cat"), null)))
        .containsExactly("newPassword contains-username");
    assertThat(signIn("li.na", PASSWORD)).isNotNull();
  }

  @Test
  void a_reset_link_sets_a_password_once_and_ends_all_sessions() {
    var session = signIn("li.na", PASSWORD);
    var secret = resetSecret();
    assertThat(Refusals.fieldErrors(() -> service.resetPassword(secret, "short")))
        .as("a refused password leaves the link")
        .containsExactly("newPassword too-short");
    service.resetPassword(secret, NEW_PASSWORD);
    assertThat(service.bySession(session.secret())).isEmpty();
    assertThat(signIn("li.na", NEW_PASSWORD)).isNotNull();
    assertThat(Refusals.type(() -> service.resetPassword(secret, PASSWORD)))
        .isEqualTo("session/reset-link-ended");
  }

  @Test
  void a_reset_link_ends_after_20_minutes_and_strangers_have_none() {
    var secret = resetSecret();
    clock.pass(Duration.ofMinutes(20));
    for (String each : new String[] {secret, "unknown", ""}) {
      assertThat(Refusals.type(() -> service.resetPassword(each, NEW_PASSWORD)))
          .isEqualTo("session/reset-link-ended");
    }
    assertThat(Refusals.type(() -> service.resetPassword(null, NEW_PASSWORD)))
        .isEqualTo("session/reset-link-ended");
  }

  private String resetSecret() {
    var link = userService.resetPassword(admin.actor(null), user.id()).toString();
    return link.replaceFirst(".*#([A-Za-z0-9_-]{43}).*", "$1");
  }

  @Test
  void a_user_sees_and_ends_the_own_sessions_and_an_administrator_all() {
    var session = signIn("li.na", PASSWORD).signedIn();
    assertThat(service.sessions(user.actor(null), null, session.sessionId()))
        .singleElement()
        .satisfies(s -> assertThat(s.isCurrent()).isTrue());
    assertThat(service.sessions(admin.actor(null), user.id(), null)).hasSize(1);
    assertThat(Refusals.type(() -> service.sessions(user.actor(null), admin.id(), null)))
        .isEqualTo("user/unknown");
    var other = UserMother.user("other", Role.AGENT).actor(null);
    assertThat(Refusals.type(() -> service.revoke(other, session.sessionId())))
        .isEqualTo("session/unknown");
    service.revoke(admin.actor(null), session.sessionId());
    assertThat(service.sessions(user.actor(null), null, null)).isEmpty();
  }

  @Test
  void a_token_acts_as_its_user_within_its_operations() {
    var signedIn = service.byApiToken(token("site.list", "contact.*")).orElseThrow();
    assertThat(signedIn.sessionId()).isNull();
    assertThat(signedIn.actor().userId()).isEqualTo(user.id().value());
    var access = new Access();
    assertThat(access.can(signedIn.actor(), "site.list")).isTrue();
    assertThat(access.can(signedIn.actor(), "contact.register")).isTrue();
    assertThat(access.can(signedIn.actor(), "contact.export")).as("beyond the role").isFalse();
    assertThat(access.can(signedIn.actor(), "site.view")).isFalse();
    assertThat(service.byApiToken("wm_unknown")).isEmpty();
  }

  @Test
  void nobody_makes_a_token_beyond_the_own_role() {
    assertThat(Refusals.type(() -> token("user.list"))).isEqualTo("api-token/beyond-role");
  }

  @Test
  void a_token_can_not_make_a_stronger_token() {
    var weak = service.byApiToken(token("api-token.create", "site.list")).orElseThrow().actor();
    assertThat(Refusals.type(() -> token(weak, "contact.list"))).isEqualTo("api-token/beyond-role");
    assertThat(Refusals.type(() -> token(weak, "contact.*"))).isEqualTo("api-token/beyond-role");
    assertThat(token(weak, "site.list")).startsWith("wm_");
  }

  @Test
  void a_token_can_not_make_one_that_outlives_it() {
    var actor = service.byApiToken(token("api-token.create", "site.list")).orElseThrow().actor();
    var tokens = new ApiTokenService(logins, new Access(), clock);
    var longer =
        new ApiTokenFields(
            "longer", List.of("site.list"), NINE.plus(Duration.ofDays(1)).plusMillis(1));
    assertThat(Refusals.type(() -> tokens.create(actor, longer)))
        .isEqualTo("api-token/beyond-life");
    assertThat(tokens.create(user.actor(null), longer).isActive()).isTrue();
  }

  private String token(String... operations) {
    return token(user.actor(null), operations);
  }

  private String token(Actor actor, String... operations) {
    var fields = new ApiTokenFields("script", List.of(operations), NINE.plus(Duration.ofDays(1)));
    var view = new ApiTokenService(logins, new Access(), clock).create(actor, fields);
    return String.valueOf(view.token());
  }

  private NewSession signIn(String username, String password) {
    return service.signIn(username, password, "192.0.2.1", "Firefox");
  }

  /** Runs work at once, as a container whose database never fails. */
  private static final class Directly implements Transactions {
    @Override
    public <T> T call(Supplier<T> work) {
      return work.get();
    }

    @Override
    public <T> T step(Supplier<T> work) {
      return work.get();
    }

    @Override
    public <T> T rehearse(Supplier<T> work) {
      return work.get();
    }
  }

  /** Hashes that hide nothing but cost no time. */
  private static final class PlainHashes implements PasswordHash {
    final List<String> compared = new ArrayList<>();

    @Override
    public String of(String password) {
      return "new:" + password;
    }

    @Override
    public boolean matches(String password, String hash) {
      compared.add(hash);
      return hash.substring(4).equals(password);
    }

    @Override
    public boolean isOutdated(String hash) {
      return hash.startsWith("old:");
    }
  }

  private static final class TestClock extends Clock {
    private Instant now = NINE;

    void pass(Duration time) {
      now = now.plus(time);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
