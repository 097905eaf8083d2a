package org.waymend.outbox.infra;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.outbox.OutboxMessage;
import org.waymend.outbox.domain.DeliveryQueue;
import org.waymend.outbox.domain.TakenDelivery;
import org.waymend.shared.UuidV7;
import org.waymend.shared.persistence.Sql;
import org.waymend.shared.persistence.Sql.Row;

/** The queue as SQL; all its times are the database's, so that nodes need not agree on theirs. */
@ApplicationScoped
class SqlDeliveryQueue implements DeliveryQueue {
  private static final int ERROR_LENGTH = 1000;

  @PersistenceContext(unitName = "waymend")
  private EntityManager entityManager;

  private Clock clock;

  @SuppressWarnings("NullAway.Init")
  protected SqlDeliveryQueue() {} // container

  @Inject
  SqlDeliveryQueue(Clock clock) {
    this.clock = clock;
  }

  /** For tests without a container. */
  SqlDeliveryQueue(Clock clock, EntityManager entityManager) {
    this(clock);
    this.entityManager = entityManager;
  }

  @Override
  public void add(UUID eventId, String type, Collection<String> targets) {
    var rows = new ArrayList<@Nullable Object[]>();
    for (String target : targets) {
      rows.add(new Object[] {UuidV7.next(clock), eventId, type, target});
    }
    sql()
        .batch(
            "INSERT INTO outbox_delivery"
                + " (id, version, event_id, type, target, status, attempts, next_attempt_at,"
                + " created_at)"
                + " VALUES (?, 1, ?, ?, ?, 'PENDING', 0, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6))",
            rows);
  }

  @Override
  public List<TakenDelivery> take(String target, String worker, int limit, Duration lease) {
    var sql = sql();
    var due =
        sql.list(
            "SELECT id FROM outbox_delivery"
                + " WHERE target = ? AND status = 'PENDING' AND next_attempt_at <= UTC_TIMESTAMP(6)"
                + " ORDER BY next_attempt_at LIMIT ? FOR UPDATE SKIP LOCKED",
            row -> row.id("id"),
            target,
            limit);
    if (due.isEmpty()) {
      return List.of();
    }
    // If this worker dies, the delivery is simply due again when the lease ends.
    var values = new ArrayList<Object>(List.of(worker, micros(lease)));
    values.addAll(due);
    sql.update(
        "UPDATE outbox_delivery SET version = version + 1, attempts = attempts + 1, worker = ?,"
            + " lease_until = UTC_TIMESTAMP(6) + INTERVAL ? MICROSECOND,"
            + " next_attempt_at = lease_until,"
            + " first_attempt_at = COALESCE(first_attempt_at, UTC_TIMESTAMP(6))"
            + " WHERE id IN ("
            + Sql.marks(due)
            + ")",
        values.toArray());
    return sql.list(
        "SELECT d.id, d.version, d.attempts,"
            + " TIMESTAMPDIFF(MICROSECOND, d.first_attempt_at, UTC_TIMESTAMP(6)) AS micros,"
            + " e.id AS event_id, e.type, e.aggregate_id, e.payload, e.occurred_at"
            + " FROM outbox_delivery d JOIN outbox_event e ON e.id = d.event_id"
            + " WHERE d.id IN ("
            + Sql.marks(due)
            + ") ORDER BY e.id",
        SqlDeliveryQueue::taken,
        due.toArray());
  }

  private static TakenDelivery taken(Row row) throws SQLException {
    return new TakenDelivery(
        row.id("id"),
        row.number("version"),
        Duration.of(row.number("micros"), ChronoUnit.MICROS),
        new OutboxMessage(
            row.id("event_id"),
            row.text("type"),
            row.id("aggregate_id"),
            row.text("payload"),
            row.instant("occurred_at"),
            (int) row.number("attempts")));
  }

  @Override
  public boolean sent(TakenDelivery delivery) {
    return mark(delivery, "status = 'SENT', last_error = NULL, finished_at = UTC_TIMESTAMP(6)");
  }

  @Override
  public boolean postponed(TakenDelivery delivery, Duration pause, String error) {
    return mark(
        delivery,
        "next_attempt_at = UTC_TIMESTAMP(6) + INTERVAL ? MICROSECOND, last_error = ?",
        micros(pause),
        cut(error));
  }

  @Override
  public boolean dead(TakenDelivery delivery, String error) {
    return mark(
        delivery, "status = 'DEAD', last_error = ?, finished_at = UTC_TIMESTAMP(6)", cut(error));
  }

  @Override
  public boolean putBack(TakenDelivery delivery) {
    return mark(delivery, "next_attempt_at = UTC_TIMESTAMP(6), attempts = attempts - 1");
  }

  private boolean mark(TakenDelivery delivery, String assignments, Object... values) {
    var all = new ArrayList<Object>(List.of(values));
    all.add(delivery.id());
    all.add(delivery.version());
    return sql()
            .update(
                "UPDATE outbox_delivery SET version = version + 1, worker = NULL,"
                    + " lease_until = NULL, "
                    + assignments
                    + " WHERE id = ? AND version = ?",
                all.toArray())
        == 1;
  }

  @Override
  public int forgetSent(Duration age, int limit) {
    var sql = sql();
    int deliveries =
        sql.update(
            "DELETE FROM outbox_delivery WHERE status = 'SENT'"
                + " AND created_at < UTC_TIMESTAMP(6) - INTERVAL ? MICROSECOND"
                + " AND finished_at < UTC_TIMESTAMP(6) - INTERVAL ? MICROSECOND LIMIT ?",
            micros(age),
            micros(age),
            limit);
    int events =
        sql.update(
            "DELETE FROM outbox_event WHERE occurred_at < UTC_TIMESTAMP(6) - INTERVAL ? MICROSECOND"
                + " AND NOT EXISTS"
                + " (SELECT 1 FROM outbox_delivery d WHERE d.event_id = outbox_event.id) LIMIT ?",
            micros(age),
            limit);
    return deliveries + events;
  }

  @Override
  public Duration lag(Collection<String> targets) {
    if (targets.isEmpty()) {
      return Duration.ZERO;
    }
    return sql()
        .first(
            "SELECT COALESCE(MAX(GREATEST(0,"
                + " TIMESTAMPDIFF(MICROSECOND, next_attempt_at, UTC_TIMESTAMP(6)))), 0) AS micros"
                + " FROM outbox_delivery WHERE status = 'PENDING' AND target IN ("
                + Sql.marks(targets)
                + ") AND next_attempt_at <= UTC_TIMESTAMP(6)",
            row -> Duration.of(row.number("micros"), ChronoUnit.MICROS),
            targets.toArray())
        .orElse(Duration.ZERO);
  }

  private Sql sql() {
    return Sql.of(entityManager);
  }

  private static long micros(Duration duration) {
    return duration.dividedBy(ChronoUnit.MICROS.getDuration());
  }

  private static String cut(String error) {
    return error.length() <= ERROR_LENGTH ? error : error.substring(0, ERROR_LENGTH - 1) + "…";
  }
}
