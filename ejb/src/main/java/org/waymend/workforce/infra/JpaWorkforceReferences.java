package org.waymend.workforce.infra;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymend.workforce.WorkforceReference;
import org.waymend.workforce.domain.ReferenceKind;
import org.waymend.workforce.domain.WorkforceReferences;

@ApplicationScoped
class JpaWorkforceReferences implements WorkforceReferences {
  @PersistenceContext private EntityManager em;

  @SuppressWarnings("NullAway.Init")
  JpaWorkforceReferences() {} // container

  JpaWorkforceReferences(EntityManager em) {
    this.em = em;
  }

  @Override
  public Map<UUID, WorkforceReference> byIds(ReferenceKind kind, Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    return em.createQuery(select(kind) + " WHERE x.id IN :ids", Object[].class)
        .setParameter("ids", new LinkedHashSet<>(ids))
        .setFlushMode(FlushModeType.COMMIT)
        .getResultStream()
        .map(JpaWorkforceReferences::reference)
        .collect(Collectors.toMap(WorkforceReference::id, Function.identity()));
  }

  @Override
  public Optional<WorkforceReference> findByCode(ReferenceKind kind, String code) {
    return em.createQuery(select(kind) + " WHERE x." + key(kind) + " = :code", Object[].class)
        .setParameter("code", code.strip().toUpperCase(Locale.ROOT))
        .setFlushMode(FlushModeType.COMMIT)
        .getResultStream()
        .findFirst()
        .map(JpaWorkforceReferences::reference);
  }

  @Override
  public List<UUID> engineersOf(@Nullable UUID userId, @Nullable UUID providerId) {
    if (userId == null && providerId == null) {
      return List.of();
    }
    return em.createQuery(
            "SELECT e.id FROM Engineer e WHERE e.userId = :user OR e.providerId = :provider",
            UUID.class)
        .setParameter("user", userId)
        .setParameter("provider", providerId)
        .setFlushMode(FlushModeType.COMMIT)
        .getResultList();
  }

  private static String select(ReferenceKind kind) {
    var names = kind == ReferenceKind.SKILL ? "x.nameEn, x.nameZh" : "x.name, x.name";
    return "SELECT x.id, x." + key(kind) + ", " + names + ", x.active FROM " + entity(kind) + " x";
  }

  private static String key(ReferenceKind kind) {
    return kind == ReferenceKind.ENGINEER ? "number" : "code";
  }

  private static String entity(ReferenceKind kind) {
    return switch (kind) {
      case SERVICE_PROVIDER -> "ServiceProvider";
      case SKILL -> "Skill";
      case TEAM -> "Team";
      case TERRITORY -> "Territory";
      case ENGINEER -> "Engineer";
    };
  }

  private static WorkforceReference reference(Object[] row) {
    return new WorkforceReference(
        (UUID) row[0], (String) row[1], (String) row[2], (String) row[3], (Boolean) row[4]);
  }
}
