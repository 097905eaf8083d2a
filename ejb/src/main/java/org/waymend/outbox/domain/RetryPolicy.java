package org.waymend.outbox.domain;

import java.time.Duration;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/**
 * When a failed delivery is tried again: after 5 s, then twice as long each time up to 6 h, ± 20 %
 * so that a recovering target isn't hit by all at once; given up 3 days after the first attempt
 * (rule 3).
 */
public final class RetryPolicy {
  static final Duration SHORTEST = Duration.ofSeconds(5);
  static final Duration LONGEST = Duration.ofHours(6);
  static final Duration GIVEN_UP_AFTER = Duration.ofDays(3);
  private static final int DOUBLINGS = 13; // 5 s · 2^13 is past 6 h

  private final DoubleSupplier random;

  /**
   * @param random in [0, 1)
   */
  public RetryPolicy(DoubleSupplier random) {
    this.random = random;
  }

  /**
   * @param attempts how many there were, at least 1
   * @return the pause, or empty to give up
   */
  public Optional<Duration> pause(int attempts, Duration sinceFirstAttempt) {
    if (sinceFirstAttempt.compareTo(GIVEN_UP_AFTER) >= 0) {
      return Optional.empty();
    }
    long millis = SHORTEST.toMillis() << Math.min(attempts - 1, DOUBLINGS);
    long jittered = Math.round(millis * (0.8 + 0.4 * random.getAsDouble()));
    return Optional.of(
        Duration.ofMillis(Math.max(SHORTEST.toMillis(), Math.min(jittered, LONGEST.toMillis()))));
  }
}
