package org.waymend.workforce.infra;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.waymend.shared.DomainException;
import org.waymend.shared.access.Reach;
import org.waymend.shared.paging.Keyset;
import org.waymend.shared.paging.ListQuery;
import org.waymend.shared.paging.Page;
import org.waymend.workforce.AbsenceId;
import org.waymend.workforce.domain.Absence;
import org.waymend.workforce.domain.Absences;
import org.waymend.workforce.domain.Engineer;

@ApplicationScoped
class JpaAbsences implements Absences {
  private static final Keyset<Absence> LIST =
      Keyset.of(Absence.class)
          .searched("engineer.number", "engineer.name", "note")
          .sortable("engineerNumber", "engineer.number")
          .sortable("engineerName", "engineer.name")
          .filterable("engineerId", "engineerId")
          .filterable("teamId", "engineer.teamId")
          .filterable("providerId", "engineer.providerId")
          .sortable("startsAt", "endsAt", "kind", "createdAt")
          .filterable("kind", "kind")
          .filter(
              "from",
              (cb, root, value) ->
                  cb.greaterThan(root.get("endsAt"), Filters.instant("from", value)))
          .filter(
              "until",
              (cb, root, value) ->
                  cb.lessThan(root.get("startsAt"), Filters.instant("until", value)))
          .orderedBy("startsAt,engineerNumber");

  @PersistenceContext private EntityManager em;

  @SuppressWarnings("NullAway.Init")
  JpaAbsences() {} // container

  JpaAbsences(EntityManager em) {
    this.em = em;
  }

  @Override
  public void add(Absence absence) {
    em.persist(absence);
  }

  @Override
  public void remove(Absence absence) {
    em.remove(absence);
  }

  @Override
  public Absence get(Reach reach, AbsenceId id) {
    var absence = em.find(Absence.class, id.value());
    if (absence == null || !isReached(reach, absence)) {
      throw DomainException.notFound("absence");
    }
    return absence;
  }

  private boolean isReached(Reach reach, Absence absence) {
    return reach.isAll()
        || reach.covers(
            Objects.requireNonNull(em.find(Engineer.class, absence.engineerId().value())).owner());
  }

  @Override
  public Absence get(Reach reach, AbsenceId id, long expectedVersion) {
    var absence = get(reach, id);
    if (absence.version() != expectedVersion) {
      throw DomainException.stale(absence.version());
    }
    return absence;
  }

  @Override
  public boolean overlapsAnother(Absence absence) {
    var query =
        em.createQuery(
            "SELECT x.id FROM Absence x WHERE x.engineerId = :engineer AND x.id <> :self"
                + " AND x.startsAt < :end AND x.endsAt > :start",
            UUID.class);
    return !query
        .setParameter("engineer", absence.engineerId().value())
        .setParameter("self", absence.id().value())
        .setParameter("start", absence.window().start())
        .setParameter("end", absence.window().end())
        .setFlushMode(FlushModeType.COMMIT)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  @Override
  public List<Absence> listOverlapping(Instant from, Instant until) {
    return em.createQuery(
            "SELECT a FROM Absence a WHERE a.startsAt < :until AND a.endsAt > :from"
                + " ORDER BY a.startsAt, a.id",
            Absence.class)
        .setParameter("from", from)
        .setParameter("until", until)
        .getResultList();
  }

  @Override
  public Page<Absence> page(Reach reach, ListQuery query) {
    return LIST.page(em, query, EngineerScope.within(reach));
  }

  @Override
  public Absence flushed(Absence absence) {
    em.flush();
    return absence;
  }
}
