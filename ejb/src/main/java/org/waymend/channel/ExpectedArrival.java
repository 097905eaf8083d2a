package org.waymend.channel;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * What we tell a customer about a planned start: a span around it on full ten minutes, since a
 * minute would be a promise that no road keeps.
 */
public record ExpectedArrival(ZonedDateTime from, ZonedDateTime until) {
  private static final int STEP = 10;
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
  private static final DateTimeFormatter DAY_EN =
      DateTimeFormatter.ofPattern("EEE d MMM", Locale.UK);
  private static final DateTimeFormatter DAY_ZH =
      DateTimeFormatter.ofPattern("M月d日 EEE", Locale.SIMPLIFIED_CHINESE);

  /** From ten minutes before to half an hour after, in the site's zone. */
  public static ExpectedArrival around(Instant startsAt, String timeZone) {
    var start = startsAt.atZone(ZoneId.of(timeZone));
    return new ExpectedArrival(down(start.minusMinutes(10)), down(start.plusMinutes(39)));
  }

  private static ZonedDateTime down(ZonedDateTime time) {
    return time.truncatedTo(ChronoUnit.MINUTES).minusMinutes(time.getMinute() % STEP);
  }

  /** {@code Sat 21 Nov} or {@code 11月21日 周六}. */
  public static String day(Instant at, String timeZone, String language) {
    return (language.equals("zh-CN") ? DAY_ZH : DAY_EN).format(at.atZone(ZoneId.of(timeZone)));
  }

  /** {@code 14:05}. */
  public static String time(Instant at, String timeZone) {
    return TIME.format(at.atZone(ZoneId.of(timeZone)));
  }

  public LocalTime fromTime() {
    return from.toLocalTime();
  }

  public LocalTime untilTime() {
    return until.toLocalTime();
  }
}
