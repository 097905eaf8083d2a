package org.waymend.rating;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Checks INV8 on a live database, over plain JDBC: one rating per visit, of a finished one. */
public final class RatingCheck {
  private static final int SHOWN = 100;

  private static final String QUERY =
      """
      SELECT CONCAT('visit ', visit_id, ' has ', COUNT(*), ' ratings')
        FROM rating GROUP BY visit_id HAVING COUNT(*) > 1
      UNION ALL
      SELECT 'rating may hold a visit twice' FROM DUAL
       WHERE 0 = (SELECT COUNT(*) FROM information_schema.table_constraints
                   WHERE table_schema = DATABASE() AND table_name = 'rating'
                     AND constraint_name = 'uq_rating__visit_id')
      UNION ALL
      SELECT CONCAT('rating ', r.id, ' is of visit ', r.visit_id, ', which is ',
                    IFNULL(v.status, 'unknown'), ', and says it ended at ', r.visit_ended_at)
        FROM rating r LEFT JOIN visit v ON v.id = r.visit_id
       WHERE IFNULL(v.status, '') <> 'COMPLETED' OR NOT (v.ended_at <=> r.visit_ended_at)
      UNION ALL
      SELECT CONCAT('rating ', r.id, ' is not of the customer, ticket or engineer of its visit ',
                    v.number)
        FROM rating r JOIN visit v ON v.id = r.visit_id JOIN work_order w ON w.id = v.work_order_id
       WHERE v.customer_id <> r.customer_id OR w.ticket_id <> r.ticket_id
          OR NOT (v.engineer_id <=> r.engineer_id)
      UNION ALL
      SELECT CONCAT('rating ', id, ' is doubted and counted') FROM rating
       WHERE suspicion IS NOT NULL AND is_counted
       LIMIT\s"""
          + SHOWN;

  private RatingCheck() {}

  /** One sentence per violation, at most {@value #SHOWN}; empty if all is well. */
  public static List<String> violations(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(QUERY)) {
      var violations = new ArrayList<String>();
      while (rows.next()) {
        violations.add(rows.getString(1));
      }
      return violations;
    }
  }
}
