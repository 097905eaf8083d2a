package org.waymend.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class UuidV7Test {

  private static final Instant NINE = Instant.parse("2026-11-21T09:00:00Z");

  @Test
  void carries_its_version_and_its_millisecond() {
    var id = UuidV7.next(Clock.fixed(NINE, ZoneOffset.UTC));
    assertThat(id.version()).isEqualTo(7);
    assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(NINE.toEpochMilli());
  }

  @Test
  void takes_a_clock_that_ticks_in_microseconds() {
    var clock = Clock.tick(Clock.fixed(NINE, ZoneOffset.UTC), Duration.ofNanos(1000));
    assertThat(UuidV7.next(clock).version()).isEqualTo(7);
  }
}
