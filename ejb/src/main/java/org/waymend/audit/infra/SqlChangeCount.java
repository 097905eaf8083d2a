package org.waymend.audit.infra;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.waymend.audit.ChangeCount;
import org.waymend.shared.persistence.Sql;

/**
 * The sealed entries, whose numbers have no gap, and those that wait. Sealing moves an entry from
 * one to the other in one transaction, and one statement sees both at one moment.
 */
@ApplicationScoped
class SqlChangeCount implements ChangeCount {
  @PersistenceContext(unitName = "waymend")
  private EntityManager entityManager;

  @SuppressWarnings("NullAway.Init")
  protected SqlChangeCount() {} // container

  /** For tests without a container. */
  SqlChangeCount(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  @Override
  public long committed() {
    return Sql.of(entityManager)
        .first(
            "SELECT (SELECT COALESCE(MAX(seq), 0) FROM audit_seal)"
                + " + (SELECT COUNT(*) FROM audit_unsealed) AS entries",
            row -> row.number("entries"))
        .orElseThrow();
  }
}
