package org.waymend.rating.domain;

import org.waymend.rating.Estimate;

/**
 * A share with its score interval, after E. B. Wilson, "Probable inference, the law of succession,
 * and statistical inference", Journal of the American Statistical Association 22 (1927), 209–212.
 *
 * <p>The interval holds every share p that the score test does not reject: {@code |x/n − p| ≤
 * z·√(p(1−p)/n)}, a quadratic in p with the solutions {@code (x/n + z²/2n ± z·√(x/n·(1−x/n)/n +
 * z²/4n²)) / (1 + z²/n)}. Unlike the textbook interval it stays within 0 … 1 and is right for small
 * n and for shares near the ends.
 */
public final class Wilson {
  /** Two-sided 95 % point of the standard normal distribution. */
  static final double Z = 1.959963984540054;

  private Wilson() {}

  /**
   * @param hits 0 … {@code n}
   * @param n at least 1
   * @return in percent
   */
  public static Estimate percent(long hits, long n) {
    if (n < 1 || hits < 0 || hits > n) {
      throw new IllegalArgumentException(hits + " of " + n);
    }
    double share = (double) hits / n;
    double z2 = Z * Z;
    double centre = (share + z2 / (2 * n)) / (1 + z2 / n);
    double half = Z * Math.sqrt(share * (1 - share) / n + z2 / (4.0 * n * n)) / (1 + z2 / n);
    double low = hits == 0 ? 0 : centre - half; // exactly, whatever is lost in rounding
    double high = hits == n ? 1 : centre + half;
    return new Estimate(100 * share, 100 * low, 100 * high);
  }
}
