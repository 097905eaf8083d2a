package org.waymend.identity.infra;

import org.waymend.identity.domain.Logins;
import org.waymend.identity.domain.PasswordHash;
import org.waymend.identity.domain.Users;
import org.waymend.shared.persistence.JpaTest;
import org.waymend.shared.schema.TestDatabase;

/** The repositories of identity on a test database. */
public final class IdentityDatabase {
  public final JpaTest jpa = JpaTest.on(TestDatabase.create());
  public final Users users = new JpaUsers(jpa.entityManager());
  public final Logins logins = new JpaLogins(jpa.entityManager());
  public final PasswordHash hashes = new Argon2PasswordHash();
}
