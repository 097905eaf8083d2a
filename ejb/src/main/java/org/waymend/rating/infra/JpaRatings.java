package org.waymend.rating.infra;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.criteria.Root;
import java.sql.SQLException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.waymend.rating.RatedVisit;
import org.waymend.rating.RatingId;
import org.waymend.rating.RatingWay;
import org.waymend.rating.domain.Rating;
import org.waymend.rating.domain.RatingCount;
import org.waymend.rating.domain.Ratings;
import org.waymend.shared.DomainException;
import org.waymend.shared.DomainException.Kind;
import org.waymend.shared.access.Owner;
import org.waymend.shared.access.Reach;
import org.waymend.shared.paging.Keyset;
import org.waymend.shared.paging.ListQuery;
import org.waymend.shared.paging.Page;
import org.waymend.shared.paging.Scopes;
import org.waymend.shared.persistence.Sql;
import org.waymend.shared.transaction.TransientFailures;

@ApplicationScoped
class JpaRatings implements Ratings {
  private static final int DUPLICATE_KEY = 1062;

  private static final Keyset<Rating> LIST =
      Keyset.of(Rating.class)
          .searched("comment")
          .sortable("csat", "nps", "way", "visitEndedAt", "createdAt")
          .filterable("engineerId", "engineerId")
          .filterable("customerId", "customerId")
          .filterable("visitId", "visitId")
          .filterable("csat", "csat")
          .filterable("nps", "nps")
          .filterable("way", "way")
          .filterable("suspicion", "suspicion")
          .filterable("isCounted", "counted")
          .filterableById("territoryId", "visitId", SqlRatingCounts.liesIn("?"))
          .filterableByPresence("hasNps", "nps")
          .filter(
              "from",
              (cb, root, value) -> cb.greaterThanOrEqualTo(end(root), instant("from", value)))
          .filter("until", (cb, root, value) -> cb.lessThan(end(root), instant("until", value)))
          .orderedBy("-createdAt");

  @PersistenceContext private EntityManager em;

  @SuppressWarnings("NullAway.Init")
  JpaRatings() {} // container

  /** For tests without a container. */
  JpaRatings(EntityManager em) {
    this.em = em;
  }

  private static jakarta.persistence.criteria.Path<Instant> end(Root<Rating> root) {
    return root.get("visitEndedAt");
  }

  private static Instant instant(String column, String value) {
    try {
      return Instant.parse(value);
    } catch (DateTimeParseException e) {
      throw new DomainException(
              Kind.INVALID, "request/invalid", "This list can't be read that way; see errors.")
          .field(column, "invalid-value", "'" + value + "' is not an Instant");
    }
  }

  @Override
  public void add(Rating rating) {
    try {
      em.persist(rating);
      em.flush();
    } catch (PersistenceException e) {
      var cause = TransientFailures.cause(e);
      if (cause != null && cause.getErrorCode() == DUPLICATE_KEY) {
        throw RatedVisit.given();
      }
      throw e;
    }
  }

  @Override
  public void remove(Rating rating) {
    em.remove(rating);
    em.flush();
  }

  @Override
  public Optional<Rating> findByVisit(UUID visit) {
    return em.createQuery("SELECT r FROM Rating r WHERE r.visitId = :visit", Rating.class)
        .setParameter("visit", visit)
        .getResultStream()
        .findFirst();
  }

  @Override
  public Set<UUID> rated(Collection<UUID> visits) {
    return visits.isEmpty()
        ? Set.of()
        : Set.copyOf(
            em.createQuery(
                    "SELECT r.visitId FROM Rating r WHERE r.counted = TRUE AND r.visitId IN :visits",
                    UUID.class)
                .setParameter("visits", Set.copyOf(visits))
                .getResultList());
  }

  @Override
  public Rating get(Reach reach, RatingId id) {
    var rating = em.find(Rating.class, id.value());
    if (rating == null || !reach.covers(Owner.customer(rating.customerId()))) {
      throw DomainException.notFound("rating");
    }
    return rating;
  }

  @Override
  public Page<Rating> page(Reach reach, ListQuery query) {
    return LIST.page(em, query, Scopes.within(reach, "customerId", null, null));
  }

  @Override
  public Map<UUID, RatingCount> votes(Instant from, Instant until) {
    var votes = new HashMap<UUID, RatingCount>();
    Sql.of(em)
        .list(
            "SELECT visit_id, engineer_id, customer_id, way, csat, IFNULL(nps, -1) AS answer,"
                + " is_counted, 1 AS ratings FROM rating"
                + " WHERE visit_ended_at >= ? AND visit_ended_at < ?",
            row -> votes.put(row.id("visit_id"), count(row)),
            from,
            until);
    return votes;
  }

  @Override
  public List<Rating> listCommented(Instant from, Instant until) {
    return em.createQuery(
            "SELECT r FROM Rating r WHERE r.comment <> '' AND r.visitEndedAt >= :from"
                + " AND r.visitEndedAt < :until ORDER BY r.visitEndedAt DESC, r.id",
            Rating.class)
        .setParameter("from", from)
        .setParameter("until", until)
        .getResultList();
  }

  private static RatingCount count(Sql.Row row) throws SQLException {
    int nps = (int) row.number("answer");
    return new RatingCount(
        row.id("engineer_id"),
        row.id("customer_id"),
        RatingWay.valueOf(row.text("way")),
        (int) row.number("csat"),
        nps < 0 ? null : nps,
        row.number("is_counted") == 1,
        row.number("ratings"));
  }

  @Override
  public List<RatingCount> counts(Instant from, Instant until) {
    return Sql.of(em)
        .list(
            "SELECT engineer_id, customer_id, way, csat, IFNULL(nps, -1) AS answer, is_counted,"
                + " COUNT(*) AS ratings FROM rating WHERE visit_ended_at >= ? AND visit_ended_at < ?"
                + " GROUP BY engineer_id, customer_id, way, csat, nps, is_counted",
            JpaRatings::count,
            from,
            until);
  }
}
