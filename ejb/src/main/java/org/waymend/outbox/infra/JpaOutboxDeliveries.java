package org.waymend.outbox.infra;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.UUID;
import org.waymend.outbox.domain.OutboxDeliveries;
import org.waymend.outbox.domain.OutboxDelivery;
import org.waymend.shared.DomainException;
import org.waymend.shared.paging.Keyset;
import org.waymend.shared.paging.ListQuery;
import org.waymend.shared.paging.Page;
import org.waymend.shared.persistence.Sql;

@ApplicationScoped
class JpaOutboxDeliveries implements OutboxDeliveries {
  private static final Keyset<OutboxDelivery> LIST =
      Keyset.of(OutboxDelivery.class)
          .searched("type", "target", "lastError")
          .sortable("createdAt", "nextAttemptAt", "type", "target", "status", "attempts")
          .filterable("status", "status")
          .filterable("target", "target")
          .filterable("type", "type")
          .filterable("eventId", "eventId")
          .orderedBy("-createdAt");

  @PersistenceContext(unitName = "waymend")
  private EntityManager entityManager;

  @SuppressWarnings("NullAway.Init")
  protected JpaOutboxDeliveries() {} // container

  /** For tests without a container. */
  JpaOutboxDeliveries(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  @Override
  public OutboxDelivery get(UUID id) {
    var found = entityManager.find(OutboxDelivery.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (found == null) {
      throw DomainException.notFound("outbox-delivery");
    }
    return found;
  }

  @Override
  public Page<OutboxDelivery> list(ListQuery query) {
    return LIST.page(entityManager, query, (cb, root) -> cb.conjunction());
  }

  @Override
  public Instant databaseTime() {
    return Sql.of(entityManager)
        .first("SELECT UTC_TIMESTAMP(6) AS now", row -> row.instant("now"))
        .orElseThrow();
  }
}
