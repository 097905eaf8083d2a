package org.waymend.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.waymend.shared.access.Role;
import org.waymend.suite.Api;
import org.waymend.suite.Api.Answer;
import org.waymend.suite.Application;
import org.waymend.suite.People;

/** What happens twice or at once (INV1, INV2), over HTTP and with real threads. */
class ConcurrencyIT extends Application {

  private final Api admin = People.admin();

  @RepeatedTest(3)
  void the_same_key_from_eight_threads_makes_one_row() throws Exception {
    var key = UUID.randomUUID().toString();
    var name = "Racing " + key;
    var answers =
        atOnce(8, i -> admin.call("POST", "/customers").key(key).json(customer(name)).send());

    assertThat(answers)
        .allMatch(a -> a.status() == 201 || a.problem().equals("request/still-running"));
    var made = answers.stream().filter(a -> a.status() == 201).toList();
    assertThat(made).isNotEmpty();
    assertThat(made).extracting(Answer::id).containsOnly(made.get(0).id());
    assertThat(made).filteredOn(a -> !a.header("Idempotent-Replayed").equals("true")).hasSize(1);
    assertThat(answers)
        .filteredOn(a -> a.status() == 409)
        .allMatch(a -> !a.header("Retry-After").isEmpty());
    assertThat(count(key)).isEqualTo(1);
  }

  @Test
  void a_replay_answers_what_the_first_call_answered() {
    var key = UUID.randomUUID().toString();
    var first = admin.call("POST", "/customers").key(key).json(customer(key)).send().expect(201);
    var again = admin.call("POST", "/customers").key(key).json(customer(key)).send().expect(201);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(again.header("Location")).isEqualTo(first.header("Location")).isNotEmpty();
    assertThat(again.header("ETag")).isEqualTo(first.header("ETag")).isEqualTo("\"1\"");
    assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
  }

  @Test
  void a_key_used_for_another_body_is_refused() {
    var key = UUID.randomUUID().toString();
    admin.call("POST", "/customers").key(key).json(customer(key)).send().expect(201);
    var other = admin.call("POST", "/customers").key(key).json(customer("Other")).send();
    assertThat(other.expect(422).problem()).isEqualTo("request/idempotency-key-reused");
  }

  @Test
  void a_key_is_the_callers_own() {
    var key = UUID.randomUUID().toString();
    admin.call("POST", "/customers").key(key).json(customer(key)).send().expect(201);
    var agent = People.of(Role.AGENT);
    agent.call("POST", "/customers").key(key).json(customer(key)).send().expect(201);
    assertThat(count(key)).isEqualTo(2);
  }

  @Test
  void a_refused_call_does_not_use_the_key_up() {
    var key = UUID.randomUUID().toString();
    admin.call("POST", "/customers").key(key).json(customer("")).send().expect(400);
    admin.call("POST", "/customers").key(key).json(customer(key)).send().expect(201);
  }

  @RepeatedTest(3)
  void of_two_writers_with_the_same_etag_one_wins() throws Exception {
    var id = admin.post("/customers", customer("Contested")).expect(201).id();
    var answers = atOnce(2, i -> admin.put("/customers/" + id, customer("Writer " + i), 1));

    assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 412);
    var winner = answers.stream().filter(a -> a.status() == 200).findFirst().orElseThrow();
    var loser = answers.stream().filter(a -> a.status() == 412).findFirst().orElseThrow();
    assertThat(winner.header("ETag")).isEqualTo("\"2\"");
    assertThat(loser.problem()).isEqualTo("request/stale");
    assertThat(admin.get("/customers/" + id).json().path("name"))
        .isEqualTo(winner.json().path("name"));
  }

  @Test
  void numbers_given_at_once_are_all_different() throws Exception {
    var answers = atOnce(8, i -> admin.post("/customers", customer("Numbered " + i)).expect(201));
    assertThat(answers).extracting(a -> a.json().path("number").asText()).doesNotHaveDuplicates();
  }

  @Test
  void one_user_name_is_taken_once() throws Exception {
    var name = People.newUsername();
    var fields =
        Map.of(
            "username",
            name,
            "displayName",
            name,
            "email",
            name + "@example.com",
            "roles",
            List.of("agent"),
            "language",
            "en");
    var answers = atOnce(4, i -> admin.post("/users", fields));
    assertThat(answers).extracting(Answer::status).containsOnlyOnce(201);
    assertThat(answers).filteredOn(a -> a.status() != 201).allMatch(a -> a.status() == 409);
  }

  private static Map<String, ?> customer(String name) {
    return Map.of("name", name, "kind", "COMPANY", "language", "en");
  }

  private int count(String search) {
    return admin.get("/customers?search=" + search).expect(200).json().path("total").asInt();
  }

  private interface Call {
    Answer send(int number);
  }

  private static List<Answer> atOnce(int threads, Call call) throws Exception {
    var pool = Executors.newFixedThreadPool(threads);
    try {
      var gate = new CyclicBarrier(threads);
      var calls = new ArrayList<Callable<Answer>>();
      for (int i = 0; i < threads; i++) {
        int number = i;
        calls.add(
            () -> {
              gate.await();
              return call.send(number);
            });
      }
      var answers = new ArrayList<Answer>();
      for (var future : pool.invokeAll(calls)) {
        answers.add(future.get());
      }
      return answers;
    } finally {
      pool.shutdown();
    }
  }
}
