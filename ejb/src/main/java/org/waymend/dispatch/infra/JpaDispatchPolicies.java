package org.waymend.dispatch.infra;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.waymend.dispatch.domain.DispatchPolicies;
import org.waymend.dispatch.domain.SavedPolicy;
import org.waymend.shared.persistence.Sql;

@ApplicationScoped
class JpaDispatchPolicies implements DispatchPolicies {
  @PersistenceContext(unitName = "waymend")
  private EntityManager em;

  @SuppressWarnings("NullAway.Init")
  protected JpaDispatchPolicies() {} // container

  /** For tests without a container. */
  JpaDispatchPolicies(EntityManager em) {
    this.em = em;
  }

  @Override
  public SavedPolicy current() {
    return list(1).get(0);
  }

  /** The first one is there for ever, so it stands for all. */
  @Override
  public SavedPolicy lockCurrent() {
    var first =
        Sql.of(em)
            .first(
                "SELECT id FROM dispatch_policy WHERE number = 1 FOR UPDATE", row -> row.id("id"));
    if (first.isEmpty()) {
      throw new IllegalStateException("The standard policy is gone");
    }
    return current();
  }

  @Override
  public List<SavedPolicy> list(int most) {
    return em.createQuery("SELECT p FROM SavedPolicy p ORDER BY p.number DESC", SavedPolicy.class)
        .setMaxResults(most)
        .getResultList();
  }

  @Override
  public void add(SavedPolicy policy) {
    em.persist(policy);
    em.flush();
  }
}
