package org.waymend.outbox.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RetryPolicyTest {
  private final RetryPolicy even = new RetryPolicy(() -> 0.5);

  @Test
  void the_pause_doubles_from_five_seconds_to_six_hours() {
    assertThat(even.pause(1, Duration.ZERO)).hasValue(Duration.ofSeconds(5));
    assertThat(even.pause(2, Duration.ZERO)).hasValue(Duration.ofSeconds(10));
    assertThat(even.pause(5, Duration.ZERO)).hasValue(Duration.ofSeconds(80));
    assertThat(even.pause(14, Duration.ZERO)).hasValue(Duration.ofHours(6));
    assertThat(even.pause(10_000, Duration.ZERO)).hasValue(Duration.ofHours(6));
  }

  @Test
  void jitter_stays_within_a_fifth_and_inside_the_bounds() {
    var low = new RetryPolicy(() -> 0.0);
    var high = new RetryPolicy(() -> 0.999);
    assertThat(low.pause(4, Duration.ZERO)).hasValue(Duration.ofSeconds(32));
    assertThat(high.pause(4, Duration.ZERO).orElseThrow())
        .isBetween(Duration.ofSeconds(47), Duration.ofSeconds(48));
    assertThat(low.pause(1, Duration.ZERO)).hasValue(Duration.ofSeconds(5));
    assertThat(high.pause(99, Duration.ZERO)).hasValue(Duration.ofHours(6));
  }

  @Test
  void after_three_days_it_is_given_up() {
    assertThat(even.pause(20, Duration.ofDays(3).minusMillis(1))).isPresent();
    assertThat(even.pause(20, Duration.ofDays(3))).isEmpty();
  }
}
