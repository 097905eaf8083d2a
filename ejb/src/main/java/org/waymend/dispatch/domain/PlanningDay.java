package org.waymend.dispatch.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** A local day in the house's zone. */
public record PlanningDay(LocalDate on, ZoneId zone) {
  /** Local midnight, or the first instant of the day where clocks skip it. */
  public Instant startsAt() {
    return on.atStartOfDay(zone).toInstant();
  }

  /** Exclusive. */
  public Instant endsAt() {
    return on.plusDays(1).atStartOfDay(zone).toInstant();
  }
}
