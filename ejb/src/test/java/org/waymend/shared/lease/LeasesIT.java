package org.waymend.shared.lease;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.waymend.shared.persistence.JpaTest;
import org.waymend.shared.persistence.Race;
import org.waymend.shared.persistence.Sql;
import org.waymend.shared.schema.TestDatabase;

class LeasesIT {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static JpaTest jpa;
  private static Leases leases;

  @BeforeAll
  static void open() {
    jpa = JpaTest.on(TestDatabase.create());
    leases = TestLeases.on(jpa);
  }

  @AfterAll
  static void close() {
    jpa.close();
  }

  @Test
  void of_eight_racers_for_a_new_lease_one_gets_it() throws Exception {
    for (int round = 0; round < 10; round++) {
      var name = "new-" + round;
      var won = Race.of(8, i -> () -> leases.acquire(name, "node-" + i, MINUTE));
      assertThat(won.stream().flatMap(Optional::stream)).hasSize(1);
    }
  }

  @Test
  void of_eight_racers_for_an_expired_lease_one_gets_it_with_the_next_token() throws Exception {
    var old = leases.acquire("expired", "dead", MINUTE).orElseThrow();
    expire("expired");
    var won = Race.of(8, i -> () -> leases.acquire("expired", "node-" + i, MINUTE));
    assertThat(won.stream().flatMap(Optional::stream))
        .singleElement()
        .satisfies(lease -> assertThat(lease.token()).isEqualTo(old.token() + 1));
  }

  @Test
  void who_is_late_can_neither_renew_nor_release_nor_commit() {
    var late = leases.acquire("late", "one", MINUTE).orElseThrow();
    expire("late");
    assertThat(leases.renew(late, MINUTE)).isEmpty();
    var present = leases.acquire("late", "two", MINUTE).orElseThrow();

    leases.release(late);

    assertThat(leases.acquire("late", "three", MINUTE)).isEmpty();
    assertThatThrownBy(() -> jpa.run(() -> leases.fence(late)))
        .isInstanceOf(LeaseLostException.class);
    jpa.run(() -> leases.fence(present));
  }

  @Test
  void a_renewed_lease_keeps_its_token_and_a_released_one_is_free_at_once() {
    var lease = leases.acquire("kept", "one", Duration.ofSeconds(10)).orElseThrow();
    var renewed = leases.renew(lease, MINUTE).orElseThrow();
    assertThat(renewed.token()).isEqualTo(lease.token());
    assertThat(renewed.heldUntil()).isAfter(lease.heldUntil());
    assertThat(leases.acquire("kept", "one", MINUTE)).isEmpty();

    leases.release(renewed);

    assertThat(leases.acquire("kept", "two", MINUTE)).isPresent();
  }

  @Test
  void nobody_takes_over_while_a_fenced_transaction_is_open() throws Exception {
    var lease = leases.acquire("fenced", "one", Duration.ofMillis(800)).orElseThrow();
    var fenced = new CountDownLatch(1);
    var order = Collections.synchronizedList(new java.util.ArrayList<String>());
    Race.of(
        2,
        i ->
            () -> {
              if (i == 0) {
                jpa.run(
                    () -> {
                      leases.fence(lease);
                      fenced.countDown();
                      sleep(1200);
                      order.add("committed");
                    });
              } else {
                fenced.await(5, TimeUnit.SECONDS);
                while (leases.acquire("fenced", "two", MINUTE).isEmpty()) {
                  sleep(20);
                }
                order.add("taken over");
              }
              return true;
            });
    assertThat(order).isEqualTo(List.of("committed", "taken over"));
  }

  @Test
  void a_leased_task_runs_on_one_node_and_moves_when_that_one_stops() {
    var runs = List.of(new AtomicInteger(), new AtomicInteger());
    var one = task("one", runs.get(0));
    var two = task("two", runs.get(1));
    one.run();
    two.run();
    one.run();
    assertThat(runs.get(0)).hasValue(2);
    assertThat(runs.get(1)).hasValue(0);

    one.stop();
    two.run();

    assertThat(runs.get(1)).hasValue(1);
  }

  private static LeasedTask task(String holder, AtomicInteger runs) {
    return new LeasedTask(leases, "task", holder, MINUTE, lease -> runs.incrementAndGet());
  }

  private static void expire(String name) {
    jpa.run(
        () ->
            Sql.of(jpa.entityManager())
                .update(
                    "UPDATE lease SET held_until = UTC_TIMESTAMP(6) - INTERVAL 1 SECOND"
                        + " WHERE name = ?",
                    name));
  }

  private static void sleep(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
