package org.waymend.audit.domain;

import java.sql.SQLException;
import org.waymend.shared.persistence.Sql;
import org.waymend.shared.persistence.Sql.Row;

/** Entries to and from rows of {@code audit_entry}. */
public final class AuditRecords {
  /** What {@link #read} reads, of a table called {@code e}. */
  public static final String COLUMNS =
      "e.id, e.at, e.actor_id, e.actor_name, e.address, e.trace_id, e.action, e.object_type,"
          + " e.object_id, e.changes";

  private AuditRecords() {}

  public static AuditRecord read(Row row) throws SQLException {
    return new AuditRecord(
        row.id("id"),
        row.instant("at"),
        row.idOrNull("actor_id"),
        row.text("actor_name"),
        row.text("address"),
        row.text("trace_id"),
        AuditAction.valueOf(row.text("action")),
        row.text("object_type"),
        row.text("object_id"),
        row.text("changes"));
  }

  /** Adds the entry in the running transaction; the database queues it for its seal. */
  public static void insert(Sql sql, AuditRecord entry) {
    sql.update(
        "INSERT INTO audit_entry (id, at, actor_id, actor_name, address, trace_id, action,"
            + " object_type, object_id, changes) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        entry.id(),
        entry.at(),
        entry.actorId(),
        entry.actorName(),
        entry.address(),
        entry.traceId(),
        entry.action(),
        entry.objectType(),
        entry.objectId(),
        entry.changes());
  }
}
