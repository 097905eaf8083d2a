package org.waymend.identity.infra;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.waymend.identity.UserId;
import org.waymend.identity.domain.ApiToken;
import org.waymend.identity.domain.LoginSession;
import org.waymend.identity.domain.Logins;
import org.waymend.identity.domain.PasswordReset;

@ApplicationScoped
class JpaLogins implements Logins {
  @PersistenceContext private EntityManager em;

  @SuppressWarnings("NullAway.Init")
  JpaLogins() {} // container

  /** For tests without a container. */
  JpaLogins(EntityManager em) {
    this.em = em;
  }

  @Override
  public void add(LoginSession session) {
    em.persist(session);
  }

  @Override
  public void add(ApiToken token) {
    em.persist(token);
  }

  @Override
  public void add(PasswordReset reset) {
    em.persist(reset);
  }

  @Override
  public Optional<LoginSession> findSession(String tokenSha256) {
    return em.createQuery(
            "SELECT s FROM LoginSession s WHERE s.tokenSha256 = :sha", LoginSession.class)
        .setParameter("sha", tokenSha256)
        .getResultStream()
        .findFirst();
  }

  @Override
  public Optional<LoginSession> findSession(UUID id) {
    return Optional.ofNullable(em.find(LoginSession.class, id));
  }

  @Override
  public Optional<ApiToken> findToken(String tokenSha256) {
    return em.createQuery("SELECT t FROM ApiToken t WHERE t.tokenSha256 = :sha", ApiToken.class)
        .setParameter("sha", tokenSha256)
        .getResultStream()
        .findFirst();
  }

  @Override
  public Optional<ApiToken> findToken(UUID id) {
    return Optional.ofNullable(em.find(ApiToken.class, id));
  }

  @Override
  public Optional<PasswordReset> findReset(String tokenSha256) {
    return em.createQuery(
            "SELECT r FROM PasswordReset r WHERE r.tokenSha256 = :sha", PasswordReset.class)
        .setParameter("sha", tokenSha256)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst();
  }

  @Override
  public List<LoginSession> sessionsOf(UserId user) {
    return em.createQuery(
            "SELECT s FROM LoginSession s WHERE s.userId = :user ORDER BY s.lastSeenAt DESC",
            LoginSession.class)
        .setParameter("user", user.value())
        .getResultList();
  }

  @Override
  public List<ApiToken> tokensOf(UserId user) {
    return em.createQuery(
            "SELECT t FROM ApiToken t WHERE t.userId = :user ORDER BY t.createdAt DESC",
            ApiToken.class)
        .setParameter("user", user.value())
        .getResultList();
  }

  @Override
  public void flush() {
    em.flush();
  }

  @Override
  public int forgetEnded(Instant before) {
    int sessions =
        em.createQuery("DELETE FROM LoginSession s WHERE s.createdAt < :before")
            .setParameter("before", before)
            .executeUpdate();
    return sessions
        + em.createQuery("DELETE FROM PasswordReset r WHERE r.expiresAt < :before")
            .setParameter("before", before)
            .executeUpdate();
  }
}
