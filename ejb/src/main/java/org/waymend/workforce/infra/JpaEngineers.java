package org.waymend.workforce.infra;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.waymend.shared.DomainException;
import org.waymend.shared.access.Reach;
import org.waymend.shared.paging.Keyset;
import org.waymend.shared.paging.ListQuery;
import org.waymend.shared.paging.Page;
import org.waymend.shared.paging.Scopes;
import org.waymend.shared.persistence.Sql;
import org.waymend.workforce.EngineerId;
import org.waymend.workforce.domain.Engineer;
import org.waymend.workforce.domain.Engineers;

@ApplicationScoped
class JpaEngineers implements Engineers {
  private static final Keyset<Engineer> LIST =
      Keyset.of(Engineer.class)
          .searched("number", "name", "email", "phone")
          .sortable("number", "name", "email", "phone", "createdAt")
          .sortable("isActive", "active")
          .filterable("isActive", "active")
          .filterable("providerId", "providerId")
          .filterable("teamId", "teamId")
          .filterable("userId", "userId")
          .filter(
              "skillId",
              (cb, root, value) ->
                  cb.equal(root.join("skills").get("skillId"), Filters.id("skillId", value)))
          .filter(
              "territoryId",
              (cb, root, value) ->
                  cb.isMember(
                      Filters.id("territoryId", value), root.<Set<UUID>>get("territoryIds")))
          .fetched("territoryIds")
          .orderedBy("number");

  @PersistenceContext private EntityManager em;

  @SuppressWarnings("NullAway.Init")
  JpaEngineers() {} // container

  JpaEngineers(EntityManager em) {
    this.em = em;
  }

  @Override
  public void add(Engineer engineer) {
    em.persist(engineer);
  }

  @Override
  public Engineer get(Reach reach, EngineerId id) {
    var engineer = em.find(Engineer.class, id.value());
    if (engineer == null || !reach.covers(engineer.owner())) {
      throw DomainException.notFound("engineer");
    }
    return engineer;
  }

  @Override
  public Engineer get(Reach reach, EngineerId id, long expectedVersion) {
    var engineer = get(reach, id);
    if (engineer.version() != expectedVersion) {
      throw DomainException.stale(engineer.version());
    }
    return engineer;
  }

  @Override
  public Optional<Engineer> findByNumber(String number) {
    return em.createQuery("SELECT x FROM Engineer x WHERE x.number = :number", Engineer.class)
        .setParameter("number", number.strip().toUpperCase(Locale.ROOT))
        .setFlushMode(FlushModeType.COMMIT)
        .getResultStream()
        .findFirst();
  }

  @Override
  public Optional<Engineer> findByUser(UUID userId) {
    return em.createQuery("SELECT x FROM Engineer x WHERE x.userId = :userId", Engineer.class)
        .setParameter("userId", userId)
        .setFlushMode(FlushModeType.COMMIT)
        .getResultStream()
        .findFirst();
  }

  @Override
  public void lock(EngineerId id) {
    Sql.of(em)
        .first("SELECT id FROM engineer WHERE id = ? FOR UPDATE", row -> row.id("id"), id.value());
  }

  @Override
  public List<Engineer> listOf(Collection<UUID> ids) {
    return ids.isEmpty()
        ? List.of()
        : em.createQuery(
                "SELECT x FROM Engineer x WHERE x.id IN :ids ORDER BY x.number", Engineer.class)
            .setParameter("ids", Set.copyOf(ids))
            .getResultList();
  }

  @Override
  public Page<Engineer> page(Reach reach, ListQuery query) {
    return LIST.page(em, query, Scopes.within(reach, null, "providerId", "userId"));
  }

  @Override
  public Engineer flushed(Engineer engineer) {
    em.flush();
    return engineer;
  }
}
