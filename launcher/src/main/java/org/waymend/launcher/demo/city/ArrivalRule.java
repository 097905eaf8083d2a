package org.waymend.launcher.demo.city;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * When the customer is promised somebody, on the planning day (ADR-0018). It looks at the hour that
 * the request's file says, not at the moved one, so that the demo has the same day whenever it is
 * started.
 */
final class ArrivalRule {
  private static final LocalTime OPENS = LocalTime.of(8, 0);
  private static final LocalTime NOON = LocalTime.of(12, 0);
  private static final LocalTime AFTER_LUNCH = LocalTime.of(14, 0);
  private static final LocalTime CLOSES = LocalTime.of(17, 0);

  private ArrivalRule() {}

  /** An arrival window; the end is exclusive. */
  record Window(Instant startsAt, Instant endsAt) {}

  /**
   * URGENT: before noon. HIGH: before 14:00. NORMAL: in the half of the day in which the request
   * was made, morning (5 to 12) or afternoon (12 to 17), else at any time of the shift. LOW: at any
   * time of the shift.
   *
   * @param priority of the category
   * @param hour local hour of the request, 0 to 23
   */
  static Window window(String priority, int hour, LocalDate day, ZoneId zone) {
    return switch (priority) {
      case "URGENT" -> window(OPENS, NOON, day, zone);
      case "HIGH" -> window(OPENS, AFTER_LUNCH, day, zone);
      case "NORMAL" -> {
        if (hour >= 5 && hour < 12) {
          yield window(OPENS, NOON, day, zone);
        }
        yield hour >= 12 && hour < 17
            ? window(NOON, CLOSES, day, zone)
            : window(OPENS, CLOSES, day, zone);
      }
      default -> window(OPENS, CLOSES, day, zone);
    };
  }

  private static Window window(LocalTime from, LocalTime until, LocalDate day, ZoneId zone) {
    return new Window(
        day.atTime(from).atZone(zone).toInstant(), day.atTime(until).atZone(zone).toInstant());
  }
}
