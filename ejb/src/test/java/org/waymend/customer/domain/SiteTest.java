package org.waymend.customer.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymend.customer.CustomerMother.NINE;
import static org.waymend.customer.CustomerMother.open;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymend.customer.CustomerId;
import org.waymend.customer.CustomerMother;
import org.waymend.customer.OpeningHoursView;
import org.waymend.customer.SiteFields;

class SiteTest {
  private static final CustomerId ACME = new CustomerId(UUID.randomUUID());
  private static final int DAY = 24 * 60;

  @Test
  void everything_that_is_wrong_is_told_at_once() {
    var nothing = new SiteFields(null, null, null, null, null, null, null, null, null, null, null);
    assertThat(errors(nothing))
        .containsExactly(
            "name required",
            "addressLine required",
            "country required",
            "latitude required",
            "longitude required",
            "timeZone required");
    var wrong =
        new SiteFields(
            UUID.randomUUID(),
            "x".repeat(201),
            "x".repeat(301),
            "x".repeat(101),
            "x".repeat(21),
            "ZZ",
            91.0,
            -181.0,
            "x".repeat(2001),
            "Mars",
            List.of());
    assertThat(errors(wrong))
        .containsExactly(
            "customerId fixed",
            "name too-long",
            "addressLine too-long",
            "city too-long",
            "postalCode too-long",
            "country unknown-country",
            "latitude out-of-range",
            "longitude out-of-range",
            "accessNotes too-long",
            "timeZone unknown-time-zone");
  }

  @Test
  void opening_hours_are_shown_in_the_order_of_the_week() {
    var site =
        site(
            open(DayOfWeek.SUNDAY, "10:00", "12:00"),
            open(DayOfWeek.MONDAY, "13:00", "17:00"),
            open(DayOfWeek.MONDAY, "08:00", "12:00"));
    assertThat(site.view("").openingHours())
        .containsExactly(
            open(DayOfWeek.MONDAY, "08:00", "12:00"),
            open(DayOfWeek.MONDAY, "13:00", "17:00"),
            open(DayOfWeek.SUNDAY, "10:00", "12:00"));
  }

  @Test
  void closing_at_midnight_is_the_end_of_the_day() {
    assertThat(site(open(DayOfWeek.MONDAY, "00:00", "00:00")).view("").openingHours()).hasSize(1);
    assertThat(
            errors(
                open(DayOfWeek.MONDAY, "00:00", "00:00"), open(DayOfWeek.MONDAY, "23:59", "00:00")))
        .containsExactly("openingHours[1] overlap");
    assertThat(
            errors(
                open(DayOfWeek.MONDAY, "20:00", "00:00"),
                open(DayOfWeek.TUESDAY, "00:00", "02:00")))
        .isEmpty();
  }

  @Test
  void a_wrong_line_is_named() {
    assertThat(
            errors(
                open(DayOfWeek.MONDAY, "08:00", "12:00"),
                open(DayOfWeek.MONDAY, "17:00", "08:00"),
                open(DayOfWeek.TUESDAY, "08:00", "08:00"),
                new OpeningHoursView(null, null, LocalTime.NOON)))
        .containsExactly(
            "openingHours[1].closesAt before-start",
            "openingHours[2].closesAt before-start",
            "openingHours[3].dayOfWeek required",
            "openingHours[3].opensAt required");
  }

  @ParameterizedTest
  @ValueSource(longs = {3, 26, 1121})
  void lines_overlap_when_they_share_a_minute(long seed) {
    var random = new Random(seed);
    for (int round = 0; round < 500; round++) {
      var lines = new ArrayList<OpeningHoursView>();
      var expected = new ArrayList<String>();
      var accepted = new BitSet(7 * DAY);
      for (int i = 0; i < 1 + random.nextInt(6); i++) {
        int day = random.nextInt(2);
        int from = 60 * random.nextInt(24);
        int to = Math.min(DAY, from + 30 * (1 + random.nextInt(12)));
        var minutes = new BitSet(7 * DAY);
        minutes.set(day * DAY + from, day * DAY + to);
        if (accepted.intersects(minutes)) {
          expected.add("openingHours[" + i + "] overlap");
        }
        accepted.or(minutes);
        lines.add(new OpeningHoursView(DayOfWeek.of(1 + day), time(from), time(to)));
      }
      assertThat(errors(lines.toArray(OpeningHoursView[]::new)))
          .as("%s", lines)
          .isEqualTo(expected);
    }
  }

  private static LocalTime time(int minute) {
    return LocalTime.ofSecondOfDay(minute % DAY * 60L);
  }

  @Test
  void a_week_has_at_most_28_lines() {
    var lines = new ArrayList<OpeningHoursView>();
    for (int i = 0; i < 29; i++) {
      lines.add(
          new OpeningHoursView(
              DayOfWeek.of(1 + i % 7), LocalTime.of(i / 7, 0), LocalTime.of(i / 7, 30)));
    }
    assertThat(errors(lines.subList(0, 28).toArray(OpeningHoursView[]::new))).isEmpty();
    assertThat(errors(lines.toArray(OpeningHoursView[]::new)))
        .containsExactly("openingHours too-many");
  }

  private static Site site(OpeningHoursView... hours) {
    return Site.register(
        UUID.randomUUID(), ACME, CustomerMother.siteFields(ACME, "Tower", hours), NINE);
  }

  private static List<String> errors(OpeningHoursView... hours) {
    return errors(CustomerMother.siteFields(ACME, "Tower", hours));
  }

  private static List<String> errors(SiteFields fields) {
    try {
      Site.register(UUID.randomUUID(), ACME, fields, NINE);
      return List.of();
    } catch (org.waymend.shared.DomainException e) {
      return e.fieldErrors().stream().map(f -> f.field() + " " + f.code()).toList();
    }
  }
}
