package org.waymend.settlement;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.waymend.settlement.JournalView.AccountTurnover;
import org.waymend.settlement.SettlementCommands.MoveStatement;
import org.waymend.settlement.domain.ChargeLines;
import org.waymend.settlement.domain.ExportBatches;
import org.waymend.settlement.domain.Statement;
import org.waymend.settlement.domain.Statements;
import org.waymend.shared.DomainException;
import org.waymend.shared.Money;
import org.waymend.shared.access.Access;
import org.waymend.shared.access.Actor;
import org.waymend.shared.event.DomainEvents;
import org.waymend.shared.paging.ListQuery;
import org.waymend.shared.paging.Page;

/** Keeps the months' statements. */
@Stateless
public class StatementService {
  private static final int MOST_MONTHS = 24;

  private Statements statements;
  private ChargeLines lines;
  private ExportBatches exports;
  private Access access;
  private DomainEvents events;
  private Clock clock;

  @SuppressWarnings("NullAway.Init")
  public StatementService() {} // container

  @Inject
  public StatementService(
      Statements statements,
      ChargeLines lines,
      ExportBatches exports,
      Access access,
      DomainEvents events,
      Clock clock) {
    this.statements = statements;
    this.lines = lines;
    this.exports = exports;
    this.access = access;
    this.events = events;
    this.clock = clock;
  }

  public Page<StatementView> list(Actor actor, ListQuery query) {
    access.check(actor, "statement.list");
    var page = statements.page(access.reach(actor, "statement.list"), query);
    return new Page<>(views(page.items()), page.nextPageToken(), page.total());
  }

  /** What the last two years came to, month by month. */
  public SettlementMonthsView months(Actor actor) {
    access.check(actor, "statement.months");
    return new SettlementMonthsView(statements.months(MOST_MONTHS));
  }

  /**
   * @throws DomainException {@code statement/unknown}
   */
  public StatementView view(Actor actor, StatementId id) {
    access.check(actor, "statement.view");
    return view(statements.get(access.reach(actor, "statement.view"), id));
  }

  /**
   * The turnover of the accounts behind it.
   *
   * @throws DomainException {@code statement/unknown}
   */
  public JournalView journal(Actor actor, StatementId id) {
    access.check(actor, "statement.journal");
    var statement = statements.get(access.reach(actor, "statement.journal"), id);
    var currency = statement.total().currency();
    var accounts = lines.turnover(id, currency);
    return new JournalView(
        accounts.stream().map(AccountTurnover::debit).reduce(Money.zero(currency), Money::plus),
        accounts.stream().map(AccountTurnover::credit).reduce(Money.zero(currency), Money::plus),
        accounts);
  }

  /**
   * Agrees to it, opens it again, or locks it for ever.
   *
   * @throws DomainException {@code statement/illegal-transition}; {@code request/stale} if lines
   *     came since it was read
   */
  public StatementView move(MoveStatement command) {
    var actor = command.actor();
    var operation = "statement." + command.act().name().toLowerCase(Locale.ROOT);
    access.check(actor, operation);
    var statement =
        statements.get(access.reach(actor, operation), command.id(), command.expectedVersion());
    var checksum = command.act() == StatementAct.LOCK ? statements.checksum(command.id()) : null;
    events.publish(statement.move(command.act(), actor.name(), checksum, clock.instant()));
    statements.flush();
    return view(statement);
  }

  private StatementView view(Statement statement) {
    return views(List.of(statement)).get(0);
  }

  private List<StatementView> views(Collection<Statement> some) {
    var numbers = exports.numbers(some.stream().map(s -> s.id().value()).toList());
    return some.stream()
        .map(statement -> statement.view(numbers.get(statement.id().value())))
        .toList();
  }
}
