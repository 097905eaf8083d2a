package org.waymend.settlement.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymend.inventory.PartUnit;
import org.waymend.inventory.Quantity;
import org.waymend.settlement.ChargeRule;
import org.waymend.settlement.OpenReason;
import org.waymend.settlement.PartsBasis;
import org.waymend.settlement.PartyKind;
import org.waymend.settlement.RateTerms;
import org.waymend.settlement.TravelBasis;
import org.waymend.settlement.domain.NaivePricing.Amount;
import org.waymend.settlement.domain.WorkDone.PartTaken;
import org.waymend.shared.Money;

class PricingTest {
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  /** Most visits are worked at. */
  private static final List<WorkEnd> ENDS =
      List.of(WorkEnd.WORKED, WorkEnd.WORKED, WorkEnd.WORKED, WorkEnd.IN_VAIN, WorkEnd.OUR_FAULT);

  private static final List<ZoneId> ZONES =
      List.of(
          NEW_YORK,
          ZoneId.of("Asia/Shanghai"),
          ZoneId.of("Europe/Berlin"),
          ZoneId.of("Australia/Lord_Howe"), // shifts by half an hour
          ZoneId.of("Asia/Kathmandu"), // +05:45
          ZoneId.of("America/St_Johns"));

  /** Around these instants some of the zones change their clocks, a month or a year ends. */
  private static final List<Instant> MOMENTS =
      List.of(
          Instant.parse("2026-03-08T07:00:00Z"),
          Instant.parse("2026-11-01T06:00:00Z"),
          Instant.parse("2026-03-29T01:00:00Z"),
          Instant.parse("2026-10-25T01:00:00Z"),
          Instant.parse("2026-04-04T15:00:00Z"),
          Instant.parse("2026-10-03T15:30:00Z"),
          Instant.parse("2026-11-30T16:00:00Z"),
          Instant.parse("2027-01-01T05:00:00Z"));

  private static final List<TravelBasis> TRAVEL =
      List.of(TravelBasis.NONE, TravelBasis.KILOMETRE, TravelBasis.MINUTE);
  private static final List<PartsBasis> PARTS =
      List.of(PartsBasis.NONE, PartsBasis.PRICE, PartsBasis.COST);

  static RateTerms terms() {
    return new RateTerms(
        15,
        2,
        2000,
        4500,
        TravelBasis.KILOMETRE,
        120,
        PartsBasis.PRICE,
        1000,
        LocalTime.of(22, 0),
        LocalTime.of(6, 0),
        5000,
        2500,
        10_000,
        List.of(LocalDate.of(2026, 12, 25)),
        0,
        887);
  }

  private static WorkDone work(String from, String until) {
    return new WorkDone(
        "COMPLETED",
        WorkEnd.WORKED,
        false,
        Instant.parse(from),
        Instant.parse(until),
        NEW_YORK,
        12_345,
        17L,
        List.of());
  }

  private static List<String> priced(WorkDone work) throws NotPricedException {
    return Pricing.of(terms(), "USD", PartyKind.CUSTOMER, work).stream()
        .map(line -> line.rule() + " " + line.amount().minor())
        .toList();
  }

  @Test
  void a_started_unit_counts_in_full() throws NotPricedException {
    assertThat(priced(work("2026-11-23T15:00:00Z", "2026-11-23T15:30:01Z")))
        .containsExactly(
            "LABOUR_UNITS 6000", "CALL_OUT 4500", "TRAVEL_KILOMETRES 1481", "TAX 1063");
  }

  @Test
  void less_than_the_minimum_costs_the_minimum() throws NotPricedException {
    assertThat(priced(work("2026-11-23T15:00:00Z", "2026-11-23T15:01:00Z")))
        .contains("LABOUR_MINIMUM 4000");
  }

  @Test
  void a_holiday_takes_the_place_of_the_weekend() throws NotPricedException {
    // Christmas is a Friday in 2026; the work goes on into the Saturday, all of it at night.
    assertThat(priced(work("2026-12-26T04:00:00Z", "2026-12-26T06:00:00Z")))
        .startsWith(
            "LABOUR_UNITS 16000", "NIGHT 8000", "WEEKEND 2000", "HOLIDAY 8000", "CALL_OUT 4500");
  }

  @Test
  void an_hour_that_comes_twice_is_night_twice() throws NotPricedException {
    // 00:00 EDT to 05:00 EST on the wall, which takes six hours
    assertThat(priced(work("2026-11-01T04:00:00Z", "2026-11-01T10:00:00Z")))
        .startsWith("LABOUR_UNITS 48000", "NIGHT 24000", "WEEKEND 12000");
  }

  @Test
  void a_visit_that_was_not_completed_costs_the_call_out_fee() throws NotPricedException {
    var ended = Instant.parse("2026-11-23T15:00:00Z");
    var missed =
        new WorkDone(
            "NO_SHOW", WorkEnd.IN_VAIN, false, null, ended, NEW_YORK, null, null, List.of());
    assertThat(priced(missed)).containsExactly("CALL_OUT_ONLY 4500", "TAX 399");
  }

  @Test
  void who_came_without_what_was_needed_charges_the_customer_no_way_but_what_was_used()
      throws NotPricedException {
    var ended = Instant.parse("2026-11-23T15:00:00Z");
    var parts = List.of(part(1000, 500, 1000, "USD"));
    var work =
        new WorkDone(
            "NOT_COMPLETED", WorkEnd.OUR_FAULT, false, ended, ended, NEW_YORK, 1, 1L, parts);
    assertThat(priced(work)).allMatch(line -> line.matches("(PART|TAX).*")).hasSize(2);
    assertThat(Pricing.of(terms(), "USD", PartyKind.PROVIDER, work))
        .extracting(LineDraft::rule)
        .startsWith(ChargeRule.CALL_OUT_ONLY);
  }

  @Test
  void the_customer_pays_the_way_of_a_crew_once_and_the_labour_of_each() throws NotPricedException {
    var started = Instant.parse("2026-11-23T15:00:00Z");
    var ended = started.plusSeconds(1800);
    var work =
        new WorkDone(
            "COMPLETED", WorkEnd.WORKED, true, started, ended, NEW_YORK, 12_345, 20L, List.of());
    assertThat(priced(work)).allMatch(line -> line.matches("(LABOUR|TAX).*")).hasSize(2);
    assertThat(Pricing.of(terms(), "USD", PartyKind.PROVIDER, work))
        .extracting(LineDraft::rule)
        .contains(ChargeRule.CALL_OUT, ChargeRule.TRAVEL_KILOMETRES);
    var missed =
        new WorkDone(
            "NO_SHOW", WorkEnd.IN_VAIN, true, null, ended, NEW_YORK, null, null, List.of());
    assertThat(priced(missed)).isEmpty();
  }

  @Test
  void travel_that_nobody_knows_is_not_free() {
    var ended = Instant.parse("2026-11-23T15:00:00Z");
    var work =
        new WorkDone(
            "COMPLETED", WorkEnd.WORKED, false, ended, ended, NEW_YORK, null, null, List.of());
    assertThatThrownBy(() -> priced(work))
        .isInstanceOfSatisfying(
            NotPricedException.class, e -> assertThat(e.reason()).isEqualTo(OpenReason.NO_TRAVEL));
  }

  @Test
  void a_part_in_another_currency_is_not_converted() {
    var ended = Instant.parse("2026-11-23T15:00:00Z");
    var work =
        new WorkDone(
            "COMPLETED",
            WorkEnd.WORKED,
            false,
            ended,
            ended,
            NEW_YORK,
            1,
            1L,
            List.of(part(100, 100, 1, "CNY")));
    assertThatThrownBy(() -> priced(work))
        .isInstanceOfSatisfying(
            NotPricedException.class,
            e -> assertThat(e.reason()).isEqualTo(OpenReason.OTHER_CURRENCY));
  }

  @Test
  void a_part_without_a_cost_is_not_free_where_cost_is_the_basis() {
    var ended = Instant.parse("2026-11-23T15:00:00Z");
    var parts = List.of(part(13_805, 0, 1, "USD"));
    var work =
        new WorkDone("COMPLETED", WorkEnd.WORKED, false, ended, ended, NEW_YORK, 1, 1L, parts);
    var byCost =
        new RateTerms(
            15,
            2,
            2000,
            0,
            TravelBasis.NONE,
            0,
            PartsBasis.COST,
            3000,
            null,
            null,
            0,
            0,
            0,
            List.of(),
            0,
            0);
    assertThatThrownBy(() -> Pricing.of(byCost, "USD", PartyKind.CUSTOMER, work))
        .isInstanceOfSatisfying(
            NotPricedException.class, e -> assertThat(e.reason()).isEqualTo(OpenReason.NO_COST));
  }

  @Test
  void a_commission_is_a_share_of_the_labour() {
    var labour = new UUID(1, 1);
    var lines =
        Pricing.commission(
            new RateTerms(
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
                1250,
                0),
            new Money(6004, "USD"),
            work("2026-11-23T15:00:00Z", "2026-11-23T15:30:01Z"),
            List.of(labour));
    assertThat(lines)
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.rule()).isEqualTo(ChargeRule.COMMISSION);
              assertThat(line.amount().minor()).isEqualTo(751); // 750.5
              assertThat(line.evidence().labourLineIds()).containsExactly(labour);
            });
  }

  @ParameterizedTest
  @ValueSource(longs = {20261122, 4711, 271828})
  void agrees_with_counting_every_minute(long seed) throws NotPricedException {
    var random = new Random(seed);
    for (int i = 0; i < 400; i++) {
      var terms = terms(random);
      var work = work(random);
      boolean isCustomer = random.nextBoolean();
      var party = isCustomer ? PartyKind.CUSTOMER : PartyKind.PROVIDER;
      var amounts =
          Pricing.of(terms, "USD", party, work).stream()
              .map(line -> new Amount(line.rule().name(), line.amount().minor()))
              .toList();
      assertThat(amounts)
          .as("seed %s, case %s: %s %s", seed, i, terms, work)
          .isEqualTo(NaivePricing.of(terms, isCustomer, work));
    }
  }

  private static RateTerms terms(Random random) {
    boolean hasNight = random.nextInt(4) > 0;
    int from = random.nextInt(1440);
    int until = (from + 1 + random.nextInt(1439)) % 1440;
    return new RateTerms(
        1 + random.nextInt(60),
        random.nextInt(5),
        random.nextInt(5) == 0 ? 0 : random.nextInt(10_000),
        random.nextInt(3) == 0 ? 0 : random.nextInt(10_000),
        TRAVEL.get(random.nextInt(3)),
        1 + random.nextInt(500),
        PARTS.get(random.nextInt(3)),
        random.nextInt(5000),
        hasNight ? LocalTime.ofSecondOfDay(from * 60L) : null,
        hasNight ? LocalTime.ofSecondOfDay(until * 60L) : null,
        hasNight ? random.nextInt(10_000) : 0,
        random.nextInt(10_000),
        random.nextInt(20_000),
        IntStream.range(0, 20)
            .mapToObj(d -> LocalDate.of(2026, 1, 1).plusDays(random.nextInt(370)))
            .distinct()
            .toList(),
        0,
        random.nextInt(2500));
  }

  private static WorkDone work(Random random) {
    var start =
        MOMENTS
            .get(random.nextInt(MOMENTS.size()))
            .plusSeconds(random.nextInt(96 * 3600) - 48 * 3600L)
            .plusNanos(random.nextInt(3) == 0 ? random.nextInt(1_000_000) * 1000L : 0);
    var length =
        Duration.ofSeconds(1 + random.nextInt(random.nextInt(10) == 0 ? 40 * 3600 : 5 * 3600));
    var parts = new ArrayList<PartTaken>();
    for (int i = random.nextInt(4); i > 0; i--) {
      parts.add(
          part(random.nextInt(20_000), random.nextInt(20_000), 1 + random.nextInt(9999), "USD"));
    }
    var end = ENDS.get(random.nextInt(ENDS.size()));
    @Nullable Instant begun = end == WorkEnd.WORKED || random.nextBoolean() ? start : null;
    return new WorkDone(
        "COMPLETED",
        end,
        false,
        begun,
        start.plus(length),
        ZONES.get(random.nextInt(ZONES.size())),
        random.nextInt(50_000),
        (long) random.nextInt(90),
        List.copyOf(parts));
  }

  private static PartTaken part(long price, long cost, long thousandths, String currency) {
    return new PartTaken(
        new UUID(3, price),
        "P-1",
        "Hose",
        PartUnit.METRE,
        new Quantity(thousandths),
        new Money(price, currency),
        new Money(cost, currency),
        List.of(new UUID(4, 4)));
  }

  @Test
  void a_started_minute_counts_in_full() {
    var random = new Random(99);
    for (int i = 0; i < 200; i++) {
      var start = MOMENTS.get(0).plusNanos(random.nextInt(1_000_000) * 1000L);
      var time = Duration.ofNanos(1000L * random.nextInt(Integer.MAX_VALUE));
      assertThat(WorkDone.startedMinutes(start, start.plus(time)))
          .isEqualTo(NaivePricing.minutes(time));
    }
  }
}
