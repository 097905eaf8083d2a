package org.waymend.reports;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Dates, times and durations as they stand on paper, by the clock on one wall. */
final class PaperTimes {
  private final boolean isChinese;
  private final ZoneId zone;
  private final DateTimeFormatter day;
  private final DateTimeFormatter clock;

  PaperTimes(Locale language, ZoneId zone) {
    this.zone = zone;
    isChinese = language.getLanguage().equals("zh");
    day =
        isChinese
            ? DateTimeFormatter.ofPattern("uuuu年M月d日 EEE", Locale.SIMPLIFIED_CHINESE)
            : DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ENGLISH);
    clock = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
  }

  /** Sat 21 Nov 2026 14:05; empty for null. */
  String at(@Nullable Instant at) {
    return at == null ? "" : day(at) + " " + clock(at);
  }

  String day(Instant at) {
    return day(there(at).toLocalDate());
  }

  String day(LocalDate on) {
    return day.format(on);
  }

  String clock(@Nullable Instant at) {
    return at == null ? "" : clock.format(there(at));
  }

  /** From – to; the day is said once if both are of the same. */
  String span(Instant from, Instant until) {
    boolean isSameDay = there(from).toLocalDate().equals(there(until).toLocalDate());
    return at(from) + "–" + (isSameDay ? clock(until) : at(until));
  }

  /** 1 h 20 min; empty for null. */
  String duration(@Nullable Long minutes) {
    if (minutes == null) {
      return "";
    }
    long hours = minutes / 60;
    long rest = minutes % 60;
    var hourWord = isChinese ? "小时" : " h ";
    var minuteWord = isChinese ? "分" : " min";
    if (hours == 0) {
      return rest + (isChinese ? "分钟" : minuteWord);
    }
    return (hours + hourWord + (rest == 0 ? "" : rest + minuteWord)).strip();
  }

  /** Asia/Shanghai, UTC+08:00; the difference to UTC is that of the instant. */
  String zoneAt(Instant at) {
    var offset = there(at).getOffset().getId();
    return zone.getId() + ", UTC" + (offset.equals("Z") ? "" : offset);
  }

  private ZonedDateTime there(Instant at) {
    return at.atZone(zone);
  }
}
