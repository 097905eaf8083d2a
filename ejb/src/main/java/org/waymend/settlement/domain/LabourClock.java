package org.waymend.settlement.domain;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How many minutes of labour fall into the night, on weekends and on holidays, by the clock on the
 * wall of the site. A minute counts where it begins. It walks over stretches in which the zone's
 * offset stays the same, and over their local days.
 */
final class LabourClock {
  private static final int MINUTE = 60;
  private static final int DAY = 86_400;
  private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

  /** A holiday is no weekend; a night may be on either. */
  record Split(long night, long weekend, long holiday) {}

  private final @Nullable LocalTime nightFrom;
  private final @Nullable LocalTime nightUntil;
  private final Set<LocalDate> holidays;
  private long night;
  private long weekend;
  private long holiday;

  private LabourClock(
      @Nullable LocalTime nightFrom,
      @Nullable LocalTime nightUntil,
      Collection<LocalDate> holidays) {
    this.nightFrom = nightFrom;
    this.nightUntil = nightUntil;
    this.holidays = Set.copyOf(holidays);
  }

  static Split split(
      Instant start,
      long minutes,
      ZoneId zone,
      @Nullable LocalTime nightFrom,
      @Nullable LocalTime nightUntil,
      Collection<LocalDate> holidays) {
    var clock = new LabourClock(nightFrom, nightUntil, holidays);
    var rules = zone.getRules();
    long at = start.getEpochSecond();
    long left = minutes;
    while (left > 0) {
      var now = Instant.ofEpochSecond(at);
      var transition = rules.nextTransition(now);
      long stretch =
          transition == null
              ? left
              : Math.min(left, ceiling(transition.getInstant().getEpochSecond() - at, MINUTE));
      clock.count(at + rules.getOffset(now).getTotalSeconds(), stretch);
      at += stretch * MINUTE;
      left -= stretch;
    }
    return new Split(clock.night, clock.weekend, clock.holiday);
  }

  /**
   * @param local seconds of local time since 1970
   */
  private void count(long local, long minutes) {
    long at = local;
    long left = minutes;
    while (left > 0) {
      long day = Math.floorDiv(at, (long) DAY);
      long second = at - day * DAY;
      long today = Math.min(left, ceiling(DAY - second, MINUTE));
      var date = LocalDate.ofEpochDay(day);
      if (holidays.contains(date)) {
        holiday += today;
      } else if (WEEKEND.contains(date.getDayOfWeek())) {
        weekend += today;
      }
      night += nightMinutes(second, today);
      at += today * MINUTE;
      left -= today;
    }
  }

  private long nightMinutes(long second, long minutes) {
    if (nightFrom == null || nightUntil == null) {
      return 0;
    }
    int from = nightFrom.toSecondOfDay();
    int until = nightUntil.toSecondOfDay();
    return from < until
        ? before(until, second, minutes) - before(from, second, minutes)
        : before(until, second, minutes) + minutes - before(from, second, minutes);
  }

  /** How many of the minutes that begin at {@code second} of the day begin before {@code end}. */
  private static long before(int end, long second, long minutes) {
    return Math.max(0, Math.min(minutes, ceiling(end - second, MINUTE)));
  }

  private static long ceiling(long dividend, long divisor) {
    return -Math.floorDiv(-dividend, divisor);
  }
}
