package org.waymend.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.waymend.shared.access.Role;
import org.waymend.suite.Api;
import org.waymend.suite.Api.Answer;
import org.waymend.suite.Application;
import org.waymend.suite.OpenApi;
import org.waymend.suite.OpenApi.Operation;
import org.waymend.suite.People;
import org.waymend.suite.RoleMatrix;
import org.waymend.suite.World;

/**
 * Calls every operation of the OpenAPI document as everybody: each role, nobody, and an API token
 * that is limited to one operation. A new operation is tested as soon as it is in the document.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoleMatrixIT extends Application {

  /** What a token may do here; all its other calls must be refused. */
  private static final String TOKENS_OPERATION = "customer.list";

  private static final Set<String> REFUSALS =
      Set.of("session/required", "access/forbidden", "session/csrf", "session/foreign-origin");

  @TestFactory
  Stream<DynamicTest> nobody_may_only_what_is_public() {
    return each(
        OpenApi.operations(),
        operation -> {
          var answer = patiently(operation);
          if (RoleMatrix.isPublic(operation.name())) {
            assertIsLetIn(answer);
          } else {
            assertThat(answer.status()).as(answer.toString()).isEqualTo(401);
            assertThat(answer.problem()).isEqualTo("session/required");
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> every_role_may_what_the_matrix_says() {
    return each(
        OpenApi.operations().stream().filter(RoleMatrixIT::isWorthEveryRole).toList(),
        operation -> {
          var softly = new SoftAssertions();
          for (var role : Role.values()) {
            softly.check(() -> assertMay(role, operation));
          }
          softly.assertAll();
        });
  }

  @TestFactory
  Stream<DynamicTest> a_token_may_only_what_it_names() {
    var secret =
        People.admin()
            .post(
                "/api-tokens",
                Map.of(
                    "name",
                    "one",
                    "operations",
                    List.of(TOKENS_OPERATION),
                    "expiresAt",
                    Api.nextMonth()))
            .expect(201)
            .json()
            .path("token")
            .asText();
    var token = Api.withToken(secret);
    return each(
        OpenApi.operations(),
        operation -> {
          var answer = call(token, operation, UUID.randomUUID().toString());
          if (operation.name().equals(TOKENS_OPERATION)) {
            answer.expect(200);
          } else {
            assertThat(answer.status()).as(answer.toString()).isEqualTo(403);
            assertThat(answer.problem()).isEqualTo("access/forbidden");
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> strangers_objects_are_not_there() {
    return each(
        OpenApi.operations().stream().filter(Operation::hasId).toList(),
        operation -> {
          for (var role : ownersOf(operation)) {
            assertThat(World.known())
                .as("World must make a " + operation.resource())
                .contains(operation.resource());
            var answer =
                call(People.of(role), operation, World.strange().get(operation.resource()));
            assertThat(answer.status()).as(role + ": " + answer).isEqualTo(404);
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> own_objects_are_there() {
    return each(
        OpenApi.operations().stream()
            .filter(o -> o.hasId() && !o.isUnsafe() && World.own().containsKey(o.resource()))
            .toList(),
        operation -> {
          for (var role : ownersOf(operation)) {
            call(People.of(role), operation, World.own().get(operation.resource())).expect(200);
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> strangers_objects_are_in_no_list_search_or_export() {
    return each(
        OpenApi.operations().stream()
            .filter(o -> !o.hasId() && !o.isUnsafe() && World.known().contains(o.resource()))
            .toList(),
        operation -> {
          for (var role : ownersOf(operation)) {
            for (var query : queriesFor(operation)) {
              var answer = People.of(role).get(operation.path() + query);
              assertThat(answer.body())
                  .as(role + ": " + answer.call())
                  .doesNotContain(World.strange().values())
                  .doesNotContain(World.STRANGE);
              assertThat(answer.status()).as(answer.toString()).isIn(200, 400, 404);
              if (answer.status() == 200 && query.startsWith("?search")) {
                assertThat(answer.json().path("total").asInt()).as(answer.toString()).isZero();
              }
            }
            var all = People.of(role).get(operation.path()).expect(200);
            var own = World.own().get(operation.resource());
            if (own != null) {
              // An export in the columns of the import knows names and codes, no ids.
              assertThat(all.body()).as(role + ": " + all.call()).containsAnyOf(own, World.OWN);
            }
          }
        });
  }

  /** Side parameters must not open what the list itself hides. */
  private static List<String> queriesFor(Operation operation) {
    var filters =
        List.of("customer", "service-provider", "engineer", "user", "site").stream()
            .filter(World.strange()::containsKey)
            .map(
                resource ->
                    "?"
                        + Map.of("service-provider", "provider").getOrDefault(resource, resource)
                        + "Id="
                        + World.strange().get(resource));
    var search =
        operation.name().endsWith(".list")
            ? Stream.of("?search=" + World.STRANGE)
            : Stream.<String>empty();
    return Stream.concat(Stream.concat(Stream.of(""), filters), search).toList();
  }

  private static List<Role> ownersOf(Operation operation) {
    return Stream.of(Role.values())
        .filter(role -> RoleMatrix.cell(operation.name(), role).equals("own"))
        .toList();
  }

  /** Signing in and the like do not look at who is signed in, and are throttled. */
  private static boolean isWorthEveryRole(Operation operation) {
    return !operation.isUnsafe() || !RoleMatrix.isPublic(operation.name());
  }

  private static void assertMay(Role role, Operation operation) {
    var answer = call(People.of(role), operation, UUID.randomUUID().toString());
    if (operation.name().equals("session.sign-out")) {
      People.forget(role);
    }
    if (RoleMatrix.cell(operation.name(), role).equals("-")) {
      assertThat(answer.status()).as(role + ": " + answer).isEqualTo(403);
      assertThat(answer.problem()).isEqualTo("access/forbidden");
    } else {
      assertIsLetIn(answer);
    }
  }

  /** What comes next is the operation's own affair, but it must not break. */
  private static void assertIsLetIn(Answer answer) {
    assertThat(answer.problem()).as(answer.toString()).isNotIn(REFUSALS);
    assertThat(answer.status()).as(answer.toString()).isLessThan(500);
  }

  /** Anonymous calls are throttled per address; that must not be what fails here. */
  private static Answer patiently(Operation operation) {
    var call = prepared(Api.anonymous(), operation, UUID.randomUUID().toString());
    return RoleMatrix.isPublic(operation.name()) ? call.send() : Api.patiently(call);
  }

  /** An empty body and a version that never was: let in or not, it changes nothing. */
  private static Answer call(Api api, Operation operation, String id) {
    return prepared(api, operation, id).send();
  }

  private static Api.Call prepared(Api api, Operation operation, String id) {
    var call = api.call(operation.method(), operation.pathFor(id));
    if (operation.isUnsafe()) {
      call.key(UUID.randomUUID().toString()).ifMatch(999_999);
      if (operation.bodyType().isEmpty()
          || operation.bodyType().contains("json")
          || operation.bodyType().equals("*/*")) {
        call.json("{}");
      } else {
        call.body(operation.bodyType(), "\n".getBytes(UTF_8));
      }
    }
    return call;
  }

  private interface Check {
    void run(Operation operation) throws Exception;
  }

  private static Stream<DynamicTest> each(List<Operation> operations, Check check) {
    return operations.stream().map(o -> dynamicTest(o.name(), () -> check.run(o)));
  }
}
