package org.waymend.optimizer.problem;

/**
 * Working time of a shift. The engineer leaves at the start or later and is back at the end, or
 * within the overtime limit after it.
 *
 * @param startSecond first second of work
 * @param endSecond end of regular work, exclusive
 * @param overtimeLimitSeconds how long after the end the engineer may return; 0 for never
 */
public record ShiftTime(int startSecond, int endSecond, int overtimeLimitSeconds) {

  /**
   * @throws InvalidProblemException if it ends before it begins or the limit is negative
   */
  public ShiftTime {
    Require.interval("time", startSecond, endSecond);
    Require.second("time.overtimeLimitSeconds", overtimeLimitSeconds);
  }

  /** Latest second at which the engineer may be back. */
  public int latestReturnSecond() {
    return endSecond + overtimeLimitSeconds;
  }
}
