package org.waymend.audit.infra;

import org.waymend.audit.ChangeCount;
import org.waymend.shared.persistence.JpaTest;

/** The count of changes for tests of other features. */
public final class AuditCounts {
  private AuditCounts() {}

  public static ChangeCount of(JpaTest jpa) {
    return new SqlChangeCount(jpa.entityManager());
  }
}
