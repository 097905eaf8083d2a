package org.waymend.launcher.demo.city;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * Moves the requests so that the newest comes in now, and names the day that they are planned for.
 *
 * @param now instant of the newest request
 * @param today local date of the demo; the planning day is the next one
 */
public record CityClock(Instant now, LocalDate today, ZoneId zone) {

  public LocalDate planningDay() {
    return today.plusDays(1);
  }

  /** When a request came in, if the newest of its file comes in now. */
  Instant openedAt(LocalDateTime created, LocalDateTime newest) {
    var age = Duration.between(created.atZone(zone).toInstant(), newest.atZone(zone).toInstant());
    return now.minus(age);
  }
}
