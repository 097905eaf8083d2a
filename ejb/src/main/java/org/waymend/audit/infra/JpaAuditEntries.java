package org.waymend.audit.infra;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.DateTimeException;
import java.time.Instant;
import org.waymend.audit.domain.AuditEntries;
import org.waymend.audit.domain.AuditEntry;
import org.waymend.shared.DomainException;
import org.waymend.shared.DomainException.Kind;
import org.waymend.shared.paging.Keyset;
import org.waymend.shared.paging.ListQuery;
import org.waymend.shared.paging.Page;

@ApplicationScoped
class JpaAuditEntries implements AuditEntries {
  private static final Keyset<AuditEntry> LIST =
      Keyset.of(AuditEntry.class)
          .searched("actorName", "objectType", "objectId", "changes")
          .sortable("at", "actorName", "objectType", "action")
          .filterable("objectType", "objectType")
          .filterable("objectId", "objectId")
          .filterable("actorId", "actorId")
          .filterable("action", "action")
          .filter(
              "from",
              (cb, root, value) ->
                  cb.greaterThanOrEqualTo(root.<Instant>get("at"), instant("from", value)))
          .filter(
              "to", (cb, root, value) -> cb.lessThan(root.<Instant>get("at"), instant("to", value)))
          .orderedBy("-at");

  @PersistenceContext(unitName = "waymend")
  private EntityManager entityManager;

  @SuppressWarnings("NullAway.Init")
  protected JpaAuditEntries() {} // container

  /** For tests without a container. */
  JpaAuditEntries(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  @Override
  public Page<AuditEntry> list(ListQuery query) {
    return LIST.page(entityManager, query, (cb, root) -> cb.conjunction());
  }

  private static Instant instant(String field, String value) {
    try {
      return Instant.parse(value);
    } catch (DateTimeException e) {
      throw new DomainException(
              Kind.INVALID, "request/invalid", "This list can't be read that way; see errors.")
          .field(field, "invalid-value", "'" + value + "' is not an instant in ISO 8601");
    }
  }
}
