package org.waymend.outbox.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waymend.outbox.OutboxMessage;
import org.waymend.outbox.OutboxService;
import org.waymend.outbox.OutboxTarget;
import org.waymend.outbox.PermanentDeliveryException;
import org.waymend.outbox.RetryableDeliveryException;
import org.waymend.outbox.domain.CircuitBreaker;
import org.waymend.outbox.domain.RetryPolicy;
import org.waymend.shared.DomainException;
import org.waymend.shared.access.Access;
import org.waymend.shared.access.Actor;
import org.waymend.shared.access.Role;
import org.waymend.shared.event.DomainEvent;
import org.waymend.shared.json.Json;
import org.waymend.shared.paging.ListQuery;
import org.waymend.shared.persistence.JpaTest;
import org.waymend.shared.persistence.Race;
import org.waymend.shared.persistence.Sql;
import org.waymend.shared.schema.TestDatabase;

class OutboxIT {
  private static final Clock CLOCK = Clock.systemUTC();
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static JpaTest jpa;
  private static SqlDeliveryQueue queue;

  private final Recorder mail = new Recorder("mail", "OrderPlaced");
  private final Recorder hook = new Recorder("hook", "OrderPlaced");
  private final List<DomainEvent> observed = Collections.synchronizedList(new ArrayList<>());
  private final List<DeliveriesAdded> woken = Collections.synchronizedList(new ArrayList<>());
  private final OutboxDomainEvents events =
      new OutboxDomainEvents(
          List.of(mail, hook), queue, observed::add, woken::add, CLOCK, jpa.entityManager());

  record OrderPlaced(UUID aggregateId, String name) implements DomainEvent {}

  record Unwanted(UUID aggregateId) implements DomainEvent {}

  @BeforeAll
  static void open() {
    jpa = JpaTest.on(TestDatabase.create());
    queue = new SqlDeliveryQueue(CLOCK, jpa.entityManager());
  }

  @AfterAll
  static void close() {
    jpa.close();
  }

  @BeforeEach
  void startWithNothingWaiting() {
    sql("UPDATE outbox_delivery SET status = 'SENT' WHERE status = 'PENDING'");
  }

  @Test
  void an_event_has_one_delivery_for_each_target_that_wants_it() {
    var event = publish("first");
    publish(new Unwanted(UUID.randomUUID()));
    assertThat(observed).hasSize(2);
    assertThat(woken).containsExactly(new DeliveriesAdded(Set.of("mail", "hook")));

    pass(worker(mail, "one"));

    var message = mail.received.element();
    assertThat(message.type()).isEqualTo("OrderPlaced");
    assertThat(message.aggregateId()).isEqualTo(event.aggregateId());
    assertThat(Json.read(message.payload(), OrderPlaced.class)).isEqualTo(event);
    assertThat(message.attempt()).isEqualTo(1);
    assertThat(statuses("mail")).containsExactly("SENT");
    assertThat(statuses("hook")).containsExactly("PENDING");
  }

  @Test
  void a_rollback_leaves_no_event_and_no_delivery() {
    var before = count("outbox_event") + count("outbox_delivery");
    assertThatThrownBy(
            () ->
                jpa.run(
                    () -> {
                      events.publish(new OrderPlaced(UUID.randomUUID(), "lost"));
                      throw new IllegalStateException("business says no");
                    }))
        .hasMessage("business says no");
    assertThat(count("outbox_event") + count("outbox_delivery")).isEqualTo(before);
  }

  @Test
  void nothing_is_published_outside_a_transaction() {
    assertThatThrownBy(() -> events.publish(new Unwanted(UUID.randomUUID())))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void eight_workers_deliver_and_mark_each_of_many_exactly_once() throws Exception {
    int many = 400;
    jpa.run(
        () -> {
          for (int i = 0; i < many; i++) {
            events.publish(new OrderPlaced(UUID.randomUUID(), "n" + i));
          }
        });
    Race.of(
        8,
        i ->
            () -> {
              var worker = worker(mail, "w" + i);
              for (int idle = 0; idle < 3; ) {
                idle = worker.pass(() -> false) ? 0 : idle + 1;
              }
              return true;
            });
    pass(worker(mail, "sweeper")); // whatever a racer skipped while another one held it
    assertThat(mail.received).hasSize(many);
    assertThat(mail.received.stream().map(OutboxMessage::eventId).distinct()).hasSize(many);
    assertThat(statuses("mail")).hasSize(many).containsOnly("SENT");
    assertThat(
            number(
                "SELECT COUNT(*) AS n FROM outbox_delivery WHERE target = 'mail'"
                    + " AND (attempts <> 1 OR worker IS NOT NULL)"))
        .isZero();
  }

  @Test
  void who_dies_between_delivery_and_mark_has_it_delivered_again_under_the_same_id() {
    publish("twice");
    var dying = transaction(() -> queue.take("mail", "dying", 10, MINUTE)).get(0);
    mail.deliver(dying.message()); // and here the power goes
    pass(worker(mail, "early"));
    assertThat(mail.received).hasSize(1); // the lease still runs

    endLeases();
    pass(worker(mail, "next"));

    assertThat(mail.received).hasSize(2);
    assertThat(mail.received.stream().map(OutboxMessage::eventId).distinct()).hasSize(1);
    assertThat(mail.received.stream().map(OutboxMessage::attempt)).containsExactly(1, 2);
  }

  @Test
  void a_late_worker_whose_lease_was_taken_over_can_not_mark() {
    publish("contested");
    var late = transaction(() -> queue.take("mail", "same-name", 10, MINUTE)).get(0);
    endLeases();
    var present = transaction(() -> queue.take("mail", "same-name", 10, MINUTE)).get(0);

    assertThat(transaction(() -> queue.sent(late))).isFalse();
    assertThat(transaction(() -> queue.dead(late, "late"))).isFalse();
    assertThat(transaction(() -> queue.postponed(late, MINUTE, "late"))).isFalse();
    assertThat(transaction(() -> queue.putBack(late))).isFalse();
    assertThat(statuses("mail")).containsExactly("PENDING");
    assertThat(transaction(() -> queue.sent(present))).isTrue();
  }

  @Test
  void a_failed_delivery_waits_five_seconds_and_says_why() {
    mail.answer = new RetryableDeliveryException("451 try later");
    publish("refused");
    pass(worker(mail, "one"));
    assertThat(statuses("mail")).containsExactly("PENDING");
    assertThat(
            number(
                "SELECT COUNT(*) AS n FROM outbox_delivery WHERE target = 'mail' AND status ="
                    + " 'PENDING' AND last_error = '451 try later' AND worker IS NULL AND"
                    + " next_attempt_at BETWEEN UTC_TIMESTAMP(6) + INTERVAL 3 SECOND AND"
                    + " UTC_TIMESTAMP(6) + INTERVAL 6 SECOND"))
        .isEqualTo(1);
  }

  @Test
  void what_can_never_work_or_failed_for_three_days_is_dead() {
    mail.answer = new PermanentDeliveryException("550 no such user");
    hook.answer = new IllegalStateException("bug");
    publish("hopeless");
    sql(
        "UPDATE outbox_delivery SET first_attempt_at = UTC_TIMESTAMP(6) - INTERVAL 73 HOUR"
            + " WHERE status = 'PENDING' AND target = 'hook'");
    pass(worker(mail, "one"));
    pass(worker(hook, "one"));
    assertThat(statuses("mail")).containsExactly("DEAD");
    assertThat(statuses("hook")).containsExactly("DEAD");
  }

  @Test
  void a_target_that_is_down_is_spared_and_what_was_taken_goes_back_untried() {
    mail.answer = new RetryableDeliveryException("down");
    for (int i = 0; i < 12; i++) {
      publish("d" + i);
    }
    var worker = worker(mail, "one");
    assertThat(worker.pass(() -> false)).isFalse();
    assertThat(worker.pass(() -> false)).isFalse();
    assertThat(mail.received).hasSize(5);
    assertThat(
            number(
                "SELECT COUNT(*) AS n FROM outbox_delivery WHERE status = 'PENDING'"
                    + " AND target = 'mail' AND attempts = 0"))
        .isEqualTo(7);
  }

  @Test
  void a_stopping_worker_starts_nothing() {
    publish("later");
    assertThat(worker(mail, "one").pass(() -> true)).isFalse();
    assertThat(mail.received).isEmpty();
  }

  @Test
  void the_lag_is_the_age_of_the_oldest_that_is_due() {
    assertThat(transaction(() -> queue.lag(List.of("mail", "hook")))).isZero();
    publish("waiting");
    sql(
        "UPDATE outbox_delivery SET next_attempt_at = UTC_TIMESTAMP(6) - INTERVAL 90 SECOND"
            + " WHERE status = 'PENDING' AND target = 'mail'");
    assertThat(transaction(() -> queue.lag(List.of("mail"))))
        .isBetween(Duration.ofSeconds(90), Duration.ofSeconds(100));
    assertThat(transaction(() -> queue.lag(List.of("hook")))).isLessThan(Duration.ofSeconds(10));
    assertThat(transaction(() -> queue.lag(List.of()))).isZero();
  }

  @Test
  void an_administrator_finds_a_dead_delivery_and_tries_it_again() {
    mail.answer = new PermanentDeliveryException("550 no such user");
    publish("dead");
    pass(worker(mail, "one"));
    var service =
        new OutboxService(
            new JpaOutboxDeliveries(jpa.entityManager()), () -> Duration.ZERO, new Access());
    var query = new ListQuery("", "", Map.of("status", "DEAD", "target", "mail"), 50, null);
    var dead = transaction(() -> service.list(user(Role.ADMIN), query)).items().get(0);
    assertThat(dead.lastError()).isEqualTo("550 no such user");
    assertThat(dead.nextAttemptAt()).isNull();

    assertThatThrownBy(() -> jpa.run(() -> service.retry(user(Role.AGENT), dead.id())))
        .isInstanceOfSatisfying(
            DomainException.class, e -> assertThat(e.type()).isEqualTo("access/forbidden"));
    assertThatThrownBy(() -> jpa.run(() -> service.retry(user(Role.ADMIN), UUID.randomUUID())))
        .isInstanceOfSatisfying(
            DomainException.class, e -> assertThat(e.type()).isEqualTo("outbox-delivery/unknown"));
    var retried = transaction(() -> service.retry(user(Role.ADMIN), dead.id()));
    assertThat(retried.status()).isEqualTo("PENDING");
    assertThatThrownBy(() -> jpa.run(() -> service.retry(user(Role.ADMIN), dead.id())))
        .isInstanceOfSatisfying(
            DomainException.class, e -> assertThat(e.type()).isEqualTo("outbox-delivery/not-dead"));

    mail.answer = null;
    pass(worker(mail, "two"));
    assertThat(mail.received).hasSize(2);
    assertThat(mail.received.stream().map(OutboxMessage::eventId).distinct()).hasSize(1);
  }

  @Test
  void waking_a_loop_from_many_threads_runs_it_in_one_at_a_time() throws Exception {
    var loop = new DeliveryLoop(worker(mail, "loop"));
    Race.of(
        8,
        i ->
            () -> {
              for (int n = 0; n < 10; n++) {
                publish("woken");
                loop.run();
              }
              return true;
            });
    loop.run();
    assertThat(mail.received).hasSize(80);
    assertThat(mail.together).isFalse();
    assertThat(statuses("mail")).hasSize(80).containsOnly("SENT");
  }

  @Test
  void what_was_sent_long_ago_is_forgotten_with_its_event() throws SQLException {
    publish("old and sent");
    publish("old and dead");
    publish(new Unwanted(UUID.randomUUID()));
    sql("UPDATE outbox_delivery SET status = 'SENT', finished_at = created_at");
    var dead = "'old and dead'";
    var named = "JSON_VALUE(e.payload, '$.name') = ";
    sql(
        "UPDATE outbox_delivery d JOIN outbox_event e ON e.id = d.event_id"
            + " SET d.status = 'DEAD' WHERE "
            + named
            + dead);
    asOwner("UPDATE outbox_event SET occurred_at = occurred_at - INTERVAL 31 DAY");
    sql(
        "UPDATE outbox_delivery SET created_at = created_at - INTERVAL 31 DAY,"
            + " finished_at = finished_at - INTERVAL 31 DAY");
    publish("new and sent");
    pass(worker(mail, "one"));
    pass(worker(hook, "one"));

    OutboxRetention.forget(queue, jpa);

    assertThat(count("outbox_event e WHERE " + named + dead)).isEqualTo(1);
    assertThat(count("outbox_event e WHERE " + named + "'new and sent'")).isEqualTo(1);
    assertThat(count("outbox_event")).isEqualTo(2);
    assertThat(count("outbox_delivery")).isEqualTo(4);
  }

  @Test
  void nobody_rewrites_an_event() {
    publish("kept");
    assertThatThrownBy(() -> sql("UPDATE outbox_event SET payload = '{}'"))
        .hasMessageContaining("denied");
  }

  private static void asOwner(String sql) throws SQLException {
    try (var owner = jpa.database().connectAsOwner();
        var statement = owner.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  private OrderPlaced publish(String name) {
    var event = new OrderPlaced(UUID.randomUUID(), name);
    publish(event);
    return event;
  }

  private void publish(DomainEvent event) {
    jpa.run(() -> events.publish(event));
  }

  private static DeliveryWorker worker(OutboxTarget target, String name) {
    return new DeliveryWorker(
        target,
        queue,
        jpa,
        name,
        new CircuitBreaker(System::nanoTime),
        new RetryPolicy(() -> 0.5),
        System::nanoTime);
  }

  private static void pass(DeliveryWorker worker) {
    worker.pass(() -> false);
  }

  private static Actor user(Role role) {
    return new Actor(UUID.randomUUID(), "user", Set.of(role), null, null, null, false);
  }

  private static void endLeases() {
    sql(
        "UPDATE outbox_delivery SET lease_until = UTC_TIMESTAMP(6), next_attempt_at ="
            + " UTC_TIMESTAMP(6) WHERE worker IS NOT NULL");
  }

  private List<String> statuses(String target) {
    var mine = new ConcurrentHashMap<String, Boolean>();
    observed.forEach(event -> mine.put(event.aggregateId().toString(), true));
    return transaction(
            () ->
                Sql.of(jpa.entityManager())
                    .list(
                        "SELECT e.aggregate_id, d.status FROM outbox_delivery d"
                            + " JOIN outbox_event e ON e.id = d.event_id WHERE d.target = ?",
                        row -> List.of(row.text("aggregate_id"), row.text("status")),
                        target))
        .stream()
        .filter(row -> mine.containsKey(row.get(0)))
        .map(row -> row.get(1))
        .toList();
  }

  private static long count(String table) {
    return number("SELECT COUNT(*) AS n FROM " + table);
  }

  private static long number(String sql) {
    return transaction(
        () -> Sql.of(jpa.entityManager()).first(sql, row -> row.number("n")).orElseThrow());
  }

  private static void sql(String sql) {
    jpa.run(() -> Sql.of(jpa.entityManager()).update(sql));
  }

  private static <T> T transaction(java.util.function.Supplier<T> work) {
    return jpa.call(work);
  }

  /** A target that remembers what it got and answers as told. */
  private static final class Recorder implements OutboxTarget {
    private final String name;
    private final String type;
    private final ConcurrentLinkedQueue<OutboxMessage> received = new ConcurrentLinkedQueue<>();
    private final Set<Thread> inside = Collections.newSetFromMap(new ConcurrentHashMap<>());
    private volatile boolean together;
    private volatile Exception answer;

    private Recorder(String name, String type) {
      this.name = name;
      this.type = type;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public boolean accepts(String eventType) {
      return type.equals(eventType);
    }

    @Override
    public void deliver(OutboxMessage message) {
      inside.add(Thread.currentThread());
      together |= inside.size() > 1;
      received.add(message);
      inside.remove(Thread.currentThread());
      if (answer != null) {
        this.<RuntimeException>raise(answer);
      }
    }

    @SuppressWarnings("unchecked")
    private <E extends Exception> void raise(Exception e) throws E {
      throw (E) e;
    }
  }
}
