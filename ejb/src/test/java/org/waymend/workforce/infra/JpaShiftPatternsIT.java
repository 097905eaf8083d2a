package org.waymend.workforce.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymend.shared.access.Reach;
import org.waymend.shared.persistence.Sql;
import org.waymend.workforce.ShiftFields;
import org.waymend.workforce.ShiftPatternDay;
import org.waymend.workforce.ShiftPatternFields;
import org.waymend.workforce.WorkforceMother;
import org.waymend.workforce.domain.Shift;
import org.waymend.workforce.domain.ShiftPattern;

class JpaShiftPatternsIT {
  private static final WorkforceDatabase DB = new WorkforceDatabase();
  private final TimeZone before = TimeZone.getDefault();

  @AfterEach
  void restoreZone() {
    TimeZone.setDefault(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTC", "Asia/Shanghai", "America/New_York"})
  void local_times_and_dates_are_kept_whatever_the_zone_of_the_jvm(String zone) {
    TimeZone.setDefault(TimeZone.getTimeZone(zone));
    var day =
        new ShiftPatternDay(
            DayOfWeek.SUNDAY, LocalTime.of(2, 30), LocalTime.MIDNIGHT, LocalTime.of(23, 15), 30);
    var pattern = pattern(zone, day);
    DB.jpa.run(() -> DB.patterns.add(pattern));
    var read = DB.jpa.call(() -> DB.patterns.get(Reach.ALL, pattern.id()).view());
    assertThat(read.days()).containsExactly(day);
    assertThat(
            text(
                "SELECT CONCAT(starts_at, ' ', ends_at, ' ', break_starts_at) AS t"
                    + " FROM shift_pattern_day WHERE shift_pattern_id = ?",
                pattern.id().value()))
        .isEqualTo("02:30:00 00:00:00 23:15:00");

    var engineer = WorkforceMother.engineer("ZONE-" + zone.replace('/', '-'));
    var on = LocalDate.of(2026, 3, 8);
    var shift =
        Shift.register(
            WorkforceMother.newId(),
            new ShiftFields(
                engineer.id().value(),
                on,
                Instant.parse("2026-03-08T07:30:00Z"),
                Instant.parse("2026-03-08T16:00:00Z"),
                null,
                0,
                "America/New_York"),
            WorkforceMother.NINE);
    DB.jpa.run(() -> DB.engineers.add(engineer));
    DB.jpa.run(() -> DB.shifts.add(shift));
    assertThat(DB.jpa.call(() -> DB.shifts.get(Reach.ALL, shift.id()).fields()))
        .isEqualTo(shift.fields());
    assertThat(
            text(
                "SELECT CONCAT(works_on, ' ', starts_at) AS t FROM shift WHERE id = ?",
                shift.id().value()))
        .isEqualTo("2026-03-08 2026-03-08 07:30:00.000000");
    assertThat(DB.jpa.call(() -> DB.shifts.listOf(engineer.id(), on, on.plusDays(1)))).hasSize(1);
  }

  @Test
  void lists_search_and_sort() {
    var day = new ShiftPatternDay(DayOfWeek.MONDAY, LocalTime.NOON, LocalTime.MIDNIGHT, null, null);
    for (String name : List.of("Früh", "Spät", "白班")) {
      DB.jpa.run(() -> DB.patterns.add(pattern(name, day)));
    }
    DB.everyOrderPagesThrough(
        List.of("name", "timeZone", "isActive", "createdAt"),
        query -> DB.patterns.page(Reach.ALL, query),
        ShiftPattern::id);
    assertThat(
            DB.jpa
                .call(
                    () ->
                        DB.patterns.page(
                            Reach.ALL,
                            WorkforceDatabase.query("白", "", Map.of("isActive", "true"))))
                .items())
        .hasSize(1);
  }

  private static ShiftPattern pattern(String name, ShiftPatternDay day) {
    return ShiftPattern.register(
        WorkforceMother.newId(),
        new ShiftPatternFields(name, "America/New_York", List.of(day)),
        WorkforceMother.NINE);
  }

  private static String text(String sql, Object id) {
    return DB.jpa.call(
        () -> Sql.of(DB.jpa.entityManager()).first(sql, row -> row.text("t"), id).orElseThrow());
  }
}
