package org.waymend.optimizer;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long to search. With a step limit the same problem and seed give the same plan, on any
 * machine; with a time limit the plan is the best that this machine finds.
 *
 * @param time wall-clock time of the search; null when steps limit it
 * @param steps rounds of the search; null when time limits it
 * @param seed of all random choices
 */
public record SolveBudget(@Nullable Duration time, @Nullable Long steps, long seed) {

  /**
   * @throws IllegalArgumentException unless exactly one limit is given and is not negative
   */
  public SolveBudget {
    if ((time == null) == (steps == null)) {
      throw new IllegalArgumentException("A budget has a time or a step limit");
    }
    if ((time != null && time.isNegative()) || (steps != null && steps < 0)) {
      throw new IllegalArgumentException("A budget is not negative");
    }
  }

  /** As good as possible within this time. */
  public static SolveBudget ofTime(Duration time) {
    return new SolveBudget(time, null, 1);
  }

  /** The same plan again for the same problem, steps and seed. */
  public static SolveBudget ofSteps(long steps, long seed) {
    return new SolveBudget(null, steps, seed);
  }
}
