package org.waymend.inventory.infra;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.waymend.inventory.StockLocationId;
import org.waymend.inventory.domain.StockLocation;
import org.waymend.inventory.domain.StockLocations;
import org.waymend.shared.DomainException;
import org.waymend.shared.access.Owner;
import org.waymend.shared.access.Reach;
import org.waymend.shared.paging.Keyset;
import org.waymend.shared.paging.ListQuery;
import org.waymend.shared.paging.Page;
import org.waymend.shared.paging.Scopes;

@ApplicationScoped
class JpaStockLocations implements StockLocations {
  private static final Keyset<StockLocation> LIST =
      Keyset.of(StockLocation.class)
          .searched("code", "name", "plate")
          .sortable("code", "name", "kind", "plate", "createdAt")
          .sortable("isActive", "active")
          .filterable("kind", "kind")
          .filterable("engineerId", "engineerId")
          .filterable("providerId", "providerId")
          .filterable("isActive", "active")
          .orderedBy("code");

  @PersistenceContext private EntityManager em;

  @SuppressWarnings("NullAway.Init")
  protected JpaStockLocations() {} // container

  /** For tests without a container. */
  JpaStockLocations(EntityManager em) {
    this.em = em;
  }

  @Override
  public void add(StockLocation location) {
    em.persist(location);
  }

  @Override
  public StockLocation get(Reach reach, StockLocationId id) {
    return em.createQuery(
            "SELECT l FROM StockLocation l WHERE l.id = :id AND l.counter = false",
            StockLocation.class)
        .setParameter("id", id.value())
        .getResultStream()
        .findFirst()
        .filter(l -> reach.covers(Owner.HOUSE))
        .orElseThrow(() -> DomainException.notFound("stock-location"));
  }

  @Override
  public StockLocation get(Reach reach, StockLocationId id, long expectedVersion) {
    var location = get(reach, id);
    if (location.version() != expectedVersion) {
      throw DomainException.stale(location.version());
    }
    return location;
  }

  @Override
  public Optional<StockLocation> findByCode(String code) {
    return em.createQuery(
            "SELECT l FROM StockLocation l WHERE l.code = :code AND l.counter = false",
            StockLocation.class)
        .setParameter("code", code.strip().toUpperCase(Locale.ROOT))
        .getResultStream()
        .findFirst();
  }

  @Override
  public List<StockLocation> vansOf(Collection<UUID> engineerIds) {
    if (engineerIds.isEmpty()) {
      return List.of();
    }
    return em.createQuery(
            "SELECT l FROM StockLocation l WHERE l.active = true AND l.engineerId IN :ids",
            StockLocation.class)
        .setParameter("ids", new HashSet<>(engineerIds))
        .getResultList();
  }

  @Override
  public boolean isCodeFree(String code, StockLocationId id) {
    return isNone("l.code = :value", code, id);
  }

  @Override
  public boolean isWithoutVan(UUID engineerId, StockLocationId id) {
    return isNone("l.active = true AND l.engineerId = :value", engineerId, id);
  }

  private boolean isNone(String condition, Object value, StockLocationId besides) {
    return em.createQuery(
            "SELECT l.id FROM StockLocation l WHERE l.id <> :id AND " + condition, UUID.class)
        .setParameter("id", besides.value())
        .setParameter("value", value)
        .setFlushMode(FlushModeType.COMMIT)
        .getResultList()
        .isEmpty();
  }

  @Override
  public Page<StockLocation> page(Reach reach, ListQuery query) {
    var scope = Scopes.<StockLocation>within(reach, null, null, null);
    return LIST.page(
        em, query, (cb, root) -> cb.and(cb.isFalse(root.get("counter")), scope.apply(cb, root)));
  }

  @Override
  public void flush() {
    em.flush();
  }
}
