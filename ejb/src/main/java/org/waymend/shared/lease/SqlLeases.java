package org.waymend.shared.lease;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.waymend.shared.persistence.Sql;
import org.waymend.shared.transaction.Transactions;

/** Leases as rows of the table {@code lease}. */
@ApplicationScoped
class SqlLeases implements Leases {
  private static final String TAKE =
      "UPDATE lease SET holder = ?, token = token + 1,"
          + " held_until = UTC_TIMESTAMP(6) + INTERVAL ? MICROSECOND"
          + " WHERE name = ? AND (held_until IS NULL OR held_until <= UTC_TIMESTAMP(6))";

  @PersistenceContext(unitName = "waymend")
  private EntityManager entityManager;

  private Transactions transactions;

  @SuppressWarnings("NullAway.Init")
  protected SqlLeases() {} // container

  @Inject
  SqlLeases(Transactions transactions) {
    this.transactions = transactions;
  }

  /** For tests without a container. */
  SqlLeases(Transactions transactions, EntityManager entityManager) {
    this(transactions);
    this.entityManager = entityManager;
  }

  @Override
  public Optional<Lease> acquire(String name, String holder, Duration duration) {
    return transactions.call(() -> acquireNow(name, holder, duration));
  }

  private Optional<Lease> acquireNow(String name, String holder, Duration duration) {
    var sql = Sql.of(entityManager);
    if (take(sql, name, holder, duration)) {
      return found(sql, name);
    }
    if (found(sql, name).isPresent()) {
      return Optional.empty();
    }
    // Locks the row for writing whether it is new or another node has just made it; INSERT IGNORE
    // would lock it for reading, and two such nodes would then wait for each other.
    sql.update("INSERT INTO lease (name) VALUES (?) ON DUPLICATE KEY UPDATE name = name", name);
    return take(sql, name, holder, duration) ? found(sql, name) : Optional.empty();
  }

  private static boolean take(Sql sql, String name, String holder, Duration duration) {
    return sql.update(TAKE, holder, micros(duration), name) == 1;
  }

  private static Optional<Lease> found(Sql sql, String name) {
    return sql.first(
        "SELECT name, COALESCE(holder, '') AS holder, token,"
            + " COALESCE(held_until, UTC_TIMESTAMP(6)) AS held_until FROM lease WHERE name = ?",
        row ->
            new Lease(
                row.text("name"),
                row.text("holder"),
                row.number("token"),
                row.instant("held_until")),
        name);
  }

  @Override
  public Optional<Lease> renew(Lease lease, Duration duration) {
    return transactions.call(() -> renewNow(lease, duration));
  }

  private Optional<Lease> renewNow(Lease lease, Duration duration) {
    var sql = Sql.of(entityManager);
    var isHeld =
        sql.update(
                "UPDATE lease SET held_until = UTC_TIMESTAMP(6) + INTERVAL ? MICROSECOND"
                    + " WHERE name = ? AND token = ? AND held_until > UTC_TIMESTAMP(6)",
                micros(duration),
                lease.name(),
                lease.token())
            == 1;
    return isHeld ? found(sql, lease.name()) : Optional.empty();
  }

  @Override
  public void release(Lease lease) {
    transactions.run(
        () ->
            Sql.of(entityManager)
                .update(
                    "UPDATE lease SET holder = NULL, held_until = NULL"
                        + " WHERE name = ? AND token = ?",
                    lease.name(),
                    lease.token()));
  }

  @Override
  public void fence(Lease lease) {
    var held =
        Sql.of(entityManager)
            .first(
                "SELECT token FROM lease"
                    + " WHERE name = ? AND token = ? AND held_until > UTC_TIMESTAMP(6) FOR UPDATE",
                row -> row.number("token"),
                lease.name(),
                lease.token());
    if (held.isEmpty()) {
      throw new LeaseLostException(lease);
    }
  }

  private static long micros(Duration duration) {
    return duration.dividedBy(ChronoUnit.MICROS.getDuration());
  }
}
