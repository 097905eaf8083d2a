package org.waymend.inventory.infra;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.waymend.inventory.PartId;
import org.waymend.inventory.PartRef;
import org.waymend.inventory.PartUnit;
import org.waymend.inventory.domain.Part;
import org.waymend.inventory.domain.Parts;
import org.waymend.shared.DomainException;
import org.waymend.shared.access.Owner;
import org.waymend.shared.access.Reach;
import org.waymend.shared.paging.Keyset;
import org.waymend.shared.paging.ListQuery;
import org.waymend.shared.paging.Page;
import org.waymend.shared.paging.Scopes;

@ApplicationScoped
class JpaParts implements Parts {
  private static final Keyset<Part> LIST =
      Keyset.of(Part.class)
          .searched("number", "nameEn", "nameZh")
          .sortable("number", "nameEn", "nameZh", "unit", "createdAt")
          .sortable("price", "priceMinor")
          .sortable("cost", "costMinor")
          .sortable("isSerialTracked", "serialTracked")
          .sortable("isLotTracked", "lotTracked")
          .sortable("isActive", "active")
          .filterable("unit", "unit")
          .filterable("isSerialTracked", "serialTracked")
          .filterable("isLotTracked", "lotTracked")
          .filterable("isActive", "active")
          .filter(
              "fitsModel",
              (cb, root, value) -> cb.isMember(value, root.<Set<String>>get("fitsModels")))
          .fetched("fitsModels", "substituteIds")
          .orderedBy("number");

  @PersistenceContext private EntityManager em;

  @SuppressWarnings("NullAway.Init")
  protected JpaParts() {} // container

  /** For tests without a container. */
  JpaParts(EntityManager em) {
    this.em = em;
  }

  @Override
  public void add(Part part) {
    em.persist(part);
  }

  @Override
  public Part get(Reach reach, PartId id) {
    var part = em.find(Part.class, id.value());
    if (part == null || !reach.covers(Owner.HOUSE)) {
      throw DomainException.notFound("part");
    }
    return part;
  }

  @Override
  public Part get(Reach reach, PartId id, long expectedVersion) {
    var part = get(reach, id);
    if (part.version() != expectedVersion) {
      throw DomainException.stale(part.version());
    }
    return part;
  }

  @Override
  public Optional<Part> findByNumber(String number) {
    return em.createQuery("SELECT p FROM Part p WHERE p.number = :number", Part.class)
        .setParameter("number", number.strip().toUpperCase(Locale.ROOT))
        .getResultStream()
        .findFirst();
  }

  @Override
  public boolean isNumberFree(String number, PartId id) {
    return em.createQuery(
            "SELECT p.id FROM Part p WHERE p.number = :number AND p.id <> :id", UUID.class)
        .setParameter("number", number)
        .setParameter("id", id.value())
        .setFlushMode(FlushModeType.COMMIT)
        .getResultList()
        .isEmpty();
  }

  @Override
  public Map<UUID, PartRef> refs(Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    return em.createQuery(
            "SELECT p.id, p.number, p.nameEn, p.nameZh, p.unit, p.active FROM Part p"
                + " WHERE p.id IN :ids",
            Object[].class)
        .setParameter("ids", new HashSet<>(ids))
        .setFlushMode(FlushModeType.COMMIT)
        .getResultStream()
        .map(
            row ->
                new PartRef(
                    (UUID) row[0],
                    (String) row[1],
                    (String) row[2],
                    (String) row[3],
                    (PartUnit) row[4],
                    (Boolean) row[5]))
        .collect(Collectors.toMap(PartRef::id, Function.identity()));
  }

  @Override
  public Page<Part> page(Reach reach, ListQuery query) {
    return LIST.page(em, query, Scopes.within(reach, null, null, null));
  }

  @Override
  public void flush() {
    em.flush();
  }
}
