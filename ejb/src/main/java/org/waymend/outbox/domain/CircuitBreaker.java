package org.waymend.outbox.domain;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Spares a target that is down: after 5 failures in a row it lets nothing through for 10 s, then
 * one trial; each failed trial doubles the rest, up to 5 min. One per target and node; thread-safe.
 */
public final class CircuitBreaker {
  static final int FAILURES = 5;
  static final Duration SHORTEST_REST = Duration.ofSeconds(10);
  static final Duration LONGEST_REST = Duration.ofMinutes(5);

  private final LongSupplier nanoTime;
  private int failures;
  private Duration rest = SHORTEST_REST;
  private long restsUntil;

  /**
   * @param nanoTime a clock that never goes back, such as {@code System::nanoTime}
   */
  public CircuitBreaker(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  /** How many deliveries may be tried now: {@code wanted}, 1 for a trial, or 0. */
  public synchronized int allowed(int wanted) {
    if (failures < FAILURES) {
      return wanted;
    }
    return nanoTime.getAsLong() - restsUntil >= 0 ? 1 : 0;
  }

  /** Open means that the last attempts failed and no trial has succeeded yet. */
  public synchronized boolean isOpen() {
    return failures >= FAILURES;
  }

  public synchronized void succeeded() {
    failures = 0;
    rest = SHORTEST_REST;
  }

  public synchronized void failed() {
    failures++;
    if (failures >= FAILURES) {
      restsUntil = nanoTime.getAsLong() + rest.toNanos();
      var twice = rest.multipliedBy(2);
      rest = twice.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : twice;
    }
  }
}
