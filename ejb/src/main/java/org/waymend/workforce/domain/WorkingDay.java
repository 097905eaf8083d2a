package org.waymend.workforce.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.shared.Check;
import org.waymend.workforce.ShiftFields;
import org.waymend.workforce.ShiftPatternDay;

/** One working day of a shift pattern; immutable. */
@Embeddable
public class WorkingDay {
  private static final int DAY_MINUTES = 24 * 60;

  @Column(name = "day_of_week")
  @Enumerated(EnumType.STRING)
  private DayOfWeek dayOfWeek;

  @Column(name = "starts_at")
  private LocalTime startsAt;

  @Column(name = "ends_at")
  private LocalTime endsAt;

  @Column(name = "break_starts_at")
  @Nullable
  private LocalTime breakStartsAt;

  @Column(name = "break_minutes")
  private int breakMinutes;

  @SuppressWarnings("NullAway.Init")
  protected WorkingDay() {} // JPA

  private WorkingDay(
      DayOfWeek dayOfWeek,
      LocalTime startsAt,
      LocalTime endsAt,
      @Nullable LocalTime breakStartsAt,
      int breakMinutes) {
    this.dayOfWeek = dayOfWeek;
    this.startsAt = startsAt;
    this.endsAt = endsAt;
    this.breakStartsAt = breakStartsAt;
    this.breakMinutes = breakMinutes;
  }

  /**
   * What is wrong goes to {@code check}.
   *
   * @param path of the day in the request, with a dot at the end
   * @return empty if something required is missing
   */
  static Optional<WorkingDay> of(Check check, String path, ShiftPatternDay day) {
    var dayOfWeek = check.required(path + "dayOfWeek", day.dayOfWeek());
    var startsAt =
        wholeMinute(check, path + "startsAt", check.required(path + "startsAt", day.startsAt()));
    var endsAt = wholeMinute(check, path + "endsAt", check.required(path + "endsAt", day.endsAt()));
    var breakStartsAt = wholeMinute(check, path + "breakStartsAt", day.breakStartsAt());
    int breakMinutes = day.breakMinutes() == null ? 0 : day.breakMinutes();
    if (dayOfWeek == null || startsAt == null || endsAt == null) {
      return Optional.empty();
    }
    check.isTrue(!startsAt.equals(endsAt), path + "endsAt", "empty", "must differ from the start");
    var workingDay = new WorkingDay(dayOfWeek, startsAt, endsAt, breakStartsAt, breakMinutes);
    check.isTrue(
        (breakStartsAt == null) == (breakMinutes == 0) && breakMinutes >= 0,
        path + "breakMinutes",
        "incomplete",
        "a break needs its start and its minutes");
    check.isTrue(
        breakStartsAt == null
            || (long) workingDay.minutesTo(breakStartsAt) + breakMinutes
                <= workingDay.minutesTo(endsAt),
        path + "breakStartsAt",
        "outside",
        "the break must lie within the working time");
    return Optional.of(workingDay);
  }

  private static @Nullable LocalTime wholeMinute(
      Check check, String field, @Nullable LocalTime time) {
    check.isTrue(
        time == null || (time.getSecond() == 0 && time.getNano() == 0),
        field,
        "invalid-value",
        "must be a whole minute");
    return time;
  }

  /** Minutes on the wall from the start to {@code time}, which may lie on the next day. */
  private int minutesTo(LocalTime time) {
    return Math.floorMod(time.toSecondOfDay() / 60 - startsAt.toSecondOfDay() / 60, DAY_MINUTES);
  }

  DayOfWeek dayOfWeek() {
    return dayOfWeek;
  }

  /**
   * The shift that starts on {@code date}, or empty if nothing is left of it, as when clocks go
   * forward over it. A break is cut where the shift ends.
   */
  Optional<ShiftFields> shiftOn(LocalDate date, UUID engineerId, String timeZone) {
    var zone = ZoneId.of(timeZone);
    var start = WallClock.firstInstantOf(date.atTime(startsAt), zone);
    var end = instantOf(date, endsAt, zone);
    if (!start.isBefore(end) || !start.atZone(zone).toLocalDate().equals(date)) {
      return Optional.empty();
    }
    Instant pause = breakStartsAt == null ? null : instantOf(date, breakStartsAt, zone);
    long room = pause == null ? 0 : Math.max(0, Duration.between(pause, end).toMinutes());
    int minutes = (int) Math.min(breakMinutes, room);
    return Optional.of(
        new ShiftFields(
            engineerId, date, start, end, minutes == 0 ? null : pause, minutes, timeZone));
  }

  private Instant instantOf(LocalDate date, LocalTime time, ZoneId zone) {
    var day = time.isBefore(startsAt) ? date.plusDays(1) : date;
    return WallClock.firstInstantOf(day.atTime(time), zone);
  }

  ShiftPatternDay view() {
    return new ShiftPatternDay(dayOfWeek, startsAt, endsAt, breakStartsAt, breakMinutes);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof WorkingDay day && view().equals(day.view());
  }

  @Override
  public int hashCode() {
    return view().hashCode();
  }
}
