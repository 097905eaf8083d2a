package org.waymend.shared.lease;

import org.waymend.shared.persistence.JpaTest;

/** The real leases on a test database. */
public final class TestLeases {
  private TestLeases() {}

  public static Leases on(JpaTest jpa) {
    return new SqlLeases(jpa, jpa.entityManager());
  }
}
