package org.waymend.rating.infra;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.SQLException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.rating.RatingTrend.SpanRatings;
import org.waymend.rating.domain.RatingCounts;
import org.waymend.rating.domain.Votes;
import org.waymend.shared.TimeSpans;
import org.waymend.shared.persistence.Sql;

@ApplicationScoped
class SqlRatingCounts implements RatingCounts {
  @PersistenceContext private EntityManager em;

  @SuppressWarnings("NullAway.Init")
  SqlRatingCounts() {} // container

  /** For tests without a container. */
  SqlRatingCounts(EntityManager em) {
    this.em = em;
  }

  @Override
  public List<SpanRatings> perSpan(TimeSpans spans, @Nullable UUID territory) {
    var all = new ArrayList<>(Collections.nCopies(spans.size(), SpanRatings.NONE));
    var values = new ArrayList<Object>(List.of(spans.from(), spans.until()));
    if (territory != null) {
      values.add(territory);
    }
    Sql.of(em)
        .list(
            ("SELECT " + Sql.spanOf("r.visit_ended_at", spans) + " AS span, r.csat,")
                + " IFNULL(r.nps, -1) AS answer, r.is_counted, COUNT(*) AS ratings,"
                + " SUM(IF(r.is_counted, TIMESTAMPDIFF(MICROSECOND, r.visit_ended_at,"
                + " r.created_at), 0)) AS until_rated FROM rating r"
                + " WHERE r.visit_ended_at >= ? AND r.visit_ended_at < ?"
                + (territory == null ? "" : " AND " + liesIn("r.visit_id"))
                + " GROUP BY span, r.csat, r.nps, r.is_counted",
            row -> {
              int at = (int) row.number("span") - 1;
              return all.set(at, all.get(at).plus(said(row)));
            },
            values.toArray());
    return List.copyOf(all);
  }

  private static SpanRatings said(Sql.Row row) throws SQLException {
    int nps = (int) row.number("answer");
    return new SpanRatings(
        Votes.of(
            (int) row.number("csat"),
            nps < 0 ? null : nps,
            row.number("is_counted") == 1,
            row.number("ratings")),
        Duration.of(row.number("until_rated"), ChronoUnit.MICROS));
  }

  /** The site of the visit lies in the territory. */
  static String liesIn(String visit) {
    return visit
        + " IN (SELECT v.id FROM visit v JOIN site s ON s.id = v.site_id WHERE s.territory_id = ?)";
  }
}
