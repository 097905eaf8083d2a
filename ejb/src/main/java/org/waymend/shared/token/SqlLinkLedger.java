package org.waymend.shared.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.waymend.shared.persistence.Sql;
import org.waymend.shared.transaction.TransientFailures;

@ApplicationScoped
class SqlLinkLedger implements LinkLedger {
  private static final int DUPLICATE_KEY = 1062;

  @PersistenceContext(unitName = "waymend")
  private EntityManager em;

  @SuppressWarnings("NullAway.Init")
  SqlLinkLedger() {} // container

  /** For tests without a container. */
  SqlLinkLedger(EntityManager em) {
    this.em = em;
  }

  @Override
  public Optional<Instant> revokedAt(TokenPurpose purpose, UUID subject) {
    return Sql.of(em)
        .first(
            "SELECT revoked_at FROM revoked_link WHERE purpose = ? AND subject = ?",
            row -> row.instant("revoked_at"),
            purpose,
            subject);
  }

  @Override
  public void revoke(TokenPurpose purpose, UUID subject, Instant now) {
    Sql.of(em)
        .update(
            "INSERT INTO revoked_link (purpose, subject, revoked_at) VALUES (?, ?, ?)"
                + " ON DUPLICATE KEY UPDATE revoked_at = GREATEST(revoked_at, VALUES(revoked_at))",
            purpose,
            subject,
            now);
  }

  @Override
  public boolean use(String digest, Instant expiresAt) {
    try {
      Sql.of(em)
          .update("INSERT INTO used_link (digest, expires_at) VALUES (?, ?)", digest, expiresAt);
      return true;
    } catch (PersistenceException e) {
      var cause = TransientFailures.cause(e);
      if (cause != null && cause.getErrorCode() == DUPLICATE_KEY) {
        return false;
      }
      throw e;
    }
  }

  @Override
  public boolean isUsed(String digest) {
    return Sql.of(em)
        .first("SELECT digest FROM used_link WHERE digest = ?", row -> row.text("digest"), digest)
        .isPresent();
  }

  @Override
  public int forget(Instant now, int most) {
    return Sql.of(em)
        .update(
            "DELETE FROM used_link WHERE expires_at < ? ORDER BY expires_at LIMIT ?", now, most);
  }
}
