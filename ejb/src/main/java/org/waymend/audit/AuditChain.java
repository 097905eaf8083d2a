package org.waymend.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.audit.domain.AuditRecord;
import org.waymend.audit.domain.AuditRecords;
import org.waymend.shared.persistence.Sql;
import org.waymend.shared.persistence.Sql.Row;

/**
 * Checks the chain of seals over the audit trail (INV11). Needs nothing but a connection that may
 * read the three tables; safe while the system runs.
 */
public final class AuditChain {
  private static final int BATCH = 2000;

  private AuditChain() {}

  /**
   * What was found.
   *
   * @param sealed links that hold, up to the first broken one
   * @param waiting entries that wait for their seal
   * @param headSeq number of the last link that holds; kept elsewhere together with {@code
   *     headHash}, it also shows when the end of the chain was cut off
   * @param firstBroken null if the chain is whole
   */
  public record Verdict(
      long sealed, long waiting, long headSeq, String headHash, @Nullable BrokenLink firstBroken) {
    public boolean isIntact() {
      return firstBroken == null;
    }
  }

  /**
   * The first link that does not hold.
   *
   * @param seq its number in the chain; for an entry that has lost its place, the number after the
   *     last one
   * @param entryId the entry concerned
   * @param reason what is wrong, in a sentence
   */
  public record BrokenLink(long seq, UUID entryId, String reason) {}

  private record Link(
      long seq, UUID entryId, String previousHash, String hash, @Nullable AuditRecord entry) {}

  /** Walks the whole chain and names the first broken link, if any. */
  public static Verdict verify(Connection connection) {
    var sql = new Sql(connection);
    var hash = AuditRecord.FIRST_PREVIOUS_HASH;
    long seq = 0;
    for (var links = after(sql, 0); !links.isEmpty(); links = after(sql, seq)) {
      for (Link link : links) {
        var reason = broken(link, seq + 1, hash);
        if (reason != null) {
          return verdict(sql, seq, hash, new BrokenLink(link.seq(), link.entryId(), reason));
        }
        seq = link.seq();
        hash = link.hash();
      }
    }
    return verdict(sql, seq, hash, lost(sql, seq + 1));
  }

  private static Verdict verdict(Sql sql, long seq, String hash, @Nullable BrokenLink broken) {
    long waiting =
        sql.first("SELECT COUNT(*) AS n FROM audit_unsealed", row -> row.number("n")).orElse(0L);
    return new Verdict(seq, waiting, seq, hash, broken);
  }

  private static @Nullable String broken(Link link, long expectedSeq, String previousHash) {
    var entry = link.entry();
    if (link.seq() != expectedSeq) {
      return "Links " + expectedSeq + " to " + (link.seq() - 1) + " are missing before it.";
    }
    if (!link.previousHash().equals(previousHash)) {
      return "It does not continue the link before it.";
    }
    if (entry == null) {
      return "Its audit entry is gone.";
    }
    if (!link.hash().equals(entry.hash(link.seq(), previousHash))) {
      return "Its audit entry was changed after it was sealed.";
    }
    return null;
  }

  private static List<Link> after(Sql sql, long seq) {
    return sql.list(
        "SELECT s.seq, s.entry_id, s.previous_hash, s.hash, "
            + AuditRecords.COLUMNS
            + " FROM audit_seal s LEFT JOIN audit_entry e ON e.id = s.entry_id"
            + " WHERE s.seq > ? ORDER BY s.seq LIMIT "
            + BATCH,
        AuditChain::link,
        seq);
  }

  private static Link link(Row row) throws SQLException {
    return new Link(
        row.number("seq"),
        row.id("entry_id"),
        row.text("previous_hash"),
        row.text("hash"),
        row.textOrNull("id") == null ? null : AuditRecords.read(row));
  }

  /** An entry that is neither sealed nor waiting was written or unhooked behind our back. */
  private static @Nullable BrokenLink lost(Sql sql, long nextSeq) {
    return sql.first(
            "SELECT e.id FROM audit_entry e LEFT JOIN audit_seal s ON s.entry_id = e.id"
                + " LEFT JOIN audit_unsealed u ON u.entry_id = e.id"
                + " WHERE s.entry_id IS NULL AND u.entry_id IS NULL ORDER BY e.id LIMIT 1",
            row ->
                new BrokenLink(
                    nextSeq, row.id("id"), "The audit entry is neither sealed nor waiting."))
        .orElse(null);
  }
}
