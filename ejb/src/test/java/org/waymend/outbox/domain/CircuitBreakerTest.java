package org.waymend.outbox.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class CircuitBreakerTest {
  private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5); // nanoTime may overflow
  private final CircuitBreaker breaker = new CircuitBreaker(nanos::get);

  @Test
  void it_opens_after_five_failures_in_a_row_only() {
    fail(4);
    breaker.succeeded();
    fail(4);
    assertThat(breaker.allowed(20)).isEqualTo(20);
    fail(1);
    assertThat(breaker.allowed(20)).isZero();
    assertThat(breaker.isOpen()).isTrue();
  }

  @Test
  void after_its_rest_it_lets_one_trial_through_and_closes_when_that_succeeds() {
    fail(5);
    pass(Duration.ofSeconds(10));
    assertThat(breaker.allowed(20)).isEqualTo(1);
    breaker.succeeded();
    assertThat(breaker.allowed(20)).isEqualTo(20);
  }

  @Test
  void each_failed_trial_doubles_the_rest_up_to_five_minutes() {
    fail(5);
    pass(Duration.ofSeconds(10));
    fail(1);
    pass(Duration.ofSeconds(19));
    assertThat(breaker.allowed(20)).isZero();
    pass(Duration.ofSeconds(1));
    assertThat(breaker.allowed(20)).isEqualTo(1);
    fail(20);
    pass(Duration.ofMinutes(5));
    assertThat(breaker.allowed(20)).isEqualTo(1);
  }

  private void fail(int times) {
    for (int i = 0; i < times; i++) {
      breaker.failed();
    }
  }

  private void pass(Duration duration) {
    nanos.addAndGet(duration.toNanos());
  }
}
