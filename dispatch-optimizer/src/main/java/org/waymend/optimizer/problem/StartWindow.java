package org.waymend.optimizer.problem;

/**
 * The service starts within [earliest, latest], both inclusive.
 *
 * @param earliestSecond first second at which it may start
 * @param latestSecond last second at which it may start
 */
public record StartWindow(int earliestSecond, int latestSecond) {

  /**
   * @throws InvalidProblemException if it ends before it begins or leaves the horizon
   */
  public StartWindow {
    Require.interval("startsWithin", earliestSecond, latestSecond);
  }

  /** Whether a service may start at this second. */
  public boolean contains(int second) {
    return second >= earliestSecond && second <= latestSecond;
  }
}
