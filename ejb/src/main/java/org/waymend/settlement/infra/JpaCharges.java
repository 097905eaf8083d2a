package org.waymend.settlement.infra;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;
import org.waymend.settlement.ChargeId;
import org.waymend.settlement.PartyKind;
import org.waymend.settlement.domain.Charge;
import org.waymend.settlement.domain.Charges;
import org.waymend.shared.DomainException;
import org.waymend.shared.paging.Keyset;
import org.waymend.shared.paging.ListQuery;
import org.waymend.shared.paging.Page;

@ApplicationScoped
class JpaCharges implements Charges {
  private static final Keyset<Charge> LIST =
      Keyset.of(Charge.class)
          .searched("visitNumber", "openDetail", "reason")
          .sortable("visitNumber", "serviceOn", "status", "openReason", "createdAt")
          .sortable("party", "party.kind")
          .filterable("status", "status")
          .filterable("openReason", "openReason")
          .filterable("party", "party.kind")
          .filterable("visitId", "visitId")
          .filterable("customerId", "party.customerId")
          .filterable("providerId", "party.providerId")
          .filterable("engineerId", "party.engineerId")
          .orderedBy("-createdAt");

  @PersistenceContext private EntityManager em;

  @SuppressWarnings("NullAway.Init")
  JpaCharges() {} // container

  /** For tests without a container. */
  JpaCharges(EntityManager em) {
    this.em = em;
  }

  @Override
  public void add(Charge charge) {
    em.persist(charge);
  }

  @Override
  public Charge get(ChargeId id) {
    var charge = em.find(Charge.class, id.value());
    if (charge == null) {
      throw DomainException.notFound("charge");
    }
    return charge;
  }

  @Override
  public Charge get(ChargeId id, long expectedVersion) {
    var charge = get(id);
    if (charge.version() != expectedVersion) {
      throw DomainException.stale(charge.version());
    }
    return charge;
  }

  @Override
  public Optional<Charge> find(UUID visit, PartyKind party) {
    return em.createQuery(
            "SELECT c FROM Charge c WHERE c.visitId = :visit AND c.party.kind = :party",
            Charge.class)
        .setParameter("visit", visit)
        .setParameter("party", party)
        .getResultStream()
        .findFirst();
  }

  @Override
  public Page<Charge> page(ListQuery query) {
    return LIST.page(em, query, (cb, root) -> cb.conjunction());
  }

  @Override
  public void flush() {
    em.flush();
  }
}
