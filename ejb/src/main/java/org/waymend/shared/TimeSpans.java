package org.waymend.shared;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Spans of time that follow each other without a gap, such as the days of a month; numbered from 0.
 *
 * @param bounds the starts of all and the exclusive end of the last, ascending, in whole seconds
 */
public record TimeSpans(List<Instant> bounds) {
  public TimeSpans {
    bounds = List.copyOf(bounds);
    for (int i = 0; i < bounds.size(); i++) {
      boolean isAfter = i == 0 || bounds.get(i).isAfter(bounds.get(i - 1));
      if (bounds.size() < 2 || !isAfter || !isWhole(bounds.get(i))) {
        throw new IllegalArgumentException(bounds.toString());
      }
    }
  }

  private static boolean isWhole(Instant bound) {
    return bound.equals(bound.truncatedTo(ChronoUnit.SECONDS));
  }

  public int size() {
    return bounds.size() - 1;
  }

  public Instant from() {
    return bounds.get(0);
  }

  /** Exclusive. */
  public Instant until() {
    return bounds.get(size());
  }
}
