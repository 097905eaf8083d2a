package org.waymend.workforce.infra;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.waymend.shared.DomainException;
import org.waymend.shared.access.Reach;
import org.waymend.shared.paging.Keyset;
import org.waymend.shared.paging.ListQuery;
import org.waymend.shared.paging.Page;
import org.waymend.shared.paging.Scopes;
import org.waymend.workforce.ShiftPatternId;
import org.waymend.workforce.domain.ShiftPattern;
import org.waymend.workforce.domain.ShiftPatterns;

@ApplicationScoped
class JpaShiftPatterns implements ShiftPatterns {
  private static final Keyset<ShiftPattern> LIST =
      Keyset.of(ShiftPattern.class)
          .searched("name")
          .sortable("name", "timeZone", "createdAt")
          .sortable("isActive", "active")
          .filterable("isActive", "active")
          .orderedBy("name");

  @PersistenceContext private EntityManager em;

  @SuppressWarnings("NullAway.Init")
  JpaShiftPatterns() {} // container

  JpaShiftPatterns(EntityManager em) {
    this.em = em;
  }

  @Override
  public void add(ShiftPattern shiftPattern) {
    em.persist(shiftPattern);
  }

  @Override
  public ShiftPattern get(Reach reach, ShiftPatternId id) {
    var shiftPattern = em.find(ShiftPattern.class, id.value());
    if (shiftPattern == null || !reach.covers(shiftPattern.owner())) {
      throw DomainException.notFound("shift-pattern");
    }
    return shiftPattern;
  }

  @Override
  public ShiftPattern get(Reach reach, ShiftPatternId id, long expectedVersion) {
    var shiftPattern = get(reach, id);
    if (shiftPattern.version() != expectedVersion) {
      throw DomainException.stale(shiftPattern.version());
    }
    return shiftPattern;
  }

  @Override
  public Optional<ShiftPattern> findByName(String name) {
    return em.createQuery("SELECT x FROM ShiftPattern x WHERE x.name = :name", ShiftPattern.class)
        .setParameter("name", name.strip())
        .setFlushMode(FlushModeType.COMMIT)
        .getResultStream()
        .findFirst();
  }

  @Override
  public Page<ShiftPattern> page(Reach reach, ListQuery query) {
    return LIST.page(em, query, Scopes.within(reach, null, null, null));
  }

  @Override
  public ShiftPattern flushed(ShiftPattern shiftPattern) {
    em.flush();
    return shiftPattern;
  }
}
