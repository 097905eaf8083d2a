package org.waymend.dispatch;

import org.waymend.shared.Environment;

/**
 * What the operator allows a node.
 *
 * @param runs that a node searches at a time
 * @param threads of each
 * @param visits in a problem, at most
 * @param shifts in a problem, at most
 * @param freezeMinutes from now, in which a run keeps what was promised, if nothing else is asked
 */
public record DispatchLimits(int runs, int threads, int visits, int shifts, int freezeMinutes) {
  private static final int DAY = 1_440;

  /** One run with one thread, on a day that a heap of 1 GB can hold. */
  public static DispatchLimits standard() {
    return new DispatchLimits(1, 1, 3_000, 600, 30);
  }

  /**
   * As the variables {@code WAYMEND_SOLVE_…} and {@code WAYMEND_FREEZE_MINUTES} say.
   *
   * @throws IllegalArgumentException for a number that is none or out of its range
   */
  public static DispatchLimits of(Environment environment) {
    var standard = standard();
    return new DispatchLimits(
        number(environment, "WAYMEND_SOLVE_RUNS", standard.runs, 1, 64),
        number(environment, "WAYMEND_SOLVE_THREADS", standard.threads, 1, 64),
        number(environment, "WAYMEND_SOLVE_MOST_VISITS", standard.visits, 1, 25_000),
        number(environment, "WAYMEND_SOLVE_MOST_SHIFTS", standard.shifts, 1, 5_000),
        number(environment, "WAYMEND_FREEZE_MINUTES", standard.freezeMinutes, 0, DAY));
  }

  private static int number(
      Environment environment, String name, int otherwise, int least, int most) {
    var text = environment.find(name).orElse(Integer.toString(otherwise));
    try {
      int number = Integer.parseInt(text);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(name + " is no number: " + text, e);
    }
    throw new IllegalArgumentException(
        name + " is not from " + least + " to " + most + ": " + text);
  }

  /**
   * @throws ProblemTooLargeException if a node must not take such a day
   */
  void requireSmall(int visitsOfDay, int shiftsOfDay) {
    require(visitsOfDay, visits, "visits", "WAYMEND_SOLVE_MOST_VISITS");
    require(shiftsOfDay, shifts, "shifts", "WAYMEND_SOLVE_MOST_SHIFTS");
  }

  private static void require(int number, int most, String what, String variable) {
    if (number > most) {
      throw new ProblemTooLargeException(
          "The day has %d %s; this node takes %d at most. Plan it by territories, or raise %s."
              .formatted(number, what, most, variable));
    }
  }
}
