package org.waymend.channel.infra;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.channel.domain.IntakeDraft;
import org.waymend.channel.domain.IntakeDrafts;
import org.waymend.shared.Secrets;
import org.waymend.shared.persistence.Sql;

@ApplicationScoped
class JpaIntakeDrafts implements IntakeDrafts {
  @PersistenceContext private EntityManager em;

  @SuppressWarnings("NullAway.Init")
  JpaIntakeDrafts() {} // container

  /** For tests without a container. */
  JpaIntakeDrafts(EntityManager em) {
    this.em = em;
  }

  @Override
  public void add(IntakeDraft draft) {
    em.persist(draft);
    em.flush();
  }

  @Override
  public Optional<IntakeDraft> find(UUID id) {
    return Optional.ofNullable(em.find(IntakeDraft.class, id));
  }

  @Override
  public Optional<IntakeDraft> findLocked(UUID id) {
    return Optional.ofNullable(em.find(IntakeDraft.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  @Override
  public List<IntakeDraft> listExpired(Instant now, int most) {
    return em.createQuery(
            "SELECT d FROM IntakeDraft d WHERE d.expiresAt <= :now ORDER BY d.expiresAt",
            IntakeDraft.class)
        .setParameter("now", now)
        .setMaxResults(most)
        .getResultList();
  }

  @Override
  public void remove(IntakeDraft draft) {
    em.remove(draft);
  }

  @Override
  public @Nullable UUID customerOf(String email) {
    var sql = Sql.of(em);
    // Locks the row for writing whether it is new or not.
    sql.update(
        "INSERT INTO confirmed_address (digest) VALUES (?) ON DUPLICATE KEY UPDATE digest = digest",
        digest(email));
    return sql.first(
            "SELECT customer_id FROM confirmed_address WHERE digest = ? FOR UPDATE",
            row -> Optional.ofNullable(row.idOrNull("customer_id")),
            digest(email))
        .flatMap(found -> found)
        .orElse(null);
  }

  @Override
  public void confirm(String email, UUID customerId, Instant now) {
    em.flush(); // the customer may be new
    Sql.of(em)
        .update(
            "UPDATE confirmed_address SET customer_id = ?, confirmed_at = ? WHERE digest = ?",
            customerId,
            now,
            digest(email));
  }

  private static String digest(String email) {
    return Secrets.sha256(email.toLowerCase(Locale.ROOT));
  }
}
