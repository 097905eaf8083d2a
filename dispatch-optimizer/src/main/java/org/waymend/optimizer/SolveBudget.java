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
 * @param threads that search side by side, 1 or more; 1 with a step limit
 * @param heat first temperature as a share of that of a search from nothing, over 0 to 1; small
 *     stays near the running plan, and finds less in a long time
 */
public record SolveBudget(
    @Nullable Duration time, @Nullable Long steps, long seed, int threads, double heat) {

  /**
   * @throws IllegalArgumentException unless exactly one limit is given and is not negative, and
   *     threads and heat are in their range
   */
  public SolveBudget {
    if ((time == null) == (steps == null)) {
      throw new IllegalArgumentException("A budget has a time or a step limit");
    }
    if ((time != null && time.isNegative()) || (steps != null && steps < 0)) {
      throw new IllegalArgumentException("A budget is not negative");
    }
    if (threads < 1 || (steps != null && threads > 1)) {
      throw new IllegalArgumentException(threads + " threads cannot search so");
    }
    if (!(heat > 0 && heat <= 1)) {
      throw new IllegalArgumentException("A heat of " + heat + " is not over 0 to 1");
    }
  }

  /** As good as possible within this time. */
  public static SolveBudget ofTime(Duration time) {
    return new SolveBudget(time, null, 1, 1, 1);
  }

  /** The same plan again for the same problem, steps and seed. */
  public static SolveBudget ofSteps(long steps, long seed) {
    return new SolveBudget(null, steps, seed, 1, 1);
  }

  /** The same with so many threads; of no use with a step limit. */
  public SolveBudget withThreads(int number) {
    return new SolveBudget(time, steps, seed, number, heat);
  }

  /** The same with another seed. */
  public SolveBudget withSeed(long other) {
    return new SolveBudget(time, steps, other, threads, heat);
  }

  /** The same, but near the running plan. */
  public SolveBudget withHeat(double share) {
    return new SolveBudget(time, steps, seed, threads, share);
  }
}
