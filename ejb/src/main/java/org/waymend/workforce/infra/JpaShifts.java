package org.waymend.workforce.infra;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.shared.DomainException;
import org.waymend.shared.access.Reach;
import org.waymend.shared.paging.Keyset;
import org.waymend.shared.paging.ListQuery;
import org.waymend.shared.paging.Page;
import org.waymend.shared.persistence.Sql;
import org.waymend.workforce.EngineerId;
import org.waymend.workforce.ShiftId;
import org.waymend.workforce.ShiftTime;
import org.waymend.workforce.domain.Engineer;
import org.waymend.workforce.domain.Shift;
import org.waymend.workforce.domain.Shifts;

@ApplicationScoped
class JpaShifts implements Shifts {
  /** Engineers who name the territory, or none, which means all. */
  private static final String WORKS_IN =
      "? IN (SELECT e.id FROM engineer e LEFT JOIN engineer_territory et ON et.engineer_id = e.id"
          + " WHERE et.territory_id = ? OR et.territory_id IS NULL)";

  private static final Keyset<Shift> LIST =
      Keyset.of(Shift.class)
          .searched("engineer.number", "engineer.name")
          .sortable("engineerNumber", "engineer.number")
          .sortable("engineerName", "engineer.name")
          .filterable("engineerId", "engineerId")
          .filterable("teamId", "engineer.teamId")
          .filterable("providerId", "engineer.providerId")
          .sortable("startsAt", "endsAt", "breakMinutes", "timeZone", "createdAt")
          .sortable("on", "worksOn")
          .filterable("on", "worksOn")
          .filter(
              "from",
              (cb, root, value) ->
                  cb.greaterThanOrEqualTo(root.get("worksOn"), Filters.date("from", value)))
          .filter(
              "until",
              (cb, root, value) -> cb.lessThan(root.get("worksOn"), Filters.date("until", value)))
          .filterableById("territoryId", "engineerId", WORKS_IN)
          .orderedBy("on,engineerNumber");

  @PersistenceContext private EntityManager em;

  @SuppressWarnings("NullAway.Init")
  JpaShifts() {} // container

  JpaShifts(EntityManager em) {
    this.em = em;
  }

  @Override
  public void add(Shift shift) {
    em.persist(shift);
  }

  @Override
  public void remove(Shift shift) {
    em.remove(shift);
  }

  @Override
  public Shift get(Reach reach, ShiftId id) {
    var shift = em.find(Shift.class, id.value());
    if (shift == null || !isReached(reach, shift)) {
      throw DomainException.notFound("shift");
    }
    return shift;
  }

  private boolean isReached(Reach reach, Shift shift) {
    return reach.isAll()
        || reach.covers(
            Objects.requireNonNull(em.find(Engineer.class, shift.engineerId().value())).owner());
  }

  @Override
  public Shift get(Reach reach, ShiftId id, long expectedVersion) {
    var shift = get(reach, id);
    if (shift.version() != expectedVersion) {
      throw DomainException.stale(shift.version());
    }
    return shift;
  }

  @Override
  public List<Shift> listOf(EngineerId engineerId, LocalDate from, LocalDate until) {
    return em.createQuery(
            "SELECT s FROM Shift s WHERE s.engineerId = :engineer"
                + " AND s.worksOn >= :from AND s.worksOn < :until ORDER BY s.worksOn",
            Shift.class)
        .setParameter("engineer", engineerId.value())
        .setParameter("from", from)
        .setParameter("until", until)
        .setFlushMode(FlushModeType.COMMIT)
        .getResultList();
  }

  @Override
  public List<Shift> listOverlapping(Instant from, Instant until) {
    return em.createQuery(
            "SELECT s FROM Shift s WHERE s.startsAt < :until AND s.endsAt > :from"
                + " ORDER BY s.startsAt, s.id",
            Shift.class)
        .setParameter("from", from)
        .setParameter("until", until)
        .getResultList();
  }

  @Override
  public ShiftTime sum(LocalDate from, LocalDate until, @Nullable UUID territory) {
    var sql =
        "SELECT COUNT(*) AS shifts,"
            + " SUM(TIMESTAMPDIFF(MINUTE, starts_at, ends_at) - break_minutes) AS minutes"
            + " FROM shift WHERE works_on >= ? AND works_on < ?";
    return (territory == null
            ? Sql.of(em).first(sql, JpaShifts::time, from, until)
            : Sql.of(em)
                .first(
                    sql + " AND " + WORKS_IN.replaceFirst("[?]", "engineer_id"),
                    JpaShifts::time,
                    from,
                    until,
                    territory))
        .orElseThrow();
  }

  private static ShiftTime time(Sql.Row row) throws SQLException {
    return new ShiftTime(row.number("shifts"), Duration.ofMinutes(row.number("minutes")));
  }

  @Override
  public Page<Shift> page(Reach reach, ListQuery query) {
    return LIST.page(em, query, EngineerScope.within(reach));
  }

  @Override
  public Shift flushed(Shift shift) {
    em.flush();
    return shift;
  }
}
