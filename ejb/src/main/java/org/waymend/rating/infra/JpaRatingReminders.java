package org.waymend.rating.infra;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import org.waymend.rating.domain.RatingReminders;
import org.waymend.shared.persistence.Sql;

@ApplicationScoped
class JpaRatingReminders implements RatingReminders {
  @PersistenceContext private EntityManager em;

  @SuppressWarnings("NullAway.Init")
  JpaRatingReminders() {} // container

  /** For tests without a container. */
  JpaRatingReminders(EntityManager em) {
    this.em = em;
  }

  @Override
  public List<Unrated> due(Instant from, Instant until, Instant quietSince, int most) {
    return Sql.of(em)
        .list(
            """
            SELECT v.id, v.customer_id
              FROM visit v
             WHERE v.status = 'COMPLETED' AND v.ended_at >= ? AND v.ended_at < ?
               AND NOT EXISTS (SELECT 1 FROM visit later
                                WHERE later.customer_id = v.customer_id
                                  AND later.status = 'COMPLETED'
                                  AND (later.ended_at > v.ended_at
                                       OR later.ended_at = v.ended_at AND later.id > v.id))
               AND NOT EXISTS (SELECT 1 FROM rating_reminder r WHERE r.visit_id = v.id)
               AND NOT EXISTS (SELECT 1 FROM rating_reminder r
                                WHERE r.customer_id = v.customer_id AND r.created_at >= ?)
               AND NOT EXISTS (SELECT 1 FROM rating r
                                WHERE r.customer_id = v.customer_id AND r.is_counted
                                  AND (r.created_at >= ? OR r.visit_id = v.id))
             ORDER BY v.ended_at, v.id LIMIT ?
            """,
            row -> new Unrated(row.id("id"), row.id("customer_id")),
            from,
            until,
            quietSince,
            quietSince,
            most);
  }

  @Override
  public void add(Unrated visit, Instant now) {
    Sql.of(em)
        .update(
            "INSERT INTO rating_reminder (visit_id, customer_id, created_at) VALUES (?, ?, ?)",
            visit.visitId(),
            visit.customerId(),
            now);
  }
}
