package org.waymend.rating.domain;

import org.waymend.rating.Estimate;

/**
 * NPS with its score interval. NPS is the difference of two shares of the same votes, as a
 * difference of paired proportions is, so its interval is that of T. Tango, "Equivalence test and
 * confidence interval for the difference in proportions for the paired-sample design", Statistics
 * in Medicine 17 (1998), 891–908. B. Rocks, "Interval estimation for the net promoter score", The
 * American Statistician 70 (2016), 365–372, compares such intervals for NPS.
 *
 * <p>With b promoters and c detractors among n votes, the interval holds every difference d for
 * which {@code |b − c − n·d| ≤ z·√(n·(2q + d(1−d)))}, where q is the most likely share of
 * detractors if the difference were d: {@code q = (√(B² − 4AC) − B)/2A} with {@code A = 2n}, {@code
 * B = (2n − b + c)·d − b − c} and {@code C = −c·d(1−d)}. It is Wilson's interval for two shares at
 * once: it never leaves −100 … 100, and has a width even where all votes are alike, which the
 * normal approximation has not.
 */
public final class NetPromoterScore {
  private static final int STEPS = 60; // of halving: far below what a double can tell apart

  private final double promoters;
  private final double detractors;
  private final double n;

  private NetPromoterScore(long promoters, long detractors, long n) {
    this.promoters = promoters;
    this.detractors = detractors;
    this.n = n;
  }

  /**
   * @param promoters votes of 9 and 10
   * @param detractors votes of 0 to 6
   * @param n all votes, at least 1
   * @return on the scale −100 … 100
   */
  public static Estimate of(long promoters, long detractors, long n) {
    if (n < 1 || promoters < 0 || detractors < 0 || promoters + detractors > n) {
      throw new IllegalArgumentException(promoters + " and " + detractors + " of " + n);
    }
    var votes = new NetPromoterScore(promoters, detractors, n);
    double value = (double) (promoters - detractors) / n;
    return new Estimate(100 * value, 100 * votes.end(-1, value), 100 * votes.end(1, value));
  }

  /** The farthest difference, from the value towards {@code outer}, that is not rejected. */
  private double end(double outer, double value) {
    if (isPlausible(outer)) {
      return outer;
    }
    double inside = value;
    double outside = outer;
    for (int i = 0; i < STEPS; i++) {
      double middle = (inside + outside) / 2;
      if (isPlausible(middle)) {
        inside = middle;
      } else {
        outside = middle;
      }
    }
    return inside;
  }

  private boolean isPlausible(double difference) {
    double distance = promoters - detractors - n * difference;
    double variance = n * (2 * detractorShare(difference) + difference * (1 - difference));
    return distance * distance <= Wilson.Z * Wilson.Z * variance;
  }

  /** The most likely share of detractors if promoters had this much more. */
  private double detractorShare(double difference) {
    double a = 2 * n;
    double b = (2 * n - promoters + detractors) * difference - promoters - detractors;
    double c = -detractors * difference * (1 - difference);
    return (Math.sqrt(Math.max(0, b * b - 4 * a * c)) - b) / (2 * a);
  }
}
