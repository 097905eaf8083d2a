package org.waymend.optimizer.problem;

/**
 * The site is open during [from, until); the whole service lies inside.
 *
 * @param fromSecond the service starts at this second or later
 * @param untilSecond the service has ended at this second; exclusive
 */
public record OpeningHours(int fromSecond, int untilSecond) {

  /**
   * @throws InvalidProblemException if it ends before it begins or leaves the horizon
   */
  public OpeningHours {
    Require.interval("openingHours", fromSecond, untilSecond);
  }

  /** Whether a service from start to end (exclusive) lies inside. */
  public boolean contains(int startSecond, int endSecond) {
    return startSecond >= fromSecond && endSecond <= untilSecond;
  }
}
