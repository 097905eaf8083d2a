package org.waymend.settlement.infra;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.settlement.Account;
import org.waymend.settlement.ChargeId;
import org.waymend.settlement.ChargeLineId;
import org.waymend.settlement.JournalView.AccountTurnover;
import org.waymend.settlement.StatementId;
import org.waymend.settlement.domain.ChargeLine;
import org.waymend.settlement.domain.ChargeLines;
import org.waymend.settlement.domain.Journal;
import org.waymend.shared.DomainException;
import org.waymend.shared.Money;
import org.waymend.shared.access.Reach;
import org.waymend.shared.paging.Keyset;
import org.waymend.shared.paging.ListQuery;
import org.waymend.shared.paging.Page;
import org.waymend.shared.persistence.Sql;

@ApplicationScoped
class JpaChargeLines implements ChargeLines {
  private static final Keyset<ChargeLine> LIST =
      Keyset.of(ChargeLine.class)
          .searched("visitNumber", "reason")
          .sortable("visitNumber", "serviceOn", "kind", "createdAt")
          .sortable("party", "party.kind")
          .sortable("amount", "amountMinor")
          .filterable("statementId", "statementId")
          .filterable("chargeId", "chargeId")
          .filterable("visitId", "visitId")
          .filterable("kind", "kind")
          .filterable("party", "party.kind")
          .filterable("currency", "currency")
          .filterable("customerId", "party.customerId")
          .filterable("providerId", "party.providerId")
          .filterable("engineerId", "party.engineerId")
          .orderedBy("serviceOn,visitNumber,createdAt");

  @PersistenceContext private EntityManager em;

  @SuppressWarnings("NullAway.Init")
  JpaChargeLines() {} // container

  /** For tests without a container. */
  JpaChargeLines(EntityManager em) {
    this.em = em;
  }

  @Override
  public void add(Collection<ChargeLine> lines) {
    lines.forEach(em::persist);
    em.flush(); // the postings' key needs them
    var postings = new ArrayList<@Nullable Object[]>();
    for (ChargeLine line : lines) {
      for (var posting : Journal.of(line)) {
        postings.add(
            new @Nullable Object[] {
              posting.chargeLineId().toString(),
              posting.position(),
              posting.statementId().toString(),
              posting.account().name(),
              posting.debitMinor(),
              posting.creditMinor()
            });
      }
    }
    Sql.of(em)
        .batch(
            "INSERT INTO posting"
                + " (charge_line_id, position, statement_id, account, debit_minor, credit_minor)"
                + " VALUES (?, ?, ?, ?, ?, ?)",
            postings);
  }

  @Override
  public List<ChargeLine> inForce(ChargeId charge) {
    return em.createQuery(
            "SELECT l FROM ChargeLine l WHERE l.chargeId = :charge AND l.reversesId IS NULL"
                + " AND NOT EXISTS (SELECT r FROM ChargeLine r WHERE r.reversesId = l.id)"
                + " ORDER BY l.position",
            ChargeLine.class)
        .setParameter("charge", charge.value())
        .getResultList();
  }

  @Override
  public ChargeLine get(Reach reach, ChargeLineId id) {
    var line = em.find(ChargeLine.class, id.value());
    if (line == null || !reach.covers(line.party().owner())) {
      throw DomainException.notFound("charge-line");
    }
    return line;
  }

  @Override
  public Map<UUID, UUID> reversals(Collection<UUID> lines) {
    var reversals = new HashMap<UUID, UUID>();
    if (!lines.isEmpty()) {
      Sql.of(em)
          .list(
              "SELECT id, reverses_id FROM charge_line WHERE reverses_id IN ("
                  + Sql.marks(lines)
                  + ")",
              row -> reversals.put(row.id("reverses_id"), row.id("id")),
              lines.toArray());
    }
    return reversals;
  }

  @Override
  public List<AccountTurnover> turnover(StatementId statement, String currency) {
    return Sql.of(em)
        .list(
            "SELECT account, SUM(debit_minor) AS debit, SUM(credit_minor) AS credit FROM posting"
                + " WHERE statement_id = ? GROUP BY account",
            row ->
                new AccountTurnover(
                    Account.valueOf(row.text("account")),
                    new Money(row.number("debit"), currency),
                    new Money(row.number("credit"), currency)),
            statement.value())
        .stream()
        .sorted(Comparator.comparing(AccountTurnover::account))
        .toList();
  }

  @Override
  public Page<ChargeLine> page(Reach reach, ListQuery query) {
    return LIST.page(em, query, PartyScope.within(reach));
  }
}
