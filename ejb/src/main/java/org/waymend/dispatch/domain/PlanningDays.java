package org.waymend.dispatch.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Local days in the house's zone, one after the other.
 *
 * @param on the first
 * @param days how many, at least 1
 */
public record PlanningDays(LocalDate on, int days, ZoneId zone) {
  /** Local midnight, or the first instant of the first day where clocks skip it. */
  public Instant startsAt() {
    return on.atStartOfDay(zone).toInstant();
  }

  /** Exclusive. */
  public Instant endsAt() {
    return endOf(days);
  }

  /** When so many of the days are over, and more of them than there are count on. */
  public Instant endOf(int someDays) {
    return on.plusDays(someDays).atStartOfDay(zone).toInstant();
  }

  public boolean contains(LocalDate date) {
    return !date.isBefore(on) && date.isBefore(on.plusDays(days));
  }
}
