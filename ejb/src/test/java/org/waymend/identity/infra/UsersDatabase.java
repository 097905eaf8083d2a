package org.waymend.identity.infra;

import org.waymend.identity.domain.Users;
import org.waymend.shared.persistence.JpaTest;

/** The repository of users on a test database. */
public final class UsersDatabase {
  private UsersDatabase() {}

  public static Users on(JpaTest jpa) {
    return new JpaUsers(jpa.entityManager());
  }
}
