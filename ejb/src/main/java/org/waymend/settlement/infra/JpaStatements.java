package org.waymend.settlement.infra;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.settlement.PartyKind;
import org.waymend.settlement.SettlementCheck;
import org.waymend.settlement.SettlementMonthView;
import org.waymend.settlement.SettlementMonthView.PartySum;
import org.waymend.settlement.StatementId;
import org.waymend.settlement.StatementStatus;
import org.waymend.settlement.domain.Statement;
import org.waymend.settlement.domain.Statements;
import org.waymend.shared.DomainException;
import org.waymend.shared.Money;
import org.waymend.shared.UuidV7;
import org.waymend.shared.access.Reach;
import org.waymend.shared.paging.Keyset;
import org.waymend.shared.paging.ListQuery;
import org.waymend.shared.paging.Page;
import org.waymend.shared.persistence.Sql;

@ApplicationScoped
class JpaStatements implements Statements {
  private static final Keyset<Statement> LIST =
      Keyset.of(Statement.class)
          .searched("number", "partyName")
          .sortable("number", "partyName", "period", "status", "lineCount", "createdAt")
          .sortable("party", "party.kind")
          .sortable("total", "totalMinor")
          .filterable("party", "party.kind")
          .filterable("status", "status")
          .filterable("period", "period")
          .filterable("currency", "currency")
          .filterable("customerId", "party.customerId")
          .filterable("providerId", "party.providerId")
          .filterable("engineerId", "party.engineerId")
          .orderedBy("-period,partyName");

  /** Kinds of party times currencies of a month, as a rule. */
  private static final int MOST_SUMS = 12;

  @PersistenceContext private EntityManager em;
  private Clock clock;

  @SuppressWarnings("NullAway.Init")
  JpaStatements() {} // container

  @Inject
  JpaStatements(Clock clock) {
    this.clock = clock;
  }

  /** For tests without a container. */
  JpaStatements(Clock clock, EntityManager em) {
    this.clock = clock;
    this.em = em;
  }

  @Override
  public Statement open(Statement.Key key, String partyName, Instant now) {
    var month = key.month();
    while (true) {
      var found = begun(key, month, partyName, now);
      if (found.status() == StatementStatus.DRAFT) {
        return found;
      }
      month = month.plusMonths(1);
    }
  }

  /** Two who begin the same one at once get the same one. */
  private Statement begun(Statement.Key key, YearMonth month, String partyName, Instant now) {
    var party = key.party();
    Sql.of(em)
        .update(
            "INSERT IGNORE INTO statement (id, version, number, party, customer_id, provider_id,"
                + " engineer_id, party_key, party_name, period, currency, status, total_minor, line_count,"
                + " created_at)"
                + " SELECT ?, 1, CONCAT('ST-', LPAD(NEXT VALUE FOR statement_number, 6, '0')),"
                + " ?, ?, ?, ?, ?, ?, ?, ?, 'DRAFT', 0, 0, ? FROM DUAL"
                + " WHERE NOT EXISTS (SELECT 1 FROM statement WHERE party = ? AND party_key = ?"
                + " AND currency = ? AND period = ?)",
            UuidV7.next(clock),
            party.kind(),
            party.customerId(),
            party.providerId(),
            party.engineerId(),
            party.id(),
            partyName,
            month.toString(),
            key.currency(),
            now,
            party.kind(),
            party.id(),
            key.currency(),
            month.toString());
    var id =
        Sql.of(em)
            .first(
                "SELECT id FROM statement WHERE party = ? AND party_key = ? AND currency = ?"
                    + " AND period = ? FOR UPDATE",
                row -> row.id("id"),
                party.kind(),
                party.id(),
                key.currency(),
                month.toString())
            .orElseThrow();
    return Objects.requireNonNull(em.find(Statement.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  @Override
  public Statement get(Reach reach, StatementId id) {
    return reached(reach, em.find(Statement.class, id.value()));
  }

  @Override
  public Statement get(Reach reach, StatementId id, long expectedVersion) {
    var statement =
        reached(reach, em.find(Statement.class, id.value(), LockModeType.PESSIMISTIC_WRITE));
    if (statement.version() != expectedVersion) {
      throw DomainException.stale(statement.version());
    }
    return statement;
  }

  private static Statement reached(Reach reach, @Nullable Statement statement) {
    if (statement == null || !reach.covers(statement.party().owner())) {
      throw DomainException.notFound("statement");
    }
    return statement;
  }

  @Override
  public String checksum(StatementId id) {
    em.flush();
    try {
      return SettlementCheck.checksum(em.unwrap(Connection.class), id.value().toString());
    } catch (SQLException e) {
      throw new PersistenceException(e);
    }
  }

  @Override
  public Map<UUID, String> numbers(Collection<UUID> ids) {
    var numbers = new HashMap<UUID, String>();
    if (!ids.isEmpty()) {
      Sql.of(em)
          .list(
              "SELECT id, number FROM statement WHERE id IN (" + Sql.marks(ids) + ")",
              row -> numbers.put(row.id("id"), row.text("number")),
              ids.toArray());
    }
    return numbers;
  }

  @Override
  public List<SettlementMonthView> months(int most) {
    var open = new TreeMap<String, Long>(Comparator.reverseOrder());
    Sql.of(em)
        .list(
            "SELECT DATE_FORMAT(service_on, '%Y-%m') AS period, SUM(status = 'OPEN') AS open"
                + " FROM charge GROUP BY period ORDER BY period DESC LIMIT ?",
            row -> open.put(row.text("period"), row.number("open")), most);
    var sums = new TreeMap<String, List<PartySum>>(Comparator.reverseOrder());
    Sql.of(em)
        .list(
            "SELECT period, party, currency, SUM(total_minor) AS total, COUNT(*) AS statements,"
                + " SUM(status = 'AGREED') AS agreed, SUM(status = 'LOCKED') AS locked"
                + " FROM statement GROUP BY period, party, currency"
                + " ORDER BY period DESC, party, currency LIMIT ?",
            row ->
                sums.computeIfAbsent(row.text("period"), period -> new ArrayList<>())
                    .add(
                        new PartySum(
                            PartyKind.valueOf(row.text("party")),
                            new Money(row.number("total"), row.text("currency")),
                            row.number("statements"),
                            row.number("agreed"),
                            row.number("locked"))),
            most * MOST_SUMS);
    sums.keySet().forEach(period -> open.putIfAbsent(period, 0L));
    return open.entrySet().stream()
        .limit(most)
        .map(
            month ->
                new SettlementMonthView(
                    month.getKey(), month.getValue(), sums.getOrDefault(month.getKey(), List.of())))
        .toList();
  }

  @Override
  public Page<Statement> page(Reach reach, ListQuery query) {
    return LIST.page(em, query, PartyScope.within(reach));
  }

  @Override
  public void flush() {
    em.flush();
  }
}
