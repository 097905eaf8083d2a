package org.waymend.settlement.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.waymend.settlement.ChargeRule;
import org.waymend.settlement.ChargeUnit;
import org.waymend.settlement.LineEvidence;
import org.waymend.settlement.OpenReason;
import org.waymend.settlement.PartsBasis;
import org.waymend.settlement.PartyKind;
import org.waymend.settlement.RateTerms;
import org.waymend.settlement.TravelBasis;
import org.waymend.settlement.domain.WorkDone.PartTaken;
import org.waymend.shared.Money;

/** Turns what was done into amounts, by the rules of ADR-0021. Every line is rounded by itself. */
public final class Pricing {
  private static final int WHOLE = 10_000; // basis points
  private static final long ONE = 1_000; // thousandths

  private final RateTerms terms;
  private final String currency;
  private final WorkDone work;
  private final List<LineDraft> lines = new ArrayList<>();

  private Pricing(RateTerms terms, String currency, WorkDone work) {
    this.terms = terms;
    this.currency = currency;
    this.work = work;
  }

  /**
   * The lines of a customer or a service provider.
   *
   * @throws NotPricedException if travel or a part can't be priced
   */
  public static List<LineDraft> of(RateTerms terms, String currency, PartyKind party, WorkDone work)
      throws NotPricedException {
    var pricing = new Pricing(terms, currency, work);
    boolean isWayFree = party == PartyKind.CUSTOMER && work.comesAlong();
    if (work.end() == WorkEnd.WORKED) {
      pricing.labour();
    }
    if (!isWayFree) {
      pricing.way(party);
    }
    for (PartTaken part : work.parts()) {
      pricing.part(part);
    }
    pricing.tax();
    return List.copyOf(pricing.lines);
  }

  /**
   * The line of an engineer; none for a share of nothing.
   *
   * @param labour sum of the customer's labour lines
   */
  public static List<LineDraft> commission(
      RateTerms terms, Money labour, WorkDone work, List<UUID> labourLines) {
    int points = terms.commissionBasisPoints();
    if (points == 0 || labour.minor() == 0) {
      return List.of();
    }
    var evidence = labourOf(work).shareOf(labourLines);
    return List.of(
        share(ChargeRule.COMMISSION, ONE, ChargeUnit.SHARE, labour, points, 1, 1, evidence));
  }

  private void way(PartyKind party) throws NotPricedException {
    if (work.end() == WorkEnd.WORKED) {
      callOut(ChargeRule.CALL_OUT);
      travel();
    } else if (work.end() == WorkEnd.IN_VAIN || party != PartyKind.CUSTOMER) {
      callOut(ChargeRule.CALL_OUT_ONLY);
    }
  }

  private void labour() {
    long price = terms.labourPriceMinor();
    if (price == 0) {
      return;
    }
    long minutes = work.labourMinutes();
    long started = -Math.floorDiv(-minutes, (long) terms.labourUnitMinutes());
    long units = Math.max(started, terms.labourMinimumUnits());
    if (units == 0) {
      return;
    }
    var rule = units > started ? ChargeRule.LABOUR_MINIMUM : ChargeRule.LABOUR_UNITS;
    var amount = new Money(Math.multiplyExact(units, price), currency);
    add(rule, units * ONE, ChargeUnit.LABOUR_UNIT, price, amount, labourOf(work));
    surcharges(amount, minutes);
  }

  private void surcharges(Money labour, long minutes) {
    var start = work.startedAt();
    if (start == null || minutes == 0) {
      return;
    }
    var split =
        LabourClock.split(
            start, minutes, work.zone(), terms.nightFrom(), terms.nightUntil(), terms.holidays());
    surcharge(ChargeRule.NIGHT, labour, split.night(), minutes, terms.nightBasisPoints());
    surcharge(ChargeRule.WEEKEND, labour, split.weekend(), minutes, terms.weekendBasisPoints());
    surcharge(ChargeRule.HOLIDAY, labour, split.holiday(), minutes, terms.holidayBasisPoints());
  }

  private void surcharge(ChargeRule rule, Money labour, long part, long all, int points) {
    if (part > 0 && points > 0) {
      var evidence = labourOf(work).minutes(part);
      lines.add(share(rule, part * ONE, ChargeUnit.MINUTE, labour, points, part, all, evidence));
    }
  }

  private void callOut(ChargeRule rule) {
    long fee = terms.callOutFeeMinor();
    if (fee > 0) {
      add(rule, ONE, ChargeUnit.VISIT, fee, new Money(fee, currency), labourOf(work));
    }
  }

  private void travel() throws NotPricedException {
    long price = terms.travelPriceMinor();
    if (terms.travelBasis() == TravelBasis.NONE || price == 0) {
      return;
    }
    boolean isByRoad = terms.travelBasis() == TravelBasis.KILOMETRE;
    var metres = work.travelMetres();
    var minutes = work.travelMinutes();
    long thousandths;
    if (isByRoad && metres != null) {
      thousandths = metres; // of a kilometre
    } else if (!isByRoad && minutes != null) {
      thousandths = minutes * ONE;
    } else {
      throw new NotPricedException(
          OpenReason.NO_TRAVEL, "The visit does not say how far or how long the travel was");
    }
    if (thousandths > 0) {
      add(
          isByRoad ? ChargeRule.TRAVEL_KILOMETRES : ChargeRule.TRAVEL_MINUTES,
          thousandths,
          isByRoad ? ChargeUnit.KILOMETRE : ChargeUnit.MINUTE,
          price,
          new Money(price, currency).share(thousandths, ONE),
          bare().travel(metres, minutes));
    }
  }

  private void part(PartTaken part) throws NotPricedException {
    if (terms.partsBasis() == PartsBasis.NONE) {
      return;
    }
    boolean isByPrice = terms.partsBasis() == PartsBasis.PRICE;
    var basis = isByPrice ? part.price() : part.cost();
    if (!basis.currency().equals(currency)) {
      throw new NotPricedException(
          OpenReason.OTHER_CURRENCY, part.number() + " is in " + basis.currency());
    }
    if (!isByPrice && basis.minor() == 0) {
      throw new NotPricedException(OpenReason.NO_COST, part.number() + " has no cost");
    }
    int markup = terms.partsMarkupBasisPoints();
    var unitPrice = basis.share(Math.addExact(WHOLE, markup), WHOLE);
    long thousandths = part.quantity().thousandths();
    lines.add(
        new LineDraft(
            isByPrice ? ChargeRule.PART_PRICE : ChargeRule.PART_COST,
            thousandths,
            ChargeUnit.of(part.unit()),
            unitPrice.minor(),
            markup,
            basis.minor(),
            unitPrice.share(thousandths, ONE),
            bare().part(part.partId(), part.number(), part.name(), part.movementIds())));
  }

  private void tax() {
    int points = terms.taxBasisPoints();
    var sum = lines.stream().map(LineDraft::amount).reduce(Money.zero(currency), Money::plus);
    if (points > 0 && sum.minor() != 0) {
      lines.add(share(ChargeRule.TAX, ONE, ChargeUnit.SHARE, sum, points, 1, 1, bare()));
    }
  }

  private void add(
      ChargeRule rule,
      long thousandths,
      ChargeUnit unit,
      long price,
      Money amount,
      LineEvidence evidence) {
    lines.add(new LineDraft(rule, thousandths, unit, price, null, null, amount, evidence));
  }

  /** {@code basis × points × part ÷ all}, rounded once. */
  private static LineDraft share(
      ChargeRule rule,
      long thousandths,
      ChargeUnit unit,
      Money basis,
      int points,
      long part,
      long all,
      LineEvidence evidence) {
    var amount = basis.share(Math.multiplyExact(points, part), Math.multiplyExact(WHOLE, all));
    return new LineDraft(rule, thousandths, unit, null, points, basis.minor(), amount, evidence);
  }

  private LineEvidence bare() {
    return LineEvidence.of(work.outcome());
  }

  private static LineEvidence labourOf(WorkDone work) {
    return LineEvidence.of(work.outcome())
        .labour(work.zone().getId(), work.startedAt(), work.endedAt(), work.labourMinutes());
  }
}
