package org.waymend.reports;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** Service reports as a workbook: a line per visit, per part and per step, for those who count. */
public final class ServiceReportWorkbook {
  private ServiceReportWorkbook() {}

  /** Times are those of each site's clock. */
  public static byte[] of(Locale language, List<ServiceReport> reports) {
    var words = Words.in(language);
    var book = new TypedWorkbook();
    book.sheet(
        say(words, "title"),
        heads(
            words,
            "number",
            "ticket",
            "customer",
            "site",
            "address",
            "asset",
            "tag",
            "model",
            "serialNumber",
            "engineer",
            "asked",
            "result",
            "reason",
            "note",
            "timeZone",
            "setOut",
            "arrived",
            "started",
            "finished",
            "minutes",
            "signature"),
        reports.stream().map(report -> visit(report, words)).toList());
    book.sheet(
        say(words, "parts"),
        heads(words, "number", "partNumber", "part", "quantity", "unit"),
        parts(reports, words));
    book.sheet(
        say(words, "steps"),
        heads(words, "number", "step", "isDone", "note"),
        steps(reports, words));
    return book.toBytes();
  }

  private static String say(ResourceBundle words, String key) {
    return words.getString("serviceReport." + key);
  }

  private static List<String> heads(ResourceBundle words, String... keys) {
    return Arrays.stream(keys).map(key -> say(words, key)).toList();
  }

  private static List<@Nullable Object> visit(ServiceReport report, ResourceBundle words) {
    var place = report.place();
    var device = report.device();
    var times = report.times();
    var reason = report.reason();
    var missing = report.signature().reason();
    return Arrays.asList(
        report.number(),
        report.ticket(),
        place.customer(),
        place.site(),
        place.address(),
        device.name(),
        device.tag(),
        device.model(),
        device.serialNumber(),
        report.engineer(),
        report.askedInShort(),
        say(words, "result." + report.result()),
        reason == null ? null : say(words, "reason." + reason),
        report.note(),
        times.zone().getId(),
        there(times.travelStartedAt(), report),
        there(times.arrivedAt(), report),
        there(times.workStartedAt(), report),
        there(times.endedAt(), report),
        times.labourMinutes(),
        missing == null ? report.signature().name() : say(words, "noSignature." + missing));
  }

  private static @Nullable LocalDateTime there(@Nullable Instant at, ServiceReport report) {
    return at == null ? null : LocalDateTime.ofInstant(at, report.times().zone());
  }

  private static List<List<Object>> parts(List<ServiceReport> reports, ResourceBundle words) {
    var rows = new ArrayList<List<Object>>();
    for (var report : reports) {
      for (var part : report.parts()) {
        rows.add(
            List.of(
                report.number(),
                part.number(),
                part.name(),
                part.quantity(),
                words.getString("settlement.unit." + part.unit())));
      }
    }
    return rows;
  }

  private static List<List<Object>> steps(List<ServiceReport> reports, ResourceBundle words) {
    var rows = new ArrayList<List<Object>>();
    for (var report : reports) {
      for (var step : report.steps()) {
        rows.add(
            List.of(
                report.number(),
                step.text(),
                say(words, step.isDone() ? "yes" : "no"),
                step.note()));
      }
    }
    return rows;
  }
}
