package org.waymend.audit.infra;

import org.waymend.audit.AuditHistory;
import org.waymend.shared.persistence.JpaTest;

/** The audit trail on a test database. */
public final class AuditDatabase {
  private AuditDatabase() {}

  public static AuditHistory history(JpaTest jpa) {
    return new AuditHistory(new JpaAuditEntries(jpa.entityManager()));
  }
}
