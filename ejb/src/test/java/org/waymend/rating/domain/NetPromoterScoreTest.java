package org.waymend.rating.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.waymend.rating.Estimate;

/**
 * The interval against its definition, worked out without its formulas: the likelihood is maximised
 * by searching, and what the test keeps is looked up step by step.
 */
class NetPromoterScoreTest {
  private static final double Z = 1.96;
  private static final double FINE = 1e-4;

  @Test
  void the_ends_are_where_the_score_test_begins_to_reject() {
    long[][] votes = {
      {5, 2, 10},
      {0, 0, 4},
      {4, 0, 4},
      {0, 6, 6},
      {1, 1, 2},
      {30, 30, 60},
      {70, 10, 100},
      {1, 0, 50}
    };
    for (var v : votes) {
      var estimate = NetPromoterScore.of(v[0], v[1], v[2]);
      var expected = scanned(v[0], v[1], v[2]);
      assertThat(estimate.low())
          .as("%d, %d of %d", v[0], v[1], v[2])
          .isCloseTo(expected.low(), within(0.1));
      assertThat(estimate.high())
          .as("%d, %d of %d", v[0], v[1], v[2])
          .isCloseTo(expected.high(), within(0.1));
    }
  }

  /** The lowest and the highest difference of a fine grid that the test keeps. */
  private static Estimate scanned(long promoters, long detractors, long n) {
    double low = 1;
    double high = -1;
    for (double d = -1 + FINE / 2; d < 1; d += FINE) {
      double share = mostLikely(promoters, detractors, n, d);
      double variance = (share + d) + share - d * d;
      double distance = (double) (promoters - detractors) / n - d;
      if (Math.abs(distance) <= Z * Math.sqrt(variance / n)) {
        low = Math.min(low, d);
        high = Math.max(high, d);
      }
    }
    return new Estimate(0, 100 * low, 100 * high);
  }

  /** The share of detractors with the greatest likelihood, given the difference: golden section. */
  private static double mostLikely(long promoters, long detractors, long n, double d) {
    DoubleUnaryOperator likelihood =
        q ->
            times(promoters, q + d)
                + times(detractors, q)
                + times(n - promoters - detractors, 1 - 2 * q - d);
    double left = Math.max(0, -d);
    double right = (1 - d) / 2;
    double golden = (Math.sqrt(5) - 1) / 2;
    for (int i = 0; i < 60; i++) {
      double one = right - golden * (right - left);
      double two = left + golden * (right - left);
      if (likelihood.applyAsDouble(one) < likelihood.applyAsDouble(two)) {
        left = one;
      } else {
        right = two;
      }
    }
    return (left + right) / 2;
  }

  private static double times(long votes, double share) {
    return votes == 0 ? 0 : votes * Math.log(Math.max(share, 1e-300));
  }

  /** Exact, by going through every outcome of n votes. */
  @Test
  void it_covers_the_truth_about_95_times_in_100() {
    double[][] truths = {{0.5, 0.2}, {0.3, 0.3}, {0.7, 0.1}, {0.15, 0.05}, {0.9, 0.05}};
    var all = new java.util.DoubleSummaryStatistics();
    for (int n : new int[] {10, 25, 60}) {
      for (var truth : truths) {
        double covered = coverage(n, truth[0], truth[1]);
        assertThat(covered).as("%d votes of %s", n, truth[0] - truth[1]).isGreaterThan(0.92);
        all.accept(covered);
      }
    }
    assertThat(all.getAverage()).isBetween(0.94, 0.97);
  }

  private static double coverage(int n, double promoting, double detracting) {
    double truth = 100 * (promoting - detracting);
    double covered = 0;
    for (int b = 0; b <= n; b++) {
      for (int c = 0; b + c <= n; c++) {
        var e = NetPromoterScore.of(b, c, n);
        if (e.low() <= truth && truth <= e.high()) {
          covered += Math.exp(logProbability(n, b, c, promoting, detracting));
        }
      }
    }
    return covered;
  }

  private static double logProbability(int n, int b, int c, double promoting, double detracting) {
    return logFactorial(n)
        - logFactorial(b)
        - logFactorial(c)
        - logFactorial(n - b - c)
        + times(b, promoting)
        + times(c, detracting)
        + times(n - b - c, 1 - promoting - detracting);
  }

  private static double logFactorial(int n) {
    double sum = 0;
    for (int i = 2; i <= n; i++) {
      sum += Math.log(i);
    }
    return sum;
  }

  @Test
  void drawing_the_votes_again_and_again_gives_about_the_same_interval() {
    var random = new Random(20261122);
    var drawn = new double[4000];
    for (int i = 0; i < drawn.length; i++) {
      int sum = 0;
      for (int vote = 0; vote < 200; vote++) {
        double at = random.nextDouble();
        sum += at < 0.55 ? 1 : at < 0.75 ? -1 : 0;
      }
      drawn[i] = sum / 2.0;
    }
    java.util.Arrays.sort(drawn);
    var estimate = NetPromoterScore.of(110, 40, 200);
    assertThat(estimate.low()).isCloseTo(drawn[100], within(2.0));
    assertThat(estimate.high()).isCloseTo(drawn[3899], within(2.0));
  }

  @Test
  void it_holds_the_value_stays_on_the_scale_and_mirrors() {
    var random = new Random(7);
    for (int i = 0; i < 2000; i++) {
      int n = 1 + random.nextInt(80);
      int promoters = random.nextInt(n + 1);
      int detractors = random.nextInt(n - promoters + 1);
      var e = NetPromoterScore.of(promoters, detractors, n);
      var mirrored = NetPromoterScore.of(detractors, promoters, n);
      assertThat(e.low()).isBetween(-100.0, e.value() + 1e-9);
      assertThat(e.high()).isBetween(e.value() - 1e-9, 100.0);
      assertThat(e.high() - e.low()).isPositive();
      assertThat(e.low()).isCloseTo(-mirrored.high(), within(1e-6));
    }
  }

  @Test
  void what_are_no_votes_is_refused() {
    assertThatThrownBy(() -> NetPromoterScore.of(0, 0, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> NetPromoterScore.of(2, 2, 3))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
