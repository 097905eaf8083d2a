package org.waymend.workorder.infra;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.SQLException;
import java.util.Optional;
import org.waymend.shared.persistence.Sql;
import org.waymend.workorder.EngineerPosition;
import org.waymend.workorder.VisitId;
import org.waymend.workorder.domain.EngineerPositions;

/** In SQL, since two reports at once must not collide on the first row of an engineer. */
@ApplicationScoped
class SqlEngineerPositions implements EngineerPositions {
  @PersistenceContext private EntityManager em;

  @SuppressWarnings("NullAway.Init")
  SqlEngineerPositions() {} // container

  /** For tests without a container. */
  SqlEngineerPositions(EntityManager em) {
    this.em = em;
  }

  @Override
  public void put(EngineerPosition position) {
    Sql.of(em)
        .update(
            "INSERT INTO engineer_position (engineer_id, visit_id, latitude, longitude,"
                + " accuracy_metres, seen_at) VALUES (?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE"
                + " visit_id = VALUES(visit_id), latitude = VALUES(latitude),"
                + " longitude = VALUES(longitude), accuracy_metres = VALUES(accuracy_metres),"
                + " seen_at = VALUES(seen_at)",
            position.engineerId(),
            position.visitId().value(),
            position.latitude(),
            position.longitude(),
            position.accuracyMetres(),
            position.seenAt());
  }

  @Override
  public Optional<EngineerPosition> find(VisitId visit) {
    return Sql.of(em)
        .first(
            "SELECT * FROM engineer_position WHERE visit_id = ?",
            SqlEngineerPositions::position,
            visit.value());
  }

  private static EngineerPosition position(Sql.Row row) throws SQLException {
    var accuracy = row.textOrNull("accuracy_metres");
    return new EngineerPosition(
        row.id("engineer_id"),
        new VisitId(row.id("visit_id")),
        row.real("latitude"),
        row.real("longitude"),
        accuracy == null ? null : Integer.valueOf(accuracy),
        row.instant("seen_at"));
  }
}
