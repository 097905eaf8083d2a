package org.waymend.customer.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waymend.customer.OpeningHoursView;
import org.waymend.shared.Check;

/** One opening time of a site on one day of the week, in the site's local time. Immutable. */
@Embeddable
public class OpeningHours {
  private static final int MOST = 28;

  @Enumerated(EnumType.STRING)
  @Column(name = "day_of_week")
  private DayOfWeek dayOfWeek;

  @Column(name = "opens_at")
  private LocalTime opensAt;

  @Column(name = "closes_at")
  private LocalTime closesAt;

  @SuppressWarnings("NullAway.Init")
  protected OpeningHours() {} // JPA

  private OpeningHours(DayOfWeek dayOfWeek, LocalTime opensAt, LocalTime closesAt) {
    this.dayOfWeek = dayOfWeek;
    this.opensAt = opensAt;
    this.closesAt = closesAt;
  }

  /** Reads a week; closing 00:00 is the end of the day, and times of a day must not overlap. */
  static List<OpeningHours> week(Check check, @Nullable List<OpeningHoursView> given) {
    var week = new ArrayList<OpeningHours>();
    int i = 0;
    for (OpeningHoursView one : given == null ? List.<OpeningHoursView>of() : given) {
      var field = "openingHours[" + i++ + "]";
      var day = check.required(field + ".dayOfWeek", one.dayOfWeek());
      var opens = check.required(field + ".opensAt", one.opensAt());
      var closes = check.required(field + ".closesAt", one.closesAt());
      if (day == null || opens == null || closes == null) {
        continue;
      }
      var hours = new OpeningHours(day, opens, closes);
      check.isTrue(
          opens.toSecondOfDay() < hours.closesAtSecond(),
          field + ".closesAt",
          "before-start",
          "must be later than it opens");
      check.isTrue(
          week.stream().noneMatch(hours::overlaps), field, "overlap", "overlaps with another line");
      week.add(hours);
    }
    check.atMost("openingHours", week, MOST);
    return week;
  }

  private int closesAtSecond() {
    return closesAt.equals(LocalTime.MIDNIGHT) ? 24 * 60 * 60 : closesAt.toSecondOfDay();
  }

  private boolean overlaps(OpeningHours other) {
    return dayOfWeek == other.dayOfWeek
        && opensAt.toSecondOfDay() < other.closesAtSecond()
        && other.opensAt.toSecondOfDay() < closesAtSecond();
  }

  static List<OpeningHoursView> views(List<OpeningHours> week) {
    return week.stream()
        .sorted(Comparator.comparing((OpeningHours h) -> h.dayOfWeek).thenComparing(h -> h.opensAt))
        .map(h -> new OpeningHoursView(h.dayOfWeek, h.opensAt, h.closesAt))
        .toList();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof OpeningHours hours
        && dayOfWeek == hours.dayOfWeek
        && opensAt.equals(hours.opensAt)
        && closesAt.equals(hours.closesAt);
  }

  @Override
  public int hashCode() {
    return Objects.hash(dayOfWeek, opensAt, closesAt);
  }
}
