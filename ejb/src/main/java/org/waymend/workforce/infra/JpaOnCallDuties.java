package org.waymend.workforce.infra;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Objects;
import java.util.UUID;
import org.waymend.shared.DomainException;
import org.waymend.shared.access.Reach;
import org.waymend.shared.paging.Keyset;
import org.waymend.shared.paging.ListQuery;
import org.waymend.shared.paging.Page;
import org.waymend.workforce.OnCallDutyId;
import org.waymend.workforce.domain.Engineer;
import org.waymend.workforce.domain.OnCallDuties;
import org.waymend.workforce.domain.OnCallDuty;

@ApplicationScoped
class JpaOnCallDuties implements OnCallDuties {
  private static final Keyset<OnCallDuty> LIST =
      Keyset.of(OnCallDuty.class)
          .searched("engineer.number", "engineer.name")
          .sortable("engineerNumber", "engineer.number")
          .sortable("engineerName", "engineer.name")
          .filterable("engineerId", "engineerId")
          .filterable("teamId", "engineer.teamId")
          .filterable("providerId", "engineer.providerId")
          .sortable("startsAt", "endsAt", "createdAt")
          .filterable("territoryId", "territoryId")
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
  JpaOnCallDuties() {} // container

  JpaOnCallDuties(EntityManager em) {
    this.em = em;
  }

  @Override
  public void add(OnCallDuty onCallDuty) {
    em.persist(onCallDuty);
  }

  @Override
  public void remove(OnCallDuty onCallDuty) {
    em.remove(onCallDuty);
  }

  @Override
  public OnCallDuty get(Reach reach, OnCallDutyId id) {
    var onCallDuty = em.find(OnCallDuty.class, id.value());
    if (onCallDuty == null || !isReached(reach, onCallDuty)) {
      throw DomainException.notFound("on-call-duty");
    }
    return onCallDuty;
  }

  private boolean isReached(Reach reach, OnCallDuty onCallDuty) {
    return reach.isAll()
        || reach.covers(
            Objects.requireNonNull(em.find(Engineer.class, onCallDuty.engineerId().value()))
                .owner());
  }

  @Override
  public OnCallDuty get(Reach reach, OnCallDutyId id, long expectedVersion) {
    var onCallDuty = get(reach, id);
    if (onCallDuty.version() != expectedVersion) {
      throw DomainException.stale(onCallDuty.version());
    }
    return onCallDuty;
  }

  @Override
  public boolean overlapsAnother(OnCallDuty onCallDuty) {
    var query =
        em.createQuery(
            "SELECT x.id FROM OnCallDuty x WHERE x.engineerId = :engineer AND x.id <> :self"
                + " AND x.startsAt < :end AND x.endsAt > :start"
                + (onCallDuty.territoryId() == null
                    ? " AND x.territoryId IS NULL"
                    : " AND x.territoryId = :territory"),
            UUID.class);
    if (onCallDuty.territoryId() != null) {
      query.setParameter("territory", onCallDuty.territoryId());
    }
    return !query
        .setParameter("engineer", onCallDuty.engineerId().value())
        .setParameter("self", onCallDuty.id().value())
        .setParameter("start", onCallDuty.window().start())
        .setParameter("end", onCallDuty.window().end())
        .setFlushMode(FlushModeType.COMMIT)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  @Override
  public Page<OnCallDuty> page(Reach reach, ListQuery query) {
    return LIST.page(em, query, EngineerScope.within(reach));
  }

  @Override
  public OnCallDuty flushed(OnCallDuty onCallDuty) {
    em.flush();
    return onCallDuty;
  }
}
