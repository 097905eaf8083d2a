package org.waymend.workforce.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymend.shared.DomainException;
import org.waymend.workforce.EngineerId;
import org.waymend.workforce.ShiftFields;
import org.waymend.workforce.ShiftPatternDay;
import org.waymend.workforce.ShiftPatternFields;
import org.waymend.workforce.WorkforceMother;

class ShiftPatternTest {
  private static final EngineerId ANNA = new EngineerId(WorkforceMother.newId());

  @ParameterizedTest
  @CsvSource({
    // an ordinary day, with its break
    "Asia/Shanghai, 2026-11-23, 08:00, 17:00, 12:00, 60, 00:00, 09:00, 04:00, 60",
    // overnight
    "Asia/Shanghai, 2026-11-23, 22:00, 06:00, 02:00, 30, 14:00, 22:00, 18:00, 30",
    // clocks go forward at 02:00 to 03:00: the night is an hour shorter
    "America/New_York, 2026-03-08, 00:00, 08:00, , 0, 05:00, 12:00, , 0",
    // a start that is skipped is the moment of the change
    "America/New_York, 2026-03-08, 02:30, 08:00, , 0, 07:00, 12:00, , 0",
    // a break that loses its end is cut
    "America/New_York, 2026-03-08, 01:00, 03:30, 02:00, 60, 06:00, 07:30, 07:00, 30",
    // clocks go back at 02:00 to 01:00: the first 01:30 is meant, and the night is an hour longer
    "America/New_York, 2026-11-01, 01:30, 08:00, , 0, 05:30, 13:00, , 0",
    "America/New_York, 2026-11-01, 00:00, 01:30, , 0, 04:00, 05:30, , 0",
  })
  void local_times_become_instants(
      String zone,
      LocalDate date,
      LocalTime start,
      LocalTime end,
      @Nullable LocalTime pause,
      int minutes,
      LocalTime startUtc,
      LocalTime endUtc,
      @Nullable LocalTime pauseUtc,
      int minutesLeft) {
    var pattern = everyDay(zone, start, end, pause, minutes);
    var shift = pattern.shiftOn(date, ANNA).orElseThrow();
    assertThat(shift)
        .isEqualTo(
            new ShiftFields(
                ANNA.value(),
                date,
                date.atTime(startUtc).toInstant(ZoneOffset.UTC),
                date.atTime(endUtc).toInstant(ZoneOffset.UTC),
                pauseUtc == null ? null : date.atTime(pauseUtc).toInstant(ZoneOffset.UTC),
                minutesLeft,
                zone));
  }

  @Test
  void nothing_is_left_of_a_shift_within_the_skipped_hour() {
    var pattern = everyDay("America/New_York", LocalTime.of(2, 10), LocalTime.of(2, 50), null, 0);
    assertThat(pattern.shiftOn(LocalDate.of(2026, 3, 8), ANNA)).isEmpty();
    assertThat(pattern.shiftOn(LocalDate.of(2026, 3, 9), ANNA)).isPresent();
  }

  @Test
  void what_there_is_stays_and_nothing_overlaps_it() {
    var pattern = everyDay("Asia/Shanghai", LocalTime.of(8, 0), LocalTime.of(17, 0), null, 0);
    var monday = LocalDate.of(2026, 11, 23);
    var short_ = shift(monday, "2026-11-23T01:00:00Z", "2026-11-23T02:00:00Z");
    var night = shift(monday.plusDays(1), "2026-11-24T14:00:00Z", "2026-11-25T00:30:00Z");
    var roster = new Roster(ANNA, List.of(short_, night));
    var made = roster.fill(pattern, monday.minusDays(1), monday.plusDays(4));
    assertThat(made)
        .extracting(ShiftFields::on)
        .containsExactly(monday.minusDays(1), monday.plusDays(3));
    assertThat(roster.skipped()).isEqualTo(3);
    assertThat(roster.fill(pattern, monday.minusDays(1), monday.plusDays(4))).isEmpty();
  }

  @Test
  void every_wrong_field_is_named() {
    var days =
        Arrays.asList(
            new ShiftPatternDay(
                DayOfWeek.MONDAY, LocalTime.of(8, 0), LocalTime.of(8, 0), null, null),
            new ShiftPatternDay(
                DayOfWeek.MONDAY,
                LocalTime.of(8, 0, 30),
                LocalTime.of(17, 0),
                LocalTime.of(16, 30),
                60),
            new ShiftPatternDay(null, null, null, LocalTime.NOON, null),
            null);
    var refusal =
        catchThrowableOfType(
            DomainException.class,
            () ->
                ShiftPattern.register(
                    WorkforceMother.newId(),
                    new ShiftPatternFields(" ", "+08:00", days),
                    WorkforceMother.NINE));
    assertThat(refusal.fieldErrors())
        .extracting(e -> e.field() + " " + e.code())
        .containsExactlyInAnyOrder(
            "name required",
            "timeZone unknown-time-zone",
            "days[0].endsAt empty",
            "days[1].dayOfWeek twice",
            "days[1].startsAt invalid-value",
            "days[1].breakStartsAt outside",
            "days[2].dayOfWeek required",
            "days[2].startsAt required",
            "days[2].endsAt required",
            "days[3].dayOfWeek required",
            "days[3].startsAt required",
            "days[3].endsAt required");
  }

  /**
   * Walks through the minutes of the week and looks at the clock on the wall, instead of computing
   * with offsets.
   */
  @Test
  void generation_agrees_with_a_walk_through_the_minutes() {
    var random = new Random(20261121);
    var zones =
        List.of(
            "America/New_York",
            "Asia/Shanghai",
            "Europe/Berlin",
            "Africa/Cairo",
            "Australia/Lord_Howe",
            "America/St_Johns",
            "Asia/Kathmandu");
    var anchors =
        List.of(
            LocalDate.of(2026, 3, 7),
            LocalDate.of(2026, 10, 31),
            LocalDate.of(2026, 4, 23),
            LocalDate.of(2026, 10, 24),
            LocalDate.of(2026, 3, 28),
            LocalDate.of(2026, 4, 4),
            LocalDate.of(2026, 10, 3),
            LocalDate.of(2026, 10, 29),
            LocalDate.of(2026, 7, 1));
    int made = 0;
    for (int round = 0; round < 300; round++) {
      var zone = zones.get(round % zones.size());
      var from = anchors.get(random.nextInt(anchors.size()));
      var until = from.plusDays(3);
      var pattern = randomPattern(random, zone);
      var expected = walk(pattern, ZoneId.of(zone), from, until);
      var actual = new Roster(ANNA, List.of()).fill(pattern, from, until);
      assertThat(actual.stream().map(ShiftPatternTest::text).toList())
          .as("round %s %s %s %s", round, zone, from, pattern.view().days())
          .isEqualTo(expected);
      made += actual.size();
    }
    assertThat(made).isGreaterThan(300);
  }

  private static String text(ShiftFields shift) {
    return shift.on()
        + " "
        + shift.startsAt()
        + " "
        + shift.endsAt()
        + " "
        + shift.breakStartsAt()
        + " "
        + shift.breakMinutes();
  }

  private static List<String> walk(
      ShiftPattern pattern, ZoneId zone, LocalDate from, LocalDate until) {
    var found = new ArrayList<String>();
    var busyUntil = Instant.MIN;
    for (var date = from; date.isBefore(until); date = date.plusDays(1)) {
      for (var day : pattern.view().days()) {
        if (day.dayOfWeek() != date.getDayOfWeek()) {
          continue;
        }
        var start = minuteShowing(date, day.startsAt(), day.startsAt(), zone);
        var end = minuteShowing(date, day.endsAt(), day.startsAt(), zone);
        if (!start.isBefore(end) || start.isBefore(busyUntil)) {
          continue;
        }
        var pause =
            day.breakStartsAt() == null
                ? null
                : minuteShowing(date, day.breakStartsAt(), day.startsAt(), zone);
        int minutes = 0;
        while (pause != null
            && minutes < day.breakMinutes()
            && pause.plusSeconds(60L * (minutes + 1)).compareTo(end) <= 0) {
          minutes++;
        }
        busyUntil = end;
        found.add(
            date + " " + start + " " + end + " " + (minutes == 0 ? null : pause) + " " + minutes);
      }
    }
    return found;
  }

  /** The first minute, counted from the evening before, when the wall shows the time or later. */
  private static Instant minuteShowing(
      LocalDate date, LocalTime time, LocalTime start, ZoneId zone) {
    LocalDateTime wanted = date.atTime(time);
    if (time.compareTo(start) < 0) {
      wanted = wanted.plusHours(24);
    }
    var minute = Instant.parse(date.minusDays(1) + "T00:00:00Z");
    while (LocalDateTime.ofInstant(minute, zone).compareTo(wanted) < 0) {
      minute = minute.plusSeconds(60);
    }
    return minute;
  }

  private static ShiftPattern randomPattern(Random random, String zone) {
    var days = new ArrayList<ShiftPatternDay>();
    for (DayOfWeek day : EnumSet.allOf(DayOfWeek.class)) {
      if (random.nextInt(5) == 0) {
        continue;
      }
      // Starts crowd around the hours in which clocks change.
      int start = random.nextBoolean() ? random.nextInt(4 * 60) : random.nextInt(24 * 60);
      int length = random.nextInt(4) == 0 ? 1 + random.nextInt(90) : 60 + random.nextInt(660);
      boolean hasBreak = length > 40 && random.nextBoolean();
      int pauseAfter = hasBreak ? random.nextInt(length - 30) : 0;
      int minutes = hasBreak ? 1 + random.nextInt(Math.min(90, length - pauseAfter)) : 0;
      days.add(
          new ShiftPatternDay(
              day,
              at(start),
              at(start + length),
              hasBreak ? at(start + pauseAfter) : null,
              minutes));
    }
    if (days.isEmpty()) {
      return randomPattern(random, zone);
    }
    return ShiftPattern.register(
        WorkforceMother.newId(), new ShiftPatternFields("P", zone, days), WorkforceMother.NINE);
  }

  private static LocalTime at(int minute) {
    return LocalTime.of(minute / 60 % 24, minute % 60);
  }

  private static ShiftPattern everyDay(
      String zone, LocalTime start, LocalTime end, @Nullable LocalTime pause, int minutes) {
    var days =
        Arrays.stream(DayOfWeek.values())
            .map(d -> new ShiftPatternDay(d, start, end, pause, minutes))
            .toList();
    return ShiftPattern.register(
        WorkforceMother.newId(), new ShiftPatternFields("P", zone, days), WorkforceMother.NINE);
  }

  private static Shift shift(LocalDate on, String start, String end) {
    return Shift.register(
        WorkforceMother.newId(),
        new ShiftFields(
            ANNA.value(), on, Instant.parse(start), Instant.parse(end), null, 0, "Asia/Shanghai"),
        WorkforceMother.NINE);
  }
}
