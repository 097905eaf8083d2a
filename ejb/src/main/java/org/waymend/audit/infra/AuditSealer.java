package org.waymend.audit.infra;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymend.audit.domain.AuditRecord;
import org.waymend.audit.domain.AuditRecords;
import org.waymend.shared.lease.Lease;
import org.waymend.shared.lease.Leases;
import org.waymend.shared.persistence.Sql;
import org.waymend.shared.transaction.Transactions;

/**
 * Adds what waits to the chain, in batches. Only the holder of the lease may; should two ever try,
 * the keys of {@code audit_seal} let one of them fail.
 */
@ApplicationScoped
class AuditSealer {
  static final int BATCH = 500;

  private record Head(long seq, String hash) {}

  @PersistenceContext(unitName = "waymend")
  private EntityManager entityManager;

  private Leases leases;
  private Transactions transactions;

  @SuppressWarnings("NullAway.Init")
  protected AuditSealer() {} // container

  @Inject
  AuditSealer(Leases leases, Transactions transactions) {
    this.leases = leases;
    this.transactions = transactions;
  }

  /** For tests without a container. */
  AuditSealer(Leases leases, Transactions transactions, EntityManager entityManager) {
    this(leases, transactions);
    this.entityManager = entityManager;
  }

  /**
   * Seals until nothing waits.
   *
   * @throws org.waymend.shared.lease.LeaseLostException if another node has the lease by now
   */
  void seal(Lease lease) {
    int sealed;
    do {
      sealed = transactions.call(() -> sealBatch(lease));
    } while (sealed == BATCH);
  }

  private int sealBatch(Lease lease) {
    leases.fence(lease);
    var sql = Sql.of(entityManager);
    var waiting =
        sql.list(
            "SELECT "
                + AuditRecords.COLUMNS
                + " FROM audit_unsealed u JOIN audit_entry e ON e.id = u.entry_id"
                + " ORDER BY u.entry_id LIMIT "
                + BATCH,
            AuditRecords::read);
    if (!waiting.isEmpty()) {
      append(sql, waiting);
    }
    return waiting.size();
  }

  private static void append(Sql sql, List<AuditRecord> entries) {
    var head = head(sql);
    var seals = new ArrayList<@Nullable Object[]>();
    for (AuditRecord entry : entries) {
      long seq = head.seq() + 1;
      var hash = entry.hash(seq, head.hash());
      seals.add(new Object[] {seq, entry.id(), head.hash(), hash});
      head = new Head(seq, hash);
    }
    sql.batch(
        "INSERT INTO audit_seal (seq, entry_id, previous_hash, hash, sealed_at)"
            + " VALUES (?, ?, ?, ?, UTC_TIMESTAMP(6))",
        seals);
    var ids = entries.stream().map(AuditRecord::id).toArray();
    sql.update("DELETE FROM audit_unsealed WHERE entry_id IN (" + Sql.marks(entries) + ")", ids);
  }

  private static Head head(Sql sql) {
    return sql.first(
            "SELECT seq, hash FROM audit_seal ORDER BY seq DESC LIMIT 1",
            row -> new Head(row.number("seq"), row.text("hash")))
        .orElse(new Head(0, AuditRecord.FIRST_PREVIOUS_HASH));
  }
}
