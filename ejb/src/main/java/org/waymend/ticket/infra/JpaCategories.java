package org.waymend.ticket.infra;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.waymend.shared.DomainException;
import org.waymend.shared.access.Owner;
import org.waymend.shared.access.Reach;
import org.waymend.shared.paging.Keyset;
import org.waymend.shared.paging.ListQuery;
import org.waymend.shared.paging.Page;
import org.waymend.shared.paging.Scopes;
import org.waymend.ticket.CategoryId;
import org.waymend.ticket.domain.Categories;
import org.waymend.ticket.domain.Category;

@ApplicationScoped
class JpaCategories implements Categories {
  private static final Keyset<Category> LIST =
      Keyset.of(Category.class)
          .searched("code", "nameEn", "nameZh")
          .sortable("code", "nameEn", "nameZh", "priority", "serviceDurationMinutes", "createdAt")
          .sortable("isActive", "active")
          .filterable("priority", "priority")
          .filterable("isActive", "active")
          .orderedBy("code");

  @PersistenceContext private EntityManager em;

  @SuppressWarnings("NullAway.Init")
  protected JpaCategories() {} // container

  /** For tests without a container. */
  JpaCategories(EntityManager em) {
    this.em = em;
  }

  @Override
  public void add(Category category) {
    em.persist(category);
  }

  @Override
  public Category get(Reach reach, CategoryId id) {
    var category = em.find(Category.class, id.value());
    if (category == null || !reach.covers(Owner.HOUSE)) {
      throw DomainException.notFound("category");
    }
    return category;
  }

  @Override
  public Category get(Reach reach, CategoryId id, long expectedVersion) {
    var category = get(reach, id);
    if (category.version() != expectedVersion) {
      throw DomainException.stale(category.version());
    }
    return category;
  }

  @Override
  public Optional<Category> findByCode(String code) {
    return em.createQuery("SELECT c FROM Category c WHERE c.code = :code", Category.class)
        .setParameter("code", code.strip().toUpperCase(Locale.ROOT))
        .getResultStream()
        .findFirst();
  }

  @Override
  public Map<UUID, Category> byId(Collection<UUID> ids) {
    return ids.isEmpty()
        ? Map.of()
        : em.createQuery("SELECT c FROM Category c WHERE c.id IN :ids", Category.class)
            .setParameter("ids", Set.copyOf(ids))
            .getResultStream()
            .collect(Collectors.toMap(c -> c.id().value(), Function.identity()));
  }

  @Override
  public boolean isCodeFree(String code, CategoryId id) {
    return em.createQuery(
            "SELECT c.id FROM Category c WHERE c.code = :code AND c.id <> :id", UUID.class)
        .setParameter("code", code)
        .setParameter("id", id.value())
        .setFlushMode(FlushModeType.COMMIT)
        .getResultList()
        .isEmpty();
  }

  @Override
  public Page<Category> page(Reach reach, ListQuery query) {
    return LIST.page(em, query, Scopes.within(reach, null, null, null));
  }

  @Override
  public void flush() {
    em.flush();
  }
}
