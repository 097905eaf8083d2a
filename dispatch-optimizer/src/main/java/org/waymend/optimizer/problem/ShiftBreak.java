package org.waymend.optimizer.problem;

/**
 * A break that the engineer takes where he is, neither driving nor serving.
 *
 * @param durationSeconds its length, more than 0
 * @param earliestSecond first second at which it may start
 * @param latestSecond last second at which it may start, inclusive
 */
public record ShiftBreak(int durationSeconds, int earliestSecond, int latestSecond) {

  /**
   * @throws InvalidProblemException for a break without length or with a turned window
   */
  public ShiftBreak {
    Require.interval("breaks", earliestSecond, latestSecond);
    Require.second("breaks.durationSeconds", durationSeconds);
    Require.that(durationSeconds > 0, "breaks.durationSeconds", "a break has a length");
  }
}
