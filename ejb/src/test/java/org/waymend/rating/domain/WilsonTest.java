package org.waymend.rating.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoublePredicate;
import org.junit.jupiter.api.Test;

class WilsonTest {
  private static final double Z = 1.96; // as tables have it, to three digits

  @Test
  void a_worked_example_comes_out_as_in_the_books() {
    // 8 of 10, 95 %: 49.0 % to 94.3 % (Agresti and Coull 1998 and many after them)
    var estimate = Wilson.percent(8, 10);
    assertThat(estimate.value()).isEqualTo(80);
    assertThat(estimate.low()).isCloseTo(49.02, within(0.01));
    assertThat(estimate.high()).isCloseTo(94.33, within(0.01));
  }

  @Test
  void the_ends_are_where_the_score_test_begins_to_reject() {
    for (int n : new int[] {1, 2, 3, 7, 20, 100, 1000}) {
      for (int hits = 0; hits <= n; hits += Math.max(1, n / 10)) {
        double share = (double) hits / n;
        int size = n;
        DoublePredicate isKept =
            p -> Math.abs(share - p) <= Z * Math.sqrt(p * (1 - p) / size) + 1e-12;
        var estimate = Wilson.percent(hits, n);
        assertThat(estimate.low())
            .as(hits + " of " + n)
            .isCloseTo(100 * edge(share, 0, isKept), within(0.01));
        assertThat(estimate.high())
            .as(hits + " of " + n)
            .isCloseTo(100 * edge(share, 1, isKept), within(0.01));
      }
    }
  }

  /** The last share that is kept on the way from {@code inside} to {@code outside}. */
  private static double edge(double inside, double outside, DoublePredicate isKept) {
    double in = inside;
    double out = outside;
    if (isKept.test(out)) {
      return out;
    }
    for (int i = 0; i < 80; i++) {
      double middle = (in + out) / 2;
      if (isKept.test(middle)) {
        in = middle;
      } else {
        out = middle;
      }
    }
    return in;
  }

  @Test
  void it_stays_within_0_and_100_and_holds_the_share() {
    for (int n = 1; n < 60; n++) {
      for (int hits = 0; hits <= n; hits++) {
        var e = Wilson.percent(hits, n);
        assertThat(e.low()).isBetween(0.0, e.value());
        assertThat(e.high()).isBetween(e.value(), 100.0);
        assertThat(e.high() - e.low()).isPositive();
      }
    }
    assertThat(Wilson.percent(0, 5).low()).isZero();
    assertThat(Wilson.percent(5, 5).high()).isEqualTo(100);
  }

  @Test
  void what_is_no_share_is_refused() {
    assertThatThrownBy(() -> Wilson.percent(0, 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Wilson.percent(3, 2)).isInstanceOf(IllegalArgumentException.class);
  }
}
