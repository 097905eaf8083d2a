package org.waymend.workforce.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymend.shared.Check;
import org.waymend.shared.TimeWindow;

/** Reads the fields {@code startsAt} and {@code endsAt}. */
final class Periods {
  private static final Duration LONGEST = Duration.ofDays(732);

  private Periods() {}

  /** In whole seconds; what is wrong goes to {@code check}. */
  static Optional<TimeWindow> required(
      Check check, @Nullable Instant startsAt, @Nullable Instant endsAt) {
    check.required("startsAt", startsAt);
    check.required("endsAt", endsAt);
    if (startsAt == null || endsAt == null) {
      return Optional.empty();
    }
    var start = startsAt.truncatedTo(ChronoUnit.SECONDS);
    var end = endsAt.truncatedTo(ChronoUnit.SECONDS);
    if (!start.isBefore(end)) {
      check.add("endsAt", "not-after-start", "must be after the start");
      return Optional.empty();
    }
    check.isTrue(
        Duration.between(start, end).compareTo(LONGEST) <= 0,
        "endsAt",
        "too-long",
        "may be two years after the start at most");
    return Optional.of(new TimeWindow(start, end));
  }
}
