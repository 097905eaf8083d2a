package org.waymend.settlement.infra;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
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
import org.waymend.shared.persistence.Sql;

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
  public Optional<Charge> lock(UUID visit, PartyKind party) {
    var found = find(visit, party);
    em.flush();
    found.ifPresent(charge -> em.refresh(charge, LockModeType.PESSIMISTIC_WRITE));
    return found;
  }

  @Override
  public List<UUID> unpricedVisits(Instant endedBefore, int most) {
    return Sql.of(em)
        .list(
            "SELECT v.id FROM visit v LEFT JOIN charge c ON c.visit_id = v.id"
                + " AND c.party = 'CUSTOMER' WHERE v.status IN"
                + " ('COMPLETED','NOT_COMPLETED','NO_SHOW') AND v.ended_at < ?"
                + " AND v.engineer_id IS NOT NULL AND c.id IS NULL ORDER BY v.ended_at LIMIT ?",
            row -> row.id("id"),
            endedBefore,
            most);
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
