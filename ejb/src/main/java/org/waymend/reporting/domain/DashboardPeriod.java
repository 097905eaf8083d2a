package org.waymend.reporting.domain;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymend.reporting.DashboardView.TrendStep;
import org.waymend.shared.Check;
import org.waymend.shared.TimeSpans;

/**
 * Some local days of the house, and as many before them.
 *
 * @param until exclusive
 */
public record DashboardPeriod(LocalDate from, LocalDate until, ZoneId zone) {
  private static final int USUAL_DAYS = 30;
  private static final int MOST_DAYS = 366;
  private static final int MOST_SINGLE_DAYS = 31;
  private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(2100, 1, 1);

  /**
   * @param from null: so many days before the end
   * @param until null: with today as the last day
   * @param days null: thirty
   * @throws org.waymend.shared.DomainException {@code request/invalid} unless it is one day to a
   *     year of this century
   */
  public static DashboardPeriod of(
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      @Nullable Integer days,
      ZoneId zone,
      Instant now) {
    var end = until == null ? now.atZone(zone).toLocalDate().plusDays(1) : until;
    var check = new Check();
    check.isTrue(
        days == null || (days >= 1 && days <= MOST_DAYS),
        "days",
        "out-of-range",
        "must be one day to a year");
    check.isTrue(
        end.isAfter(EARLIEST) && !end.isAfter(LATEST),
        "until",
        "out-of-range",
        "must lie in this century");
    check.throwIfAny();
    var start = from == null ? end.minusDays(days == null ? USUAL_DAYS : days) : from;
    long length = ChronoUnit.DAYS.between(start, end);
    check.isTrue(
        length >= 1 && length <= MOST_DAYS,
        "from",
        "out-of-range",
        "must be one day to a year before until");
    check.throwIfAny();
    return new DashboardPeriod(start, end, zone);
  }

  public LocalDate previousFrom() {
    return from.minusDays(days());
  }

  private long days() {
    return ChronoUnit.DAYS.between(from, until);
  }

  public Instant startsAt() {
    return start(from);
  }

  public Instant endsAt() {
    return start(until);
  }

  /** Local midnight, or the first instant of the day where clocks skip it. */
  private Instant start(LocalDate day) {
    return day.atStartOfDay(zone).toInstant();
  }

  public TrendStep step() {
    return days() <= MOST_SINGLE_DAYS ? TrendStep.DAY : TrendStep.WEEK;
  }

  /** First days of the steps, and the exclusive end of the last. */
  public List<LocalDate> steps() {
    var starts = new ArrayList<LocalDate>();
    for (var day = from; day.isBefore(until); day = next(day)) {
      starts.add(day);
    }
    starts.add(until);
    return starts;
  }

  private LocalDate next(LocalDate day) {
    return step() == TrendStep.DAY
        ? day.plusDays(1)
        : day.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
  }

  /** The period before as the first span, then the steps. */
  public TimeSpans spans() {
    var bounds = new ArrayList<Instant>();
    bounds.add(start(previousFrom()));
    steps().forEach(day -> bounds.add(start(day)));
    return new TimeSpans(bounds);
  }
}
