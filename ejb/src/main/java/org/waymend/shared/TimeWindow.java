package org.waymend.shared;

import java.time.Duration;
import java.time.Instant;
import org.waymend.shared.DomainException.Kind;

/**
 * Time window {@code [start, end)}: the end is exclusive.
 *
 * @param start first instant inside
 * @param end first instant after it; later than {@code start}
 */
public record TimeWindow(Instant start, Instant end) {
  public TimeWindow {
    if (!start.isBefore(end)) {
      throw new DomainException(
          Kind.INVALID,
          "time/empty-window",
          "The window must end after it starts: " + start + " – " + end);
    }
  }

  public boolean contains(Instant instant) {
    return !instant.isBefore(start) && instant.isBefore(end);
  }

  public boolean overlaps(TimeWindow other) {
    return start.isBefore(other.end) && other.start.isBefore(end);
  }

  public Duration length() {
    return Duration.between(start, end);
  }
}
