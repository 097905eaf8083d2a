package org.waymend.inventory;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks INV4 on a live database, over plain JDBC: what a level says is reserved is what the open
 * reservations sum up to and lies there, and one that was used has its movement.
 */
public final class PartReservationCheck {
  private static final int SHOWN = 100;

  private static final String QUERY =
      """
      SELECT CONCAT('part ', b.part_id, ' at ', b.location_id, ': ', SUM(b.reserved) / 1000,
                    ' reserved of ', SUM(b.on_hand) / 1000, ', but the open reservations sum up to ',
                    SUM(b.held) / 1000)
        FROM (SELECT part_id, location_id, on_hand_thousandths AS on_hand,
                     reserved_thousandths AS reserved, 0 AS held, is_counter
                FROM stock_level
              UNION ALL
              SELECT part_id, location_id, 0, 0, quantity_thousandths, FALSE FROM part_reservation
               WHERE status = 'OPEN') b
       GROUP BY b.part_id, b.location_id
      HAVING SUM(b.reserved) <> SUM(b.held)
          OR (MAX(b.is_counter) = 0 AND SUM(b.reserved) > SUM(b.on_hand))
      UNION ALL
      SELECT CONCAT('reservation ', id, ' is ', status, ', ',
                    IFNULL(CONCAT('ended at ', ended_at), 'not ended'), ', ',
                    IFNULL(CONCAT('used by movement ', movement_id), 'not used'))
        FROM part_reservation
       WHERE (status = 'OPEN') <> (ended_at IS NULL) OR (status = 'USED') <> (movement_id IS NOT NULL)
      UNION ALL
      SELECT CONCAT('movement ', r.movement_id, ' is a ', IFNULL(MIN(m.kind), 'movement that is lost'),
                    ' of ', IFNULL(MIN(m.quantity_thousandths) / 1000, 0),
                    ' and uses reservations of ', SUM(r.quantity_thousandths) / 1000)
        FROM part_reservation r LEFT JOIN stock_movement m
          ON m.id = r.movement_id AND m.visit_id = r.visit_id AND m.part_id = r.part_id
         AND m.from_location_id = r.location_id
       WHERE r.movement_id IS NOT NULL
       GROUP BY r.movement_id
      HAVING COALESCE(MIN(m.kind), '') <> 'USE'
          OR MIN(m.quantity_thousandths) < SUM(r.quantity_thousandths)
       LIMIT\s"""
          + SHOWN;

  private PartReservationCheck() {}

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
