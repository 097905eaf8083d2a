package org.waymend.settlement.domain;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymend.settlement.PartsBasis;
import org.waymend.settlement.PartyKind;
import org.waymend.settlement.RateTerms;
import org.waymend.settlement.RateVersionFields;
import org.waymend.settlement.TravelBasis;
import org.waymend.shared.Check;

/** Reads what somebody says about terms. What is left out is 0, or not charged. */
record RateForm(LocalDate validFrom, RateTerms terms) {
  private static final long MOST_MINOR = 1_000_000_000_000L;
  private static final int MOST_POINTS = 100_000; // ten times
  private static final int MOST_HOLIDAYS = 400;
  private static final int DAY_MINUTES = 1440;

  static RateForm read(PartyKind party, RateVersionFields fields) {
    var check = new Check();
    var from = check.required("validFrom", fields.validFrom());
    var until = fields.validUntil();
    check.isTrue(
        from == null || until == null || from.isBefore(until),
        "validUntil",
        "before-start",
        "must be later than validFrom");
    var terms = party == PartyKind.ENGINEER ? commission(check, fields) : prices(check, fields);
    check.throwIfAny();
    return new RateForm(Objects.requireNonNull(from), terms);
  }

  private static RateTerms commission(Check check, RateVersionFields f) {
    check.required("commissionBasisPoints", f.commissionBasisPoints());
    Stream.of(f.labourPriceMinor(), f.callOutFeeMinor(), f.travelPriceMinor(), f.taxBasisPoints())
        .filter(given -> given != null && given.longValue() != 0)
        .findFirst()
        .ifPresent(
            given ->
                check.add(
                    "labourPriceMinor",
                    "not-allowed",
                    "an engineer earns a commission, no prices"));
    return new RateTerms(
        1,
        0,
        0,
        0,
        TravelBasis.NONE,
        0,
        PartsBasis.NONE,
        0,
        null,
        null,
        0,
        0,
        0,
        List.of(),
        points(check, "commissionBasisPoints", f.commissionBasisPoints()),
        0);
  }

  private static RateTerms prices(Check check, RateVersionFields f) {
    check.isTrue(
        f.commissionBasisPoints() == null || f.commissionBasisPoints() == 0,
        "commissionBasisPoints",
        "not-allowed",
        "is for engineers only");
    int night = points(check, "nightBasisPoints", f.nightBasisPoints());
    night(check, f.nightFrom(), f.nightUntil(), night);
    return new RateTerms(
        within(check, "labourUnitMinutes", f.labourUnitMinutes(), 1, DAY_MINUTES, 1),
        within(check, "labourMinimumUnits", f.labourMinimumUnits(), 0, DAY_MINUTES, 0),
        minor(check, "labourPriceMinor", f.labourPriceMinor()),
        minor(check, "callOutFeeMinor", f.callOutFeeMinor()),
        Objects.requireNonNullElse(f.travelBasis(), TravelBasis.NONE),
        minor(check, "travelPriceMinor", f.travelPriceMinor()),
        Objects.requireNonNullElse(f.partsBasis(), PartsBasis.NONE),
        points(check, "partsMarkupBasisPoints", f.partsMarkupBasisPoints()),
        f.nightFrom(),
        f.nightUntil(),
        night,
        points(check, "weekendBasisPoints", f.weekendBasisPoints()),
        points(check, "holidayBasisPoints", f.holidayBasisPoints()),
        holidays(check, f.holidays()),
        0,
        points(check, "taxBasisPoints", f.taxBasisPoints()));
  }

  private static void night(
      Check check, @Nullable LocalTime from, @Nullable LocalTime until, int points) {
    check.isTrue(
        (from == null) == (until == null), "nightUntil", "required", "goes with nightFrom");
    check.isTrue(points == 0 || from != null, "nightFrom", "required", "goes with the surcharge");
    check.isTrue(
        from == null || !from.equals(until), "nightUntil", "empty-window", "ends where it begins");
    Stream.of(from, until)
        .filter(time -> time != null && (time.getSecond() != 0 || time.getNano() != 0))
        .findFirst()
        .ifPresent(time -> check.add("nightFrom", "invalid-value", "must be a full minute"));
  }

  private static List<LocalDate> holidays(Check check, @Nullable List<@Nullable LocalDate> given) {
    if (given == null) {
      return List.of();
    }
    check.atMost("holidays", given, MOST_HOLIDAYS);
    return given.stream().flatMap(Stream::ofNullable).distinct().sorted().toList();
  }

  private static long minor(Check check, String field, @Nullable Long given) {
    long minor = given == null ? 0 : given;
    check.isTrue(
        minor >= 0 && minor <= MOST_MINOR,
        field,
        "out-of-range",
        "must lie between 0 and " + MOST_MINOR);
    return minor;
  }

  private static int points(Check check, String field, @Nullable Integer given) {
    return within(check, field, given, 0, MOST_POINTS, 0);
  }

  private static int within(
      Check check, String field, @Nullable Integer given, int least, int most, int otherwise) {
    int number = given == null ? otherwise : given;
    check.isTrue(
        number >= least && number <= most,
        field,
        "out-of-range",
        "must lie between " + least + " and " + most);
    return number;
  }
}
