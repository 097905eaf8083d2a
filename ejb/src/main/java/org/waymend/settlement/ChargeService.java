package org.waymend.settlement;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymend.settlement.SettlementCommands.ActOnCharge;
import org.waymend.settlement.domain.Charge;
import org.waymend.settlement.domain.ChargeLine;
import org.waymend.settlement.domain.ChargeLines;
import org.waymend.settlement.domain.Charges;
import org.waymend.settlement.domain.RateCards;
import org.waymend.settlement.domain.Statements;
import org.waymend.shared.DomainException;
import org.waymend.shared.access.Access;
import org.waymend.shared.access.Actor;
import org.waymend.shared.paging.ListQuery;
import org.waymend.shared.paging.Page;

/** Shows what visits cost and earn, and why; prices them anew. */
@Stateless
public class ChargeService {
  private Charges charges;
  private ChargeLines lines;
  private Statements statements;
  private RateCards cards;
  private PartyNames names;
  private VisitPricing pricing;
  private Access access;

  @SuppressWarnings("NullAway.Init")
  public ChargeService() {} // container

  @Inject
  public ChargeService(
      Charges charges,
      ChargeLines lines,
      Statements statements,
      RateCards cards,
      PartyNames names,
      VisitPricing pricing,
      Access access) {
    this.charges = charges;
    this.lines = lines;
    this.statements = statements;
    this.cards = cards;
    this.names = names;
    this.pricing = pricing;
    this.access = access;
  }

  public Page<ChargeView> list(Actor actor, ListQuery query) {
    access.check(actor, "charge.list");
    var page = charges.page(query);
    return new Page<>(views(page.items()), page.nextPageToken(), page.total());
  }

  /**
   * @throws DomainException {@code charge/unknown}
   */
  public ChargeView view(Actor actor, ChargeId id) {
    access.check(actor, "charge.view");
    return views(List.of(charges.get(id))).get(0);
  }

  /**
   * Prices a charge by today's cards. Lines that it has are taken back first; the customer's brings
   * the engineer's commission along.
   *
   * @throws DomainException {@code request/invalid} unless there is a reason, where lines go
   */
  public ChargeView reprice(ActOnCharge command) {
    access.check(command.actor(), "charge.reprice");
    var charge = charges.get(command.id(), command.expectedVersion());
    pricing.reprice(charge, charge.reasonOf(command.reason()), command.actor());
    return flushed(charge);
  }

  /**
   * @throws DomainException {@code charge/not-priced}; {@code request/invalid} without a reason
   */
  public ChargeView reverse(ActOnCharge command) {
    access.check(command.actor(), "charge.reverse");
    var charge = charges.get(command.id(), command.expectedVersion());
    pricing.reverse(charge, charge.reasonOf(command.reason()), command.actor());
    return flushed(charge);
  }

  private ChargeView flushed(Charge charge) {
    charges.flush();
    return views(List.of(charge)).get(0);
  }

  private List<ChargeView> views(Collection<Charge> some) {
    var parties = names.of(some.stream().map(Charge::party).toList());
    var rates =
        cards.names(
            some.stream().map(Charge::rateCardVersionId).flatMap(Stream::ofNullable).toList());
    return some.stream()
        .map(
            charge -> {
              var version = charge.rateCardVersionId();
              return charge.view(
                  parties.getOrDefault(charge.party(), ""),
                  version == null ? null : rates.get(version));
            })
        .toList();
  }

  public Page<ChargeLineView> lines(Actor actor, ListQuery query) {
    access.check(actor, "charge-line.list");
    var page = lines.page(access.reach(actor, "charge-line.list"), query);
    return new Page<>(lineViews(actor, page.items()), page.nextPageToken(), page.total());
  }

  /**
   * @throws DomainException {@code charge-line/unknown}
   */
  public ChargeLineView line(Actor actor, ChargeLineId id) {
    access.check(actor, "charge-line.view");
    var line = lines.get(access.reach(actor, "charge-line.view"), id);
    return lineViews(actor, List.of(line)).get(0);
  }

  private List<ChargeLineView> lineViews(Actor actor, Collection<ChargeLine> some) {
    boolean isInside = access.reach(actor, "charge-line.list").isAll();
    var parties = names.of(some.stream().map(ChargeLine::party).toList());
    var numbers = statements.numbers(ids(some, ChargeLine::statementId));
    var rates = cards.names(ids(some, ChargeLine::rateCardVersionId));
    var reversals = lines.reversals(ids(some, ChargeLine::id));
    return some.stream()
        .map(
            line -> {
              @Nullable UUID reversedBy = reversals.get(line.id());
              return line.view(
                  new ChargeLine.Names(
                      parties.getOrDefault(line.party(), ""),
                      numbers.getOrDefault(line.statementId(), ""),
                      Objects.requireNonNull(rates.get(line.rateCardVersionId())),
                      reversedBy),
                  isInside);
            })
        .toList();
  }

  private static List<UUID> ids(Collection<ChargeLine> some, Function<ChargeLine, UUID> id) {
    return some.stream().map(id).distinct().toList();
  }
}
