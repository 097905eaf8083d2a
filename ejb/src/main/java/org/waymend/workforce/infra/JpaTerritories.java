package org.waymend.workforce.infra;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.waymend.shared.DomainException;
import org.waymend.shared.access.Reach;
import org.waymend.shared.paging.Keyset;
import org.waymend.shared.paging.ListQuery;
import org.waymend.shared.paging.Page;
import org.waymend.shared.paging.Scopes;
import org.waymend.workforce.TerritoryId;
import org.waymend.workforce.domain.GeoPoint;
import org.waymend.workforce.domain.Territories;
import org.waymend.workforce.domain.Territory;

@ApplicationScoped
class JpaTerritories implements Territories {
  private static final Keyset<Territory> LIST =
      Keyset.of(Territory.class)
          .searched("code", "name")
          .sortable("code", "name", "createdAt")
          .sortable("isActive", "active")
          .filterable("isActive", "active")
          .orderedBy("code");

  @PersistenceContext private EntityManager em;

  @SuppressWarnings("NullAway.Init")
  JpaTerritories() {} // container

  JpaTerritories(EntityManager em) {
    this.em = em;
  }

  @Override
  public void add(Territory territory) {
    em.persist(territory);
  }

  @Override
  public Territory get(Reach reach, TerritoryId id) {
    var territory = em.find(Territory.class, id.value());
    if (territory == null || !reach.covers(territory.owner())) {
      throw DomainException.notFound("territory");
    }
    return territory;
  }

  @Override
  public Territory get(Reach reach, TerritoryId id, long expectedVersion) {
    var territory = get(reach, id);
    if (territory.version() != expectedVersion) {
      throw DomainException.stale(territory.version());
    }
    return territory;
  }

  @Override
  public Optional<Territory> findByCode(String code) {
    return em.createQuery("SELECT x FROM Territory x WHERE x.code = :code", Territory.class)
        .setParameter("code", code.strip().toUpperCase(Locale.ROOT))
        .setFlushMode(FlushModeType.COMMIT)
        .getResultStream()
        .findFirst();
  }

  @Override
  public List<Territory> listAround(GeoPoint point) {
    return em.createQuery(
            "SELECT t FROM Territory t WHERE t.active = TRUE"
                + " AND t.west <= :x AND t.east >= :x AND t.south <= :y AND t.north >= :y"
                + " ORDER BY t.code",
            Territory.class)
        .setParameter("x", point.longitudeMicros())
        .setParameter("y", point.latitudeMicros())
        .getResultList();
  }

  @Override
  public List<Territory> listActive() {
    return em.createQuery(
            "SELECT t FROM Territory t WHERE t.active = TRUE ORDER BY t.code", Territory.class)
        .getResultList();
  }

  @Override
  public Page<Territory> page(Reach reach, ListQuery query) {
    return LIST.page(em, query, Scopes.within(reach, null, null, null));
  }

  @Override
  public Territory flushed(Territory territory) {
    em.flush();
    return territory;
  }
}
