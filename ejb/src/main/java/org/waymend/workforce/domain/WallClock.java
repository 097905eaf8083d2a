package org.waymend.workforce.domain;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** What the clock on the wall means. */
public final class WallClock {
  private WallClock() {}

  /**
   * The first instant at which a clock on the wall shows {@code time} or later. So a time that is
   * skipped when clocks go forward means the moment of the change, and one that comes twice when
   * they go back means the first of the two. Later times never give earlier instants.
   */
  public static Instant firstInstantOf(LocalDateTime time, ZoneId zone) {
    var rules = zone.getRules();
    var offsets = rules.getValidOffsets(time);
    return offsets.isEmpty()
        ? rules.getTransition(time).getInstant()
        : time.toInstant(offsets.get(0)); // the earlier instant comes first
  }
}
