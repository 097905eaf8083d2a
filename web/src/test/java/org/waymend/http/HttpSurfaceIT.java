package org.waymend.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.net.URLEncoder;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymend.suite.Api;
import org.waymend.suite.Api.Answer;
import org.waymend.suite.Application;
import org.waymend.suite.OpenApi;
import org.waymend.suite.OpenApi.Operation;
import org.waymend.suite.People;
import org.waymend.suite.RoleMatrix;
import org.waymend.suite.RunningApplication;

/** Headers, limits and refusals that hold whatever is called (rules 12 and 15 to 17). */
class HttpSurfaceIT extends Application {

  private static final String SOME_ID = "0190b1c2-0000-7000-8000-000000000000";

  private final Api admin = People.admin();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//",
        "//app/",
        "//app/customers",
        "//app/no-such-file.js",
        "//no-such-page",
        "/health/live",
        "/session",
        "/no-such-thing"
      })
  void every_answer_protects_the_browser_and_names_no_product(String path) {
    var answer = Api.anonymous().get(path);
    assertThat(answer.header("Content-Security-Policy"))
        .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'")
        .contains("form-action 'self'")
        .doesNotContain("unsafe-inline", "'unsafe-eval'");
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(answer.header("Cache-Control")).isNotEmpty();
    assertNamesNoProduct(answer);
  }

  @Test
  void answers_of_the_api_are_never_cached() {
    assertThat(admin.get("/session").header("Cache-Control")).isEqualTo("no-store");
    assertThat(admin.get("/no-such-thing").header("Cache-Control")).isEqualTo("no-store");
  }

  @Test
  void the_bare_address_leads_to_the_application() {
    var answer = Api.anonymous().get("//");
    assertThat(answer.status()).isEqualTo(302);
    assertThat(answer.header("Location")).endsWith("/app/");
  }

  @Test
  void an_address_inside_the_application_answers_its_first_page() {
    var first = Api.anonymous().get("//app/").expect(200);
    var deep = Api.anonymous().get("//app/customers/" + SOME_ID).expect(200);
    assertThat(deep.body()).isEqualTo(first.body());
    assertThat(deep.header("Content-Type")).startsWith("text/html");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"//openapi", "//openapi/", "//health", "//metrics", "//jaxrs", "//asadmin"})
  void the_servers_own_pages_are_not_public(String path) {
    var answer = Api.anonymous().get(path);
    assertThat(answer.status()).as(answer.toString()).isIn(403, 404);
    assertNamesNoProduct(answer);
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "POST", "PUT", "DELETE"})
  void an_unknown_path_answers_a_problem(String method) {
    var answer = admin.call(method, "/no-such-thing").send();
    assertProblem(answer, 404, "request/no-such-path");
    assertThat(answer.json().path("instance").asText()).isEqualTo("/api/v1/no-such-thing");
    assertThat(answer.json().path("traceId").asText()).matches("[0-9a-f]{32}");
  }

  @Test
  void an_id_that_is_no_id_is_not_there() {
    assertProblem(admin.get("/customers/12345"), 404, "request/no-such-path");
  }

  @Test
  void an_id_that_nobody_has_is_not_there() {
    assertProblem(admin.get("/customers/" + SOME_ID), 404, "customer/unknown");
  }

  @Test
  void a_method_that_a_path_does_not_take_is_refused() {
    assertProblem(admin.delete("/customers"), 405, "request/method-not-allowed");
    assertThat(admin.call("TRACE", "/customers").send().status()).isIn(405, 501);
  }

  @Test
  void a_media_type_that_a_path_does_not_take_is_refused() {
    var text =
        admin
            .call("POST", "/customers")
            .key(UUID.randomUUID().toString())
            .body("text/plain", "name".getBytes(UTF_8))
            .send();
    assertProblem(text, 415, "request/unsupported-media-type");
    var form =
        admin
            .call("POST", "/customers")
            .key(UUID.randomUUID().toString())
            .body("application/x-www-form-urlencoded", "name=a".getBytes(UTF_8))
            .send();
    assertProblem(form, 415, "request/unsupported-media-type");
    var xml = admin.call("GET", "/customers").header("Accept", "application/xml").send();
    assertProblem(xml, 406, "request/not-acceptable");
  }

  @Test
  void an_unknown_field_is_named() {
    var answer = admin.post("/customers", "{\"name\":\"A\",\"kind\":\"PERSON\",\"color\":1}");
    assertInvalid(answer, "color", "unknown-field");
  }

  @Test
  void a_value_of_the_wrong_form_is_named() {
    assertInvalid(
        admin.post("/customers", "{\"name\":\"A\",\"kind\":\"ROBOT\"}"), "kind", "invalid-value");
    assertInvalid(admin.post("/customers", "{\"name\":[]}"), "name", "invalid-value");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]x", "null", "{\"name\":\"A\"} {}", "\u0000", "plain words"})
  void what_is_no_json_is_refused(String body) {
    var answer = admin.post("/customers", body);
    assertThat(answer.expect(400).isProblem()).isTrue();
  }

  @Test
  void deep_json_is_refused() {
    var answer = admin.post("/customers", "{\"tags\":" + "[".repeat(51) + "]".repeat(51) + "}");
    assertThat(answer.expect(400).isProblem()).isTrue();
  }

  @Test
  void json_of_more_than_a_megabyte_is_refused() {
    int most = 1 << 20;
    var start = "{\"name\":\"";
    var end = "\"}";
    var justFits = start + "x".repeat(most - start.length() - end.length()) + end;
    assertThat(admin.post("/customers", justFits).expect(400).problem())
        .isEqualTo("request/invalid"); // a long name, but a body that is read
    assertProblem(admin.post("/customers", justFits + " "), 413, "request/too-large");
  }

  @Test
  void a_file_of_more_than_25_megabytes_is_refused() {
    var answer =
        admin
            .call("POST", "/customers/import?dryRun=true")
            .body("text/csv", new byte[(25 << 20) + 1])
            .send();
    assertProblem(answer, 413, "request/too-large");
  }

  @Test
  void long_headers_are_refused() {
    var answer = admin.call("GET", "/session").header("X-Long", "x".repeat(20_000)).send();
    assertThat(answer.status()).isIn(400, 413, 431);
    assertNamesNoProduct(answer);
  }

  @TestFactory
  Stream<DynamicTest> lists_refuse_what_they_do_not_know() {
    return lists()
        .map(
            list ->
                dynamicTest(
                    list.name(),
                    () -> {
                      assertRefused(list, "limit=201");
                      assertRefused(list, "limit=0");
                      assertRefused(list, "limit=-1");
                      assertRefused(list, "limit=many");
                      assertRefused(list, "sort=bogus");
                      assertRefused(list, "sort=id;DROP%20TABLE%20customer");
                      assertRefused(list, "bogus=1");
                      assertRefused(list, "pageToken=bogus");
                      assertRefused(list, "pageToken=eyJhIjoxfQ");
                      admin.get(list.path() + "?limit=200").expect(200);
                    }));
  }

  @TestFactory
  Stream<DynamicTest> lists_search_for_any_words() {
    var words =
        List.of(
            "' OR '1'='1",
            "%27%20OR%201=1--",
            "\\q", // alone it stands in the audit trail of whatever has quotes
            "%",
            "__",
            "\"; DROP TABLE app_user; --",
            "*",
            "+-><()~@",
            "张三",
            "😀",
            "a".repeat(400));
    return lists()
        .map(
            list ->
                dynamicTest(
                    list.name(),
                    () -> {
                      for (var each : words) {
                        var encoded = URLEncoder.encode(each, UTF_8);
                        var answer = admin.get(list.path() + "?search=" + encoded).expect(200);
                        assertThat(answer.json().path("total").asInt())
                            .as(list + " " + each)
                            .isZero();
                      }
                      assertRefused(list, "search=" + "a".repeat(501));
                      for (var filter : filters(list)) {
                        for (var each : words) {
                          var query = "?" + filter + "=" + URLEncoder.encode(each, UTF_8);
                          var answer = admin.get(list.path() + query);
                          assertThat(answer.status()).as(answer.toString()).isLessThan(500);
                        }
                      }
                    }));
  }

  @TestFactory
  Stream<DynamicTest> unsafe_calls_need_the_csrf_token_and_our_origin() {
    return OpenApi.operations().stream()
        .filter(Operation::isUnsafe)
        .map(
            operation ->
                dynamicTest(
                    operation.name(),
                    () -> {
                      if (!RoleMatrix.isPublic(operation.name())) {
                        var forged = unsafe(operation).withoutCsrf().send();
                        assertProblem(forged, 403, "session/csrf");
                        var wrong = unsafe(operation).header("X-CSRF-Token", "wrong").send();
                        assertProblem(wrong, 403, "session/csrf");
                      }
                      for (var origin : List.of("https://evil.example", "null")) {
                        var foreign = unsafe(operation).header("Origin", origin).send();
                        assertProblem(foreign, 403, "session/foreign-origin");
                      }
                    }));
  }

  @Test
  void our_own_origin_is_welcome() {
    var answer =
        admin
            .call("PUT", "/session/preferences")
            .header("Origin", RunningApplication.address().toString())
            .json(Map.of("language", "en", "theme", "system"))
            .send();
    answer.expect(200);
  }

  @TestFactory
  Stream<DynamicTest> needed_headers_are_asked_for() {
    return OpenApi.operations().stream()
        .filter(operation -> !operation.requiredHeaders().isEmpty())
        .filter(operation -> !RoleMatrix.isPublic(operation.name()))
        .map(
            operation ->
                dynamicTest(
                    operation.name(),
                    () -> {
                      var call = admin.call(operation.method(), operation.pathFor(SOME_ID));
                      var answer = call.json("{}").send();
                      assertProblem(
                          answer,
                          428,
                          operation.requiredHeaders().contains("If-Match")
                              ? "request/if-match-required"
                              : "request/idempotency-key-required");
                    }));
  }

  @Test
  void every_create_needs_a_key_and_every_change_a_version() {
    assertThat(OpenApi.operations())
        .filteredOn(o -> o.name().matches(".*\\.(register|create)"))
        .isNotEmpty()
        .allMatch(o -> o.requiredHeaders().contains("Idempotency-Key"));
    assertThat(OpenApi.operations())
        .filteredOn(o -> o.name().matches(".*\\.(change|activate|deactivate)"))
        .isNotEmpty()
        .allMatch(o -> o.requiredHeaders().contains("If-Match"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"short", "with space in it", "äöüäöüäöü"})
  void a_key_of_the_wrong_form_is_refused(String key) {
    var answer = admin.call("POST", "/customers").key(key).json(Map.of("name", "A")).send();
    assertThat(answer.status()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "*", "\"one\"", "W/\"1\""})
  void a_version_of_the_wrong_form_is_refused(String version) {
    var answer =
        admin
            .call("PUT", "/customers/" + SOME_ID)
            .header("If-Match", version)
            .json(Map.of("name", "A"))
            .send();
    assertInvalid(answer, "If-Match", "invalid-value");
  }

  private Api.Call unsafe(Operation operation) {
    return admin
        .call(operation.method(), operation.pathFor(SOME_ID))
        .key(UUID.randomUUID().toString())
        .ifMatch(1);
  }

  private static Stream<Operation> lists() {
    return OpenApi.operations().stream()
        .filter(o -> o.method().equals("GET") && hasParameter(o, "pageToken"))
        .filter(o -> o.name().endsWith(".list"));
  }

  private static boolean hasParameter(Operation operation, String name) {
    var parameters =
        OpenApi.document().path("paths").path("/api/v1" + operation.path()).at("/get/parameters");
    for (var parameter : parameters) {
      if (parameter.path("name").asText().equals(name)) {
        return true;
      }
    }
    return false;
  }

  /** The refusal of an unknown filter names the known ones. */
  private List<String> filters(Operation list) {
    var message = admin.get(list.path() + "?bogus=1").json().at("/errors/0/message").asText();
    assertThat(message).contains("[").contains("]");
    return Arrays.stream(
            message.substring(message.indexOf('[') + 1, message.indexOf(']')).split(", ", -1))
        .filter(name -> !name.isEmpty())
        .toList();
  }

  private void assertRefused(Operation list, String query) {
    var answer = admin.get(list.path() + "?" + query);
    assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
    assertThat(answer.problem()).startsWith("request/");
  }

  private static void assertProblem(Answer answer, int status, String type) {
    assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
    assertThat(answer.problem()).as(answer.toString()).isEqualTo(type);
    assertThat(answer.json().path("status").asInt()).isEqualTo(status);
    assertThat(answer.json().path("title").asText()).isNotEmpty();
    assertThat(answer.json().path("detail").asText()).isNotEmpty();
  }

  private static void assertInvalid(Answer answer, String field, String code) {
    assertProblem(answer, 400, "request/invalid");
    assertThat(answer.json().at("/errors/0/field").asText()).isEqualTo(field);
    assertThat(answer.json().at("/errors/0/code").asText()).isEqualTo(code);
  }

  private static void assertNamesNoProduct(Answer answer) {
    assertThat(answer.header("Server")).isEmpty();
    assertThat(answer.header("X-Powered-By")).isEmpty();
    assertThat(answer.body())
        .doesNotContainIgnoringCase("payara")
        .doesNotContainIgnoringCase("glassfish")
        .doesNotContainIgnoringCase("grizzly")
        .doesNotContain("org.waymend", "Exception");
  }
}
