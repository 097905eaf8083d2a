package org.waymend.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.waymend.shared.access.Role;
import org.waymend.suite.Api;
import org.waymend.suite.Application;
import org.waymend.suite.People;
import org.waymend.suite.RunningApplication;

/** The life of sessions and tokens (rules 16, 18 and 19). */
class SessionIT extends Application {

  @Test
  void the_cookie_is_for_this_host_and_hidden_from_scripts() {
    People.admin();
    var cookie =
        signIn(People.username(Role.ADMIN), People.PASSWORD).expect(200).header("Set-Cookie");
    assertThat(cookie).startsWith("__Host-waymend-session=");
    assertThat(Stream.of(cookie.split(";", -1)).skip(1).map(String::strip))
        .contains("Path=/", "Secure", "HttpOnly", "SameSite=Lax", "Max-Age=43200")
        .noneMatch(part -> part.startsWith("Domain"));
  }

  @Test
  void wrong_passwords_and_unknown_users_get_the_same_answer() {
    var user = newAgent();
    var wrong = signIn(user, "Wrong-password-1").expect(401);
    var unknown = signIn("nobody.at.all", "Wrong-password-1").expect(401);
    assertThat(wrong.problem()).isEqualTo("session/wrong-login");
    assertThat(unknown.json().path("detail")).isEqualTo(wrong.json().path("detail"));
    assertThat(wrong.header("Set-Cookie")).isEmpty();
  }

  @Test
  void guessing_a_password_is_slowed_down() {
    var user = newAgent();
    for (int i = 0; i < 10; i++) {
      signIn(user, "Guess-number-" + i).expect(401);
    }
    var answer = signIn(user, People.PASSWORD).expect(429);
    assertThat(answer.problem()).isEqualTo("session/too-many-attempts");
    assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 300);
  }

  @Test
  void signing_out_ends_the_session() {
    var session = Api.signIn(newAgent(), People.PASSWORD);
    var answer = session.delete("/session").expect(204);
    assertThat(answer.header("Set-Cookie")).contains("__Host-waymend-session=;", "Max-Age=0");
    assertThat(session.get("/session").expect(401).problem()).isEqualTo("session/required");
  }

  @Test
  void every_login_has_a_session_of_its_own() {
    var user = newAgent();
    var first = Api.signIn(user, People.PASSWORD);
    var second = Api.signIn(user, People.PASSWORD);
    assertThat(second.sessionSecret()).isNotEqualTo(first.sessionSecret());
    assertThat(second.csrfToken()).isNotEqualTo(first.csrfToken());
    first.delete("/session").expect(204);
    second.get("/session").expect(200);
  }

  @Test
  void a_session_ends_after_half_an_hour_without_a_call() throws SQLException {
    var session = Api.signIn(newAgent(), People.PASSWORD);
    letPass(session, "last_seen_at", 29);
    session.get("/session").expect(200);
    letPass(session, "last_seen_at", 31);
    session.get("/session").expect(401);
  }

  @Test
  void a_session_ends_after_twelve_hours() throws SQLException {
    var session = Api.signIn(newAgent(), People.PASSWORD);
    letPass(session, "created_at", 12 * 60 - 1);
    session.get("/session").expect(200);
    letPass(session, "created_at", 1);
    session.get("/session").expect(401);
  }

  @Test
  void sessions_and_tokens_of_a_deactivated_user_end_at_once() {
    var name = newAgent();
    var session = Api.signIn(name, People.PASSWORD);
    var token = token(session, List.of("session.view", "customer.list"));
    token.get("/customers").expect(200);

    var user = People.admin().get("/users/" + session.userId()).expect(200);
    long version = user.json().path("version").asLong();
    People.admin()
        .call("POST", "/users/" + session.userId() + "/deactivate")
        .ifMatch(version)
        .send()
        .expect(200);

    session.get("/session").expect(401);
    token.get("/customers").expect(401);
    signIn(name, People.PASSWORD).expect(401);
  }

  @Test
  void a_change_of_roles_ends_the_users_sessions() {
    var session = Api.signIn(newAgent(), People.PASSWORD);
    var user = People.admin().get("/users/" + session.userId()).expect(200).json();
    People.admin()
        .put(
            "/users/" + session.userId(),
            Map.of(
                "username", user.path("username"),
                "displayName", user.path("displayName"),
                "email", user.path("email"),
                "roles", List.of("finance"),
                "language", "en"),
            user.path("version").asLong())
        .expect(200);
    session.get("/session").expect(401);
  }

  @Test
  void a_revoked_session_ends_at_once() {
    var session = Api.signIn(newAgent(), People.PASSWORD);
    var id = session.get("/sessions").json().at("/items/0/id").asText();
    People.admin().delete("/sessions/" + id).expect(204);
    session.get("/session").expect(401);
  }

  @Test
  void a_revoked_token_ends_at_once() {
    var session = Api.signIn(newAgent(), People.PASSWORD);
    var token = token(session, List.of("customer.list"));
    token.get("/customers").expect(200);
    var id = session.get("/api-tokens").json().at("/items/0/id").asText();
    session.delete("/api-tokens/" + id).expect(204);
    token.get("/customers").expect(401);
  }

  @Test
  void a_token_makes_the_cookie_meaningless() {
    var session = Api.signIn(newAgent(), People.PASSWORD);
    var both =
        session.call("GET", "/session").header("Authorization", "Bearer wm_not-a-token").send();
    both.expect(401);
  }

  @Test
  void a_token_cannot_do_more_than_its_maker() {
    var session = Api.signIn(newAgent(), People.PASSWORD);
    var answer = session.post("/api-tokens", tokenFields(List.of("user.list")));
    assertThat(answer.expect(422).problem()).isEqualTo("api-token/beyond-role");
  }

  @Test
  void the_tokens_secret_is_shown_once() {
    var session = Api.signIn(newAgent(), People.PASSWORD);
    var body = tokenFields(List.of("customer.list"));
    var made = session.call("POST", "/api-tokens").key("12345678").json(body).send().expect(201);
    var secret = made.json().path("token").asText();
    assertThat(secret).startsWith("wm_").hasSizeGreaterThan(40);
    assertThat(session.get("/api-tokens").expect(200).body()).doesNotContain(secret);
    var again = session.call("POST", "/api-tokens").key("12345678").json(body).send();
    assertThat(again.expect(409).problem()).isEqualTo("request/secret-shown-once");
  }

  @Test
  void a_reset_link_works_once_and_ends_all_sessions() {
    var name = newAgent();
    var session = Api.signIn(name, People.PASSWORD);
    var link =
        People.admin()
            .post("/users/" + session.userId() + "/reset-password", "")
            .expect(200)
            .json();
    var secret = secretOf(link.toString());
    var reset = Map.of("secret", secret, "newPassword", "Another-long-77-word");
    Api.anonymous().call("POST", "/session/password-reset").json(reset).send().expect(204);
    session.get("/session").expect(401);
    Api.signIn(name, "Another-long-77-word").get("/session").expect(200);
    var again = Api.anonymous().call("POST", "/session/password-reset").json(reset).send();
    assertThat(again.expect(422).problem()).isEqualTo("session/reset-link-ended");
  }

  @Test
  void a_new_password_ends_the_other_sessions() {
    var name = newAgent();
    var here = Api.signIn(name, People.PASSWORD);
    var elsewhere = Api.signIn(name, People.PASSWORD);
    var change = Map.of("currentPassword", People.PASSWORD, "newPassword", "Another-long-77-word");
    here.call("POST", "/session/password").json(change).send().expect(204);
    here.get("/session").expect(200);
    elsewhere.get("/session").expect(401);
  }

  @Test
  void the_first_administrator_is_made_once() {
    People.admin();
    var body =
        Map.of(
            "setupToken", RunningApplication.SETUP_TOKEN,
            "username", "second.admin",
            "displayName", "Second",
            "email", "second@example.com",
            "password", People.PASSWORD);
    var answer = Api.anonymous().post("/setup/administrator", body);
    assertThat(answer.status()).as(answer.toString()).isIn(403, 409, 422);
    signIn("second.admin", People.PASSWORD).expect(401);
  }

  private static String newAgent() {
    var name = People.newUsername();
    People.register(name, Role.AGENT, Map.of());
    return name;
  }

  private static Api.Answer signIn(String username, String password) {
    return Api.anonymous()
        .call("POST", "/session")
        .json(Map.of("username", username, "password", password))
        .send();
  }

  private static Api token(Api session, List<String> operations) {
    var made = session.post("/api-tokens", tokenFields(operations));
    return Api.withToken(made.expect(201).json().path("token").asText());
  }

  private static Map<String, ?> tokenFields(List<String> operations) {
    return Map.of("name", "test", "operations", operations, "expiresAt", Api.nextMonth());
  }

  /** The longest run of letters and digits in the answer that is no id. */
  private static String secretOf(String link) {
    var matcher = java.util.regex.Pattern.compile("[A-Za-z0-9_-]{43}").matcher(link);
    assertThat(matcher.find()).as(link).isTrue();
    return matcher.group();
  }

  private static void letPass(Api session, String column, int minutes) throws SQLException {
    try (var connection = RunningApplication.database().connect();
        var update =
            connection.prepareStatement(
                "UPDATE login_session SET "
                    + column
                    + " = "
                    + column
                    + " - INTERVAL ? MINUTE WHERE user_id = ?")) {
      update.setInt(1, minutes);
      update.setString(2, session.userId());
      assertThat(update.executeUpdate()).isEqualTo(1);
    }
  }
}
