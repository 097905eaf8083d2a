package org.waymend.settlement;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Checks INV7 on a live database, over plain JDBC. */
public final class SettlementCheck {
  private static final int SHOWN = 100;

  /** One sentence per violation that a query can find. */
  private static final List<String> QUERIES =
      List.of(
          """
          SELECT CONCAT('statement ', s.number, ' says ', s.total_minor, ' in ', s.line_count,
                        ' lines and has ', IFNULL(l.total, 0), ' in ', IFNULL(l.lines, 0))
            FROM statement s
            LEFT JOIN (SELECT statement_id, SUM(amount_minor) AS total, COUNT(*) AS `lines`
                         FROM charge_line GROUP BY statement_id) l ON l.statement_id = s.id
           WHERE s.total_minor <> IFNULL(l.total, 0) OR s.line_count <> IFNULL(l.lines, 0)""",
          """
          SELECT CONCAT('statement ', s.number, ' says ', s.total_minor, ' and its journal ',
                        IFNULL(j.total, 0))
            FROM statement s
            LEFT JOIN (SELECT statement_id,
                              SUM(IF(account = 'RECEIVABLE', debit_minor - credit_minor,
                                     credit_minor - debit_minor)) AS total
                         FROM posting
                        WHERE account IN ('RECEIVABLE','PAYABLE_PROVIDER','PAYABLE_ENGINEER')
                        GROUP BY statement_id) j ON j.statement_id = s.id
           WHERE s.total_minor <> IFNULL(j.total, 0)""",
          """
          SELECT CONCAT('charge line ', l.id, ' of ', l.amount_minor, ' is posted by ',
                        IFNULL(p.debit, 0), ' against ', IFNULL(p.credit, 0))
            FROM charge_line l
            LEFT JOIN (SELECT charge_line_id, SUM(debit_minor) AS debit, SUM(credit_minor) AS credit,
                              MIN(statement_id) AS first_id, MAX(statement_id) AS last_id
                         FROM posting GROUP BY charge_line_id) p ON p.charge_line_id = l.id
           WHERE IFNULL(p.debit, 0) <> ABS(l.amount_minor) OR IFNULL(p.credit, 0) <> ABS(l.amount_minor)
              OR p.first_id <> l.statement_id OR p.last_id <> l.statement_id""",
          """
          SELECT CONCAT('charge line ', l.id, ' is not of the party or currency of statement ', s.number)
            FROM charge_line l JOIN statement s ON s.id = l.statement_id
           WHERE l.party <> s.party OR l.currency <> s.currency
              OR COALESCE(l.customer_id, l.provider_id, l.engineer_id) <> s.party_key""",
          """
          SELECT CONCAT('charge line ', r.id, ' of ', r.amount_minor, ' does not take back ', l.id,
                        ' of ', l.amount_minor)
            FROM charge_line r JOIN charge_line l ON l.id = r.reverses_id
           WHERE r.amount_minor <> -l.amount_minor OR r.currency <> l.currency
              OR r.charge_id <> l.charge_id OR l.reverses_id IS NOT NULL""",
          """
          SELECT CONCAT('charge ', c.id, ' of visit ', c.visit_number, ' says ',
                        IFNULL(c.total_minor, 0), ' and its lines ', IFNULL(l.total, 0))
            FROM charge c
            LEFT JOIN (SELECT charge_id, SUM(amount_minor) AS total
                         FROM charge_line GROUP BY charge_id) l ON l.charge_id = c.id
           WHERE IFNULL(c.total_minor, 0) <> IFNULL(l.total, 0)""",
          """
          SELECT CONCAT('visit ', v.number, ' ended a day ago and nobody has looked at its price')
            FROM visit v LEFT JOIN charge c ON c.visit_id = v.id AND c.party = 'CUSTOMER'
           WHERE v.status IN ('COMPLETED','NOT_COMPLETED','NO_SHOW') AND v.engineer_id IS NOT NULL
             AND v.ended_at < UTC_TIMESTAMP() - INTERVAL 1 DAY AND c.id IS NULL""",
          """
          SELECT CONCAT('the commission of visit ', e.visit_number, ' stands on a charge that is ', c.status)
            FROM charge e JOIN charge c ON c.visit_id = e.visit_id AND c.party = 'CUSTOMER'
           WHERE e.party = 'ENGINEER' AND e.status = 'PRICED' AND e.total_minor <> 0
             AND c.status <> 'PRICED'""",
          """
          SELECT CONCAT('file ', f.format, ' of export batch ', b.number, ' is not what it was')
            FROM export_file f JOIN export_batch b ON b.id = f.export_batch_id
           WHERE UNHEX(SHA2(f.content, 256)) <> UNHEX(f.sha256) OR LENGTH(f.content) <> f.byte_count""",
          """
          SELECT CONCAT('statement ', s.number, ' is in an export batch and ', s.status)
            FROM export_batch_statement e JOIN statement s ON s.id = e.statement_id
           WHERE s.status <> 'LOCKED'""");

  private static final String LOCKED =
      "SELECT id, number, sha256 FROM statement WHERE status = 'LOCKED' ORDER BY number";

  private static final List<String> SEALED =
      List.of(
          """
          SELECT number, party, party_key, party_name, period, currency, total_minor, line_count
            FROM statement WHERE id = ?""",
          """
          SELECT id, charge_id, pricing_round, position, visit_id, visit_number, party,
                 COALESCE(customer_id, provider_id, engineer_id), DATE_FORMAT(service_on, '%Y-%m-%d'),
                 kind, rule, quantity_thousandths, unit, unit_price_minor, basis_points, basis_minor,
                 amount_minor, currency, rate_card_version_id, part_id, evidence, reverses_id, reason,
                 created_by, DATE_FORMAT(created_at, '%Y-%m-%dT%H:%i:%s.%f')
            FROM charge_line WHERE statement_id = ? ORDER BY id""",
          """
          SELECT charge_line_id, position, account, debit_minor, credit_minor
            FROM posting WHERE statement_id = ? ORDER BY charge_line_id, position""");

  private SettlementCheck() {}

  /** INV7: one sentence per violation, at most {@value #SHOWN}; empty if all is well. */
  public static List<String> violations(Connection connection) throws SQLException {
    var violations = new ArrayList<String>();
    for (String query : QUERIES) {
      try (var statement = connection.createStatement();
          var rows = statement.executeQuery(query + " LIMIT " + SHOWN)) {
        while (rows.next()) {
          violations.add(rows.getString(1));
        }
      }
    }
    broken(connection, violations);
    return violations.size() > SHOWN ? List.copyOf(violations.subList(0, SHOWN)) : violations;
  }

  private static void broken(Connection connection, List<String> violations) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(LOCKED)) {
      while (rows.next()) {
        if (!checksum(connection, rows.getString(1)).equals(rows.getString(3))) {
          violations.add("statement " + rows.getString(2) + " changed after it was locked");
        }
      }
    }
  }

  /**
   * SHA-256 of a statement, its lines and its postings: every value as its length and its text.
   *
   * @param statementId as text
   */
  public static String checksum(Connection connection, String statementId) throws SQLException {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      for (String query : SEALED) {
        try (var statement = connection.prepareStatement(query)) {
          statement.setString(1, statementId);
          try (var rows = statement.executeQuery()) {
            while (rows.next()) {
              add(digest, rows);
            }
          }
        }
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  private static void add(MessageDigest digest, ResultSet row) throws SQLException {
    int columns = row.getMetaData().getColumnCount();
    for (int i = 1; i <= columns; i++) {
      var text = row.getString(i);
      var bytes = text == null ? new byte[0] : text.getBytes(UTF_8);
      digest.update(((text == null ? -1 : bytes.length) + ":").getBytes(UTF_8));
      digest.update(bytes);
    }
    digest.update((byte) '\n');
  }
}
