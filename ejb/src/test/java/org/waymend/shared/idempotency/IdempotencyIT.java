package org.waymend.shared.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waymend.shared.DomainException;
import org.waymend.shared.DomainException.Kind;
import org.waymend.shared.Refusals;
import org.waymend.shared.Secrets;
import org.waymend.shared.persistence.JpaTest;
import org.waymend.shared.persistence.Race;
import org.waymend.shared.persistence.Sql;
import org.waymend.shared.schema.TestDatabase;

class IdempotencyIT {
  private static final Instant NINE = Instant.parse("2026-11-21T09:00:00Z");
  private static final JpaTest JPA = JpaTest.on(TestDatabase.create());
  private static final Answer CREATED =
      Answer.of(201, "/api/v1/customers/1", "1", "{\"name\":\"张三\"}");

  private final AtomicInteger acts = new AtomicInteger();
  private final Idempotency idempotency = at(NINE);

  @AfterAll
  static void close() {
    JPA.close();
  }

  @BeforeEach
  void forget_everything() {
    JPA.run(() -> Sql.of(JPA.entityManager()).update("DELETE FROM idempotency_key"));
  }

  @Test
  void a_repetition_gets_the_first_answer_and_has_no_effect() {
    assertThat(idempotency.once(request("key-0001", "body"), this::act)).isEqualTo(CREATED);
    assertThat(idempotency.once(request("key-0001", "body"), this::act))
        .isEqualTo(new Answer(201, CREATED.location(), "1", CREATED.body(), false, true));
    assertThat(acts).hasValue(1);
  }

  @Test
  void an_answer_without_a_body_is_repeated_too() {
    var nothing = Answer.of(204, null, null, null);
    idempotency.once(request("key-0001", "body"), () -> nothing);
    var again = idempotency.once(request("key-0001", "body"), this::act);
    assertThat(again).isEqualTo(new Answer(204, null, null, null, false, true));
    assertThat(acts).hasValue(0);
  }

  @Test
  void principal_route_and_key_together_are_the_key() {
    var plain = request("key-0001", "body");
    idempotency.once(plain, this::act);
    idempotency.once(request("KEY-0001", "body"), this::act);
    idempotency.once(
        new IdempotentRequest("other", plain.route(), plain.key(), plain.bodySha256()), this::act);
    idempotency.once(
        new IdempotentRequest("me", "POST /api/v1/Customers", plain.key(), plain.bodySha256()),
        this::act);
    assertThat(acts).hasValue(4);
  }

  @Test
  void another_body_under_the_same_key_is_refused() {
    idempotency.once(request("key-0001", "body"), this::act);
    var refusal = refusal(request("key-0001", "other"));
    assertThat(refusal.type()).isEqualTo("request/idempotency-key-reused");
    assertThat(refusal.kind()).isEqualTo(Kind.RULE_VIOLATED);
    assertThat(acts).hasValue(1);
  }

  @Test
  void an_act_that_fails_leaves_no_key() {
    assertThat(Refusals.type(() -> idempotency.once(request("key-0001", "body"), this::fail)))
        .isEqualTo("x/no");
    assertThat(keys("TRUE")).isZero();
    assertThat(idempotency.once(request("key-0001", "other"), this::act)).isEqualTo(CREATED);
  }

  @Test
  void a_secret_is_answered_once_and_never_kept() {
    var first = idempotency.once(request("key-0001", "body"), () -> act().secret());
    assertThat(first.body()).isEqualTo(CREATED.body());
    assertThat(refusal(request("key-0001", "body")).type()).isEqualTo("request/secret-shown-once");
    assertThat(refusal(request("key-0001", "other")).type())
        .isEqualTo("request/idempotency-key-reused");
    assertThat(acts).hasValue(1);
    assertThat(keys("answer IS NOT NULL")).isZero();
  }

  @Test
  void of_eight_at_once_one_acts_and_the_others_get_its_answer() throws Exception {
    for (int round = 0; round < 5; round++) {
      acts.set(0);
      var request = request("race-" + UUID.randomUUID(), "body");
      var answers =
          Race.of(
              8,
              i ->
                  () ->
                      idempotency.once(
                          request,
                          () -> {
                            pause();
                            return act();
                          }));
      assertThat(acts).hasValue(1);
      assertThat(answers).extracting(Answer::body).containsOnly(CREATED.body());
      assertThat(answers.stream().filter(Answer::isReplay)).hasSize(7);
    }
  }

  @Test
  void while_the_first_call_runs_long_a_second_is_told_to_come_back() throws Exception {
    var isActing = new CountDownLatch(1);
    var mayEnd = new CountDownLatch(1);
    var request = request("key-0001", "body");
    var answers =
        Race.of(
            2,
            i ->
                () -> {
                  if (i == 0) {
                    return "status "
                        + idempotency.once(request, () -> act(isActing, mayEnd)).status();
                  }
                  await(isActing);
                  var refusal = refusal(request);
                  mayEnd.countDown();
                  assertThat(refusal.kind()).isEqualTo(Kind.CONFLICT);
                  assertThat(refusal.members()).containsEntry("retryAfterSeconds", 1);
                  return refusal.type();
                });
    assertThat(answers).containsExactly("status 201", "request/still-running");
    assertThat(idempotency.once(request, this::act).isReplay()).isTrue();
    assertThat(acts).hasValue(1);
  }

  @Test
  void when_the_first_call_fails_one_of_those_who_wait_acts() throws Exception {
    var calls = new AtomicInteger();
    var request = request("key-0001", "body");
    var answers =
        Race.of(
            4,
            i ->
                () -> {
                  try {
                    var answer =
                        idempotency.once(
                            request, () -> calls.incrementAndGet() == 1 ? fail() : act());
                    return answer.isReplay() ? "replayed" : "acted";
                  } catch (DomainException e) {
                    return e.type();
                  }
                });
    assertThat(answers).containsOnlyOnce("x/no", "acted");
    assertThat(Collections.frequency(answers, "replayed")).isEqualTo(2);
    assertThat(acts).hasValue(1);
  }

  @Test
  void a_route_longer_than_its_column_is_still_done_once() {
    var route = "POST /api/v1/" + "x".repeat(300);
    var request = new IdempotentRequest("me", route, "key-0001", Secrets.sha256("body"));
    idempotency.once(request, this::act);
    assertThat(idempotency.once(request, this::act).isReplay()).isTrue();
    var other = new IdempotentRequest("me", route + "y", "key-0001", Secrets.sha256("body"));
    assertThat(idempotency.once(other, this::act).isReplay()).isFalse();
    assertThat(acts).hasValue(2);
  }

  @Test
  void a_key_is_forgotten_after_30_days() {
    idempotency.once(request("key-0001", "body"), this::act);
    assertThat(at(NINE.plus(Duration.ofDays(30))).forgetOld()).isZero();
    at(NINE.plus(Duration.ofDays(1))).once(request("key-0002", "body"), this::act);
    assertThat(at(NINE.plus(Duration.ofDays(30)).plusNanos(1000)).forgetOld()).isEqualTo(1);
    assertThat(keys("TRUE")).isEqualTo(1);
  }

  private static Idempotency at(Instant now) {
    return new Idempotency(JPA, Clock.fixed(now, ZoneOffset.UTC), JPA.entityManager());
  }

  private DomainException refusal(IdempotentRequest request) {
    return Refusals.refusal(() -> idempotency.once(request, this::act));
  }

  private Answer act() {
    acts.incrementAndGet();
    return CREATED;
  }

  private Answer act(CountDownLatch isActing, CountDownLatch mayEnd) {
    isActing.countDown();
    await(mayEnd);
    return act();
  }

  private Answer fail() {
    throw new DomainException(Kind.CONFLICT, "x/no", "No.");
  }

  private static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static long keys(String condition) {
    return JPA.call(
        () ->
            Sql.of(JPA.entityManager())
                .first(
                    "SELECT COUNT(*) AS n FROM idempotency_key WHERE " + condition,
                    row -> row.number("n"))
                .orElseThrow());
  }

  private static IdempotentRequest request(String key, String body) {
    return new IdempotentRequest("me", "POST /api/v1/customers", key, Secrets.sha256(body));
  }
}
