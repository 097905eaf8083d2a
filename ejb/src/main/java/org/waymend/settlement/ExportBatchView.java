package org.waymend.settlement;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.waymend.shared.Money;
import org.waymend.shared.VersionedView;

/**
 * Statements that left the house together.
 *
 * @param version always 1: it never changes
 * @param number 1, 2, 3 …
 * @param name for people and files, EX-000001
 * @param statements by number; empty in lists
 */
public record ExportBatchView(
    UUID id,
    long version,
    long number,
    String name,
    int statementCount,
    int lineCount,
    List<ExportedStatement> statements,
    List<ExportFileView> files,
    String createdBy,
    Instant createdAt)
    implements VersionedView {

  /** One statement in it. */
  public record ExportedStatement(
      UUID id, String number, PartyKind party, String partyName, String period, Money total) {}

  /**
   * One of its files.
   *
   * @param sha256 of its bytes
   */
  public record ExportFileView(
      ExportFormat format, String fileName, int byteCount, String sha256) {}
}
