package org.waymend.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * The one clock. {@code WAYMEND_TODAY=2026-11-21} moves it so that it starts on that date (UTC),
 * for demos and tests on real data.
 */
@ApplicationScoped
class ClockProducer {
  private final Clock clock = clock(new Environment());

  @Produces
  Clock clock() {
    return clock;
  }

  private static Clock clock(Environment environment) {
    var system = Clock.tick(Clock.systemUTC(), Duration.ofNanos(1000)); // as fine as the database
    return environment
        .find("WAYMEND_TODAY")
        .map(LocalDate::parse)
        .map(
            today -> {
              var now = LocalDate.ofInstant(system.instant(), ZoneOffset.UTC);
              return Clock.offset(system, Duration.ofDays(today.toEpochDay() - now.toEpochDay()));
            })
        .orElse(system);
  }
}
