package org.waymend.launcher.verify;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.waymend.attachment.AttachmentFilesCheck;
import org.waymend.audit.AuditChain;
import org.waymend.inventory.PartReservationCheck;
import org.waymend.inventory.StockLedgerCheck;
import org.waymend.rating.RatingCheck;
import org.waymend.settlement.SettlementCheck;
import org.waymend.workorder.VisitCheck;

/**
 * The checks that exist so far. One that cannot be asked is an error: it never counts as passed.
 */
public final class Checks {

  private static final int SHOWN = 10;

  private static final List<Check> ALL =
      List.of(
          new Check(
              "INV1",
              "every ticket that was acknowledged is there",
              connection ->
                  rows(
                      connection,
                      """
                      SELECT CONCAT('ticket ', JSON_VALUE(answer, '$.number'), ' (',
                                    JSON_VALUE(answer, '$.id'), ') was acknowledged and is not there')
                        FROM idempotency_key
                       WHERE route LIKE 'POST %tickets' AND status = 201 AND answer IS NOT NULL
                         AND NOT EXISTS (SELECT 1 FROM ticket
                                          WHERE id = CONVERT(JSON_VALUE(answer, '$.id') USING ascii))
                      """)),
          new Check(
              "INV2",
              "a repeated request has one effect",
              connection ->
                  rows(
                      connection,
                      """
                      SELECT CONCAT('idempotency key ', idempotency_key, ' of ', route,
                                    ' was committed without its answer')
                        FROM idempotency_key WHERE status = 0
                      UNION ALL
                      SELECT 'idempotency_key has no primary key (principal, route, idempotency_key)'
                        FROM DUAL
                       WHERE 3 <> (SELECT COUNT(*) FROM information_schema.key_column_usage
                                    WHERE table_schema = DATABASE()
                                      AND table_name = 'idempotency_key'
                                      AND constraint_name = 'PRIMARY'
                                      AND column_name IN
                                          ('principal', 'route', 'idempotency_key'))
                      """)),
          new Check(
              "INV3",
              "stock on hand is the sum of the ledger and never below zero",
              StockLedgerCheck::violations),
          new Check(
              "INV4",
              "a reservation is open, used or released, and what is held lies there",
              PartReservationCheck::violations),
          new Check("INV5", "an engineer has no two visits at once", VisitCheck::overlaps),
          new Check(
              "INV6",
              "a visit that somebody has holds all its parts, and only such a visit holds any",
              VisitCheck::missingParts),
          new Check(
              "INV7",
              "charge lines sum to the statement, the statement to the journal, locked ones unchanged",
              SettlementCheck::violations),
          new Check(
              "INV8",
              "a visit has one rating at most, and only when it was completed",
              RatingCheck::violations),
          new Check(
              "INV9",
              "an outbox event goes to each of its targets, and counts as sent only if it was",
              connection ->
                  rows(
                      connection,
                      """
                      SELECT CONCAT('delivery ', id, ' is ', status, ' after ', attempts, ' attempts, ',
                                    IFNULL(CONCAT('finished at ', finished_at), 'not finished'))
                        FROM outbox_delivery
                       WHERE (status = 'SENT' AND attempts = 0)
                          OR (status = 'PENDING') <> (finished_at IS NULL)
                      UNION ALL
                      SELECT 'outbox_delivery may hold an event twice for one target' FROM DUAL
                       WHERE 0 = (SELECT COUNT(*) FROM information_schema.table_constraints
                                   WHERE table_schema = DATABASE()
                                     AND table_name = 'outbox_delivery'
                                     AND constraint_name = 'uq_outbox_delivery__event_target')
                      """)),
          new Check(
              "INV11",
              "the audit chain verifies",
              connection -> {
                var broken = AuditChain.verify(connection).firstBroken();
                return broken == null
                    ? List.of()
                    : List.of(
                        "link "
                            + broken.seq()
                            + " (entry "
                            + broken.entryId()
                            + "): "
                            + broken.reason());
              }));

  private Checks() {}

  /** Asks all that the database alone can answer. */
  public static List<Finding> run(Connection connection) {
    return ALL.stream().map(check -> run(check, connection)).toList();
  }

  /**
   * Asks all of them.
   *
   * @param files the folder of attachments
   */
  public static List<Finding> run(Connection connection, Path files) {
    var ofFiles =
        new Check(
            "R24",
            "every attachment has its file, as it was acknowledged",
            asked -> AttachmentFilesCheck.violations(asked, files));
    return Stream.concat(run(connection).stream(), Stream.of(run(ofFiles, connection))).toList();
  }

  static Finding run(Check check, Connection connection) {
    try {
      return new Finding(check.name(), check.statement(), check.question().violations(connection));
    } catch (SQLException | RuntimeException e) {
      return new Finding(
          check.name(), check.statement(), List.of("cannot be checked: " + e.getMessage()));
    }
  }

  static List<String> rows(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.setMaxRows(SHOWN);
      try (var rows = statement.executeQuery(sql)) {
        var lines = new ArrayList<String>();
        while (rows.next()) {
          lines.add(rows.getString(1));
        }
        return lines;
      }
    }
  }
}
