package org.waymend.rating;

import org.waymend.rating.domain.Wilson;

/**
 * A figure with its 95 % interval, all three in the same unit.
 *
 * @param low lower end of the interval
 * @param high upper end
 */
public record Estimate(double value, double low, double high) {
  /**
   * A share in percent, with Wilson's interval.
   *
   * @param hits 0 … {@code n}
   * @param n at least 1
   */
  public static Estimate ofShare(long hits, long n) {
    return Wilson.percent(hits, n);
  }
}
