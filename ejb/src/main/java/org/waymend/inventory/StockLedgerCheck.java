package org.waymend.inventory;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks INV3 on a live database, over plain JDBC: every level is what the ledger sums up to, and
 * no real location is below zero.
 */
public final class StockLedgerCheck {
  private static final int SHOWN = 100;

  private static final String QUERY =
      """
      SELECT b.part_id, b.location_id, MIN(l.code) AS code, SUM(b.on_hand) AS on_hand,
             SUM(b.moved) AS moved
        FROM (SELECT part_id, location_id, on_hand_thousandths AS on_hand, 0 AS moved
                FROM stock_level
              UNION ALL
              SELECT part_id, to_location_id, 0, quantity_thousandths FROM stock_movement
              UNION ALL
              SELECT part_id, from_location_id, 0, -quantity_thousandths FROM stock_movement) b
        LEFT JOIN stock_location l ON l.id = b.location_id
       GROUP BY b.part_id, b.location_id
      HAVING SUM(b.on_hand) <> SUM(b.moved)
          OR (SUM(b.on_hand) < 0 AND COALESCE(MIN(l.is_counter), 0) = 0)
       ORDER BY b.part_id, b.location_id
       LIMIT\s"""
          + SHOWN;

  private StockLedgerCheck() {}

  /** One sentence per violation, at most {@value #SHOWN}; empty if all is well. */
  public static List<String> violations(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(QUERY)) {
      var violations = new ArrayList<String>();
      while (rows.next()) {
        violations.add(
            "part %s at %s (%s): %s on hand, but the ledger sums up to %s"
                .formatted(
                    rows.getString("part_id"),
                    rows.getString("location_id"),
                    rows.getString("code"),
                    units(rows.getBigDecimal("on_hand")),
                    units(rows.getBigDecimal("moved"))));
      }
      return violations;
    }
  }

  private static String units(BigDecimal thousandths) {
    return thousandths.movePointLeft(3).stripTrailingZeros().toPlainString();
  }
}
