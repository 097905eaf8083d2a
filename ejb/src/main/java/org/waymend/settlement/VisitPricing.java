package org.waymend.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.waymend.settlement.VisitEvidence.DoneVisit;
import org.waymend.settlement.domain.Charge;
import org.waymend.settlement.domain.ChargeLine;
import org.waymend.settlement.domain.ChargeLine.Written;
import org.waymend.settlement.domain.ChargeLines;
import org.waymend.settlement.domain.Charges;
import org.waymend.settlement.domain.LineDraft;
import org.waymend.settlement.domain.NotPricedException;
import org.waymend.settlement.domain.Pricing;
import org.waymend.settlement.domain.RateCard;
import org.waymend.settlement.domain.RateCardVersion;
import org.waymend.settlement.domain.RateCards;
import org.waymend.settlement.domain.Statement;
import org.waymend.settlement.domain.Statements;
import org.waymend.shared.Money;
import org.waymend.shared.UuidV7;
import org.waymend.shared.access.Actor;

/**
 * Prices visits that are over, and takes prices back (ADR-0021). Always called inside a
 * transaction; it asks for no permission.
 */
@ApplicationScoped
public class VisitPricing {
  private static final String SYSTEM = "settlement";

  private VisitEvidence evidence;
  private RateCards cards;
  private Charges charges;
  private ChargeLines lines;
  private Statements statements;
  private PartyNames names;
  private Clock clock;

  @SuppressWarnings("NullAway.Init")
  protected VisitPricing() {} // container

  @Inject
  VisitPricing(
      VisitEvidence evidence,
      RateCards cards,
      Charges charges,
      ChargeLines lines,
      Statements statements,
      PartyNames names,
      Clock clock) {
    this.evidence = evidence;
    this.cards = cards;
    this.charges = charges;
    this.lines = lines;
    this.statements = statements;
    this.names = names;
    this.clock = clock;
  }

  /** Prices a visit for everybody whom it costs or earns something, once. */
  public void price(UUID visitId) {
    evidence
        .read(visitId)
        .ifPresent(
            visit -> {
              for (Party party : visit.parties()) {
                if (isNew(visitId, party.kind())) {
                  priceFor(party, visit);
                }
              }
            });
  }

  /** Whoever did the visit is paid once, also if they changed the employer since. */
  private boolean isNew(UUID visitId, PartyKind kind) {
    return kind == PartyKind.CUSTOMER
        ? charges.find(visitId, kind).isEmpty()
        : charges.find(visitId, PartyKind.PROVIDER).isEmpty()
            && charges.find(visitId, PartyKind.ENGINEER).isEmpty();
  }

  private void priceFor(Party party, DoneVisit visit) {
    var charge =
        Charge.of(
            UuidV7.next(clock),
            visit.id(),
            visit.number(),
            party,
            visit.endedOn(),
            clock.instant());
    charges.add(charge);
    price(charge, visit, SYSTEM);
  }

  /** Takes back what there is and prices the charge by today's cards; a commission follows. */
  void reprice(Charge charge, String reason, Actor actor) {
    if (charge.status() == ChargeStatus.PRICED) {
      takeBack(charge, reason, actor.name());
    }
    var visit = evidence.read(charge.visitId()).orElseThrow();
    price(charge, visit, actor.name());
    if (charge.party().kind() == PartyKind.CUSTOMER) {
      charges
          .find(charge.visitId(), PartyKind.ENGINEER)
          .ifPresent(commission -> reprice(commission, reason, actor));
    }
  }

  /** Takes back the lines of a charge; a commission follows. */
  void reverse(Charge charge, String reason, Actor actor) {
    takeBack(charge, reason, actor.name());
    if (charge.party().kind() == PartyKind.CUSTOMER) {
      charges
          .find(charge.visitId(), PartyKind.ENGINEER)
          .filter(commission -> commission.status() == ChargeStatus.PRICED)
          .ifPresent(commission -> takeBack(commission, reason, actor.name()));
    }
  }

  private void takeBack(Charge charge, String reason, String by) {
    var inForce = lines.inForce(charge.id());
    charge.reversed(reason);
    if (inForce.isEmpty()) {
      return;
    }
    var now = clock.instant();
    var statement = open(charge, inForce.get(0).amount().currency(), now);
    var written = new Written(statement.id().value(), by, now);
    var reversals =
        inForce.stream().map(line -> line.reversal(UuidV7.next(clock), reason, written)).toList();
    lines.add(reversals);
    statement.add(reversals);
  }

  private void price(Charge charge, DoneVisit visit, String by) {
    try {
      var card =
          cards
              .findFor(charge.party())
              .orElseThrow(
                  () ->
                      new NotPricedException(
                          OpenReason.NO_CARD,
                          "No card for " + charge.party().kind() + " " + names.of(charge.party())));
      var version =
          RateCard.on(charge.serviceOn(), cards.versions(card.id()))
              .orElseThrow(
                  () ->
                      new NotPricedException(
                          OpenReason.NO_VERSION,
                          card.code() + " has no version for " + charge.serviceOn()));
      write(charge, version, drafts(charge, card, version, visit), card.currency(), by);
    } catch (NotPricedException e) {
      charge.leaveOpen(e.reason(), e.detail());
    }
  }

  private List<LineDraft> drafts(
      Charge charge, RateCard card, RateCardVersion version, DoneVisit visit)
      throws NotPricedException {
    return charge.party().kind() == PartyKind.ENGINEER
        ? commission(card, version, visit)
        : Pricing.of(version.terms(), card.currency(), charge.party().kind(), visit.work());
  }

  private List<LineDraft> commission(RateCard card, RateCardVersion version, DoneVisit visit)
      throws NotPricedException {
    var customer =
        charges
            .lock(visit.id(), PartyKind.CUSTOMER) // nobody takes it back meanwhile
            .filter(c -> c.status() == ChargeStatus.PRICED)
            .orElseThrow(
                () ->
                    new NotPricedException(
                        OpenReason.CUSTOMER_NOT_PRICED,
                        "The customer's charge of " + visit.number() + " is not priced"));
    var labour =
        lines.inForce(customer.id()).stream()
            .filter(line -> line.kind() == LineKind.LABOUR)
            .toList();
    var sum = Money.zero(card.currency());
    for (ChargeLine line : labour) {
      if (!line.amount().currency().equals(card.currency())) {
        throw new NotPricedException(
            OpenReason.OTHER_CURRENCY,
            "The customer pays in "
                + line.amount().currency()
                + ", the card is in "
                + card.currency());
      }
      sum = sum.plus(line.amount());
    }
    return Pricing.commission(
        version.terms(), sum, visit.work(), labour.stream().map(ChargeLine::id).toList());
  }

  private void write(
      Charge charge, RateCardVersion version, List<LineDraft> drafts, String currency, String by) {
    var now = clock.instant();
    var total = drafts.stream().map(LineDraft::amount).reduce(Money.zero(currency), Money::plus);
    charge.priced(version.id(), total, now);
    charges.flush(); // the lines' key needs it
    if (drafts.isEmpty()) {
      return;
    }
    var statement = open(charge, currency, now);
    var written = new Written(statement.id().value(), by, now);
    var added = new ArrayList<ChargeLine>();
    for (LineDraft draft : drafts) {
      added.add(
          ChargeLine.of(
              UuidV7.next(clock), charge, added.size() + 1, draft, version.id(), written));
    }
    lines.add(added);
    statement.add(added);
  }

  private Statement open(Charge charge, String currency, Instant now) {
    var key = new Statement.Key(charge.party(), YearMonth.from(charge.serviceOn()), currency);
    return statements.open(key, Objects.requireNonNull(names.of(charge.party())), now);
  }
}
