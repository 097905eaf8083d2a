package org.waymend.shared.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.waymend.shared.paging.Keyset;
import org.waymend.shared.paging.ListQuery;
import org.waymend.shared.paging.Page;
import org.waymend.shared.persistence.Sql;

@ApplicationScoped
class SqlSigningKeys implements SigningKeys {
  private static final int ACTIVE = 2;
  private static final Keyset<SigningKey> LIST =
      Keyset.of(SigningKey.class)
          .sortable("purpose", "number", "createdAt")
          .filterable("purpose", "purpose")
          .orderedBy("purpose,-number");

  @PersistenceContext(unitName = "waymend")
  private EntityManager em;

  @SuppressWarnings("NullAway.Init")
  SqlSigningKeys() {} // container

  /** For tests without a container. */
  SqlSigningKeys(EntityManager em) {
    this.em = em;
  }

  @Override
  public List<SigningKey> active(TokenPurpose purpose) {
    return em.createQuery(
            "SELECT k FROM SigningKey k WHERE k.purpose = :purpose ORDER BY k.number DESC",
            SigningKey.class)
        .setParameter("purpose", purpose)
        .setMaxResults(ACTIVE)
        .getResultList();
  }

  @Override
  public Page<SigningKey> page(ListQuery query) {
    return LIST.page(em, query, (cb, root) -> cb.conjunction());
  }

  @Override
  public void addFirst(SigningKey key) {
    // By hand, since a second one at the same moment must neither fail nor replace it.
    Sql.of(em)
        .update(
            "INSERT INTO signing_key (id, version, purpose, number, sealed, created_at)"
                + " VALUES (?, 1, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE number = number",
            key.id(),
            key.purpose(),
            key.number(),
            key.sealed(),
            key.createdAt());
  }

  @Override
  public void addNewest(SigningKey key) {
    em.persist(key);
    em.createQuery(
            "SELECT k FROM SigningKey k WHERE k.purpose = :purpose AND k.number <= :oldest",
            SigningKey.class)
        .setParameter("purpose", key.purpose())
        .setParameter("oldest", key.number() - ACTIVE)
        .getResultList()
        .forEach(em::remove);
    em.flush();
  }
}
