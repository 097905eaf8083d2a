package org.waymend.settlement.domain;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.waymend.settlement.PartsBasis;
import org.waymend.settlement.RateTerms;
import org.waymend.settlement.TravelBasis;
import org.waymend.settlement.domain.WorkDone.PartTaken;

/**
 * The same prices found another way: it walks every minute, counts in plain numbers and rounds by
 * adding a half. Small numbers only.
 */
final class NaivePricing {
  private NaivePricing() {}

  /** Kind or rule, and amount in minor units. */
  record Amount(String rule, long minor) {}

  static List<Amount> of(RateTerms t, boolean isCustomer, WorkDone work) {
    var amounts = new ArrayList<Amount>();
    boolean isWorked = work.end() == WorkEnd.WORKED;
    if (isWorked) {
      labour(t, work, amounts);
    }
    if (!isCustomer || work.end() != WorkEnd.OUR_FAULT) {
      fee(t, amounts, isWorked ? "CALL_OUT" : "CALL_OUT_ONLY");
    }
    if (isWorked) {
      travel(t, work, amounts);
    }
    for (PartTaken part : work.parts()) {
      part(t, part, amounts);
    }
    long sum = 0;
    for (Amount amount : amounts) {
      sum += amount.minor();
    }
    if (t.taxBasisPoints() > 0 && sum > 0) {
      amounts.add(new Amount("TAX", halfUp(sum * t.taxBasisPoints(), 10_000)));
    }
    return amounts;
  }

  private static void labour(RateTerms t, WorkDone work, List<Amount> amounts) {
    if (t.labourPriceMinor() == 0 || work.startedAt() == null) {
      return;
    }
    long minutes = 0;
    long night = 0;
    long weekend = 0;
    long holiday = 0;
    for (var at = work.startedAt(); at.isBefore(work.endedAt()); at = at.plusSeconds(60)) {
      minutes++;
      var wall = at.atZone(work.zone());
      if (isNight(t, wall.toLocalTime())) {
        night++;
      }
      if (t.holidays().contains(wall.toLocalDate())) {
        holiday++;
      } else if (isWeekend(wall)) {
        weekend++;
      }
    }
    long units = 0;
    for (long charged = 0; charged < minutes; charged += t.labourUnitMinutes()) {
      units++;
    }
    boolean isLess = units < t.labourMinimumUnits();
    long labour = (isLess ? t.labourMinimumUnits() : units) * t.labourPriceMinor();
    if (labour > 0) {
      amounts.add(new Amount(isLess ? "LABOUR_MINIMUM" : "LABOUR_UNITS", labour));
      surcharge("NIGHT", labour, night, minutes, t.nightBasisPoints(), amounts);
      surcharge("WEEKEND", labour, weekend, minutes, t.weekendBasisPoints(), amounts);
      surcharge("HOLIDAY", labour, holiday, minutes, t.holidayBasisPoints(), amounts);
    }
  }

  private static boolean isNight(RateTerms t, LocalTime time) {
    var from = t.nightFrom();
    var until = t.nightUntil();
    if (from == null || until == null) {
      return false;
    }
    boolean isAfter = !time.isBefore(from);
    boolean isBefore = time.isBefore(until);
    return from.isBefore(until) ? isAfter && isBefore : isAfter || isBefore;
  }

  private static boolean isWeekend(ZonedDateTime wall) {
    return wall.getDayOfWeek() == DayOfWeek.SATURDAY || wall.getDayOfWeek() == DayOfWeek.SUNDAY;
  }

  private static void surcharge(
      String rule, long labour, long some, long all, int points, List<Amount> amounts) {
    if (some > 0 && points > 0) {
      amounts.add(new Amount(rule, halfUp(labour * some * points, all * 10_000)));
    }
  }

  private static void fee(RateTerms t, List<Amount> amounts, String rule) {
    if (t.callOutFeeMinor() > 0) {
      amounts.add(new Amount(rule, t.callOutFeeMinor()));
    }
  }

  private static void travel(RateTerms t, WorkDone work, List<Amount> amounts) {
    var metres = work.travelMetres();
    var minutes = work.travelMinutes();
    if (t.travelBasis() == TravelBasis.KILOMETRE && metres != null && metres > 0) {
      amounts.add(new Amount("TRAVEL_KILOMETRES", halfUp(metres * t.travelPriceMinor(), 1000)));
    }
    if (t.travelBasis() == TravelBasis.MINUTE && minutes != null && minutes > 0) {
      amounts.add(new Amount("TRAVEL_MINUTES", minutes * t.travelPriceMinor()));
    }
  }

  private static void part(RateTerms t, PartTaken part, List<Amount> amounts) {
    if (t.partsBasis() == PartsBasis.NONE) {
      return;
    }
    boolean isByPrice = t.partsBasis() == PartsBasis.PRICE;
    long basis = isByPrice ? part.price().minor() : part.cost().minor();
    long unitPrice = halfUp(basis * (10_000 + t.partsMarkupBasisPoints()), 10_000);
    long amount = halfUp(unitPrice * part.quantity().thousandths(), 1000);
    amounts.add(new Amount(isByPrice ? "PART_PRICE" : "PART_COST", amount));
  }

  /** For numbers that are not negative. */
  static long halfUp(long dividend, long divisor) {
    return (2 * dividend + divisor) / (2 * divisor);
  }

  static long minutes(Duration time) {
    long minutes = 0;
    for (var left = time; left.compareTo(Duration.ZERO) > 0; left = left.minusMinutes(1)) {
      minutes++;
    }
    return minutes;
  }
}
