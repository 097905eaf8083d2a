package org.waymend.workorder;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Checks INV5 and INV6 on a live database, over plain JDBC. */
public final class VisitCheck {
  private static final int SHOWN = 100;

  private static final String OVERLAPS =
      """
      SELECT CONCAT('engineer ', a.engineer_id, ' has ', a.number, ' and ', b.number, ' at ',
                    GREATEST(a.starts_at, b.starts_at))
        FROM visit a JOIN visit b
          ON b.engineer_id = a.engineer_id AND b.id > a.id
         AND b.starts_at < a.ends_at AND a.starts_at < b.ends_at
       WHERE a.status IN ('DISPATCHED','ACCEPTED') AND b.status IN ('DISPATCHED','ACCEPTED')
      UNION ALL
      SELECT CONCAT('engineer ', engineer_id, ' is under way to ', COUNT(*), ' visits at once')
        FROM visit WHERE status IN ('TRAVELLING','ON_SITE','WORKING')
       GROUP BY engineer_id HAVING COUNT(*) > 1
       LIMIT\s"""
          + SHOWN;

  private static final String PARTS =
      """
      SELECT CONCAT('visit ', MIN(v.number), ' needs ', MAX(p.quantity_thousandths) / 1000,
                    ' of part ', p.part_id, ' and holds ', IFNULL(SUM(r.quantity_thousandths), 0) / 1000)
        FROM visit v JOIN work_order_part p ON p.work_order_id = v.work_order_id
        LEFT JOIN part_reservation r
          ON r.visit_id = v.id AND r.part_id = p.part_id AND r.status = 'OPEN'
       WHERE v.status IN ('DISPATCHED','ACCEPTED')
       GROUP BY v.id, p.part_id
      HAVING IFNULL(SUM(r.quantity_thousandths), 0) <> MAX(p.quantity_thousandths)
      UNION ALL
      SELECT CONCAT('reservation ', r.id, ' is held for visit ', r.visit_id, ', which is ',
                    IFNULL(v.status, 'unknown'))
        FROM part_reservation r LEFT JOIN visit v ON v.id = r.visit_id
       WHERE r.status = 'OPEN'
         AND IFNULL(v.status, '') NOT IN
             ('DISPATCHED','ACCEPTED','TRAVELLING','ON_SITE','WORKING')
       LIMIT\s"""
          + SHOWN;

  private VisitCheck() {}

  /** INV5: one sentence per violation, at most {@value #SHOWN}; empty if all is well. */
  public static List<String> overlaps(Connection connection) throws SQLException {
    return sentences(connection, OVERLAPS);
  }

  /** INV6: one sentence per violation, at most {@value #SHOWN}; empty if all is well. */
  public static List<String> missingParts(Connection connection) throws SQLException {
    return sentences(connection, PARTS);
  }

  private static List<String> sentences(Connection connection, String query) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      var violations = new ArrayList<String>();
      while (rows.next()) {
        violations.add(rows.getString(1));
      }
      return violations;
    }
  }
}
