package org.waymend.reports;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymend.reports.DaySheet.Needed;
import org.waymend.reports.DaySheet.Stop;
import org.waymend.reports.DaySheet.Taken;
import org.waymend.reports.ServiceReport.Span;

/** Prints engineers' days as PDF. Safe for use by several threads. */
public final class DaySheetPrinter {
  private static final int CODE_WIDTH = 70; // points, as in the template
  private static final TextLines LINES = new TextLines(433, false, 9);
  private static final TextLines TOP_LINES = new TextLines(347, false, 9);
  private static final TextLines NUMBER_LINES = new TextLines(105, false, 9);
  private static final TextLines NAME_LINES = new TextLines(235, false, 9);
  private static final TextLines STEP_LINES = new TextLines(417, false, 9);

  /**
   * @return a PDF document with its fonts embedded
   */
  public byte[] print(Locale language, Letterhead letterhead, DaySheet sheet) {
    return new Draft(language, sheet).print(letterhead);
  }

  /** One sheet on its way to paper. */
  private static final class Draft {
    private final Locale language;
    private final DaySheet sheet;
    private final ResourceBundle words;
    private final PaperTimes times;
    private final Paper paper = new Paper();

    Draft(Locale language, DaySheet sheet) {
      this.language = language;
      this.sheet = sheet;
      words = Words.in(language);
      times = new PaperTimes(language, sheet.zone());
    }

    private String say(String key) {
      return words.getString("daySheet." + key);
    }

    byte[] print(Letterhead letterhead) {
      overview();
      parts();
      for (int i = 0; i < sheet.visits().size(); i++) {
        stop(i + 1, sheet.visits().get(i));
      }
      var title = say("title");
      var day = times.day(sheet.on());
      return ReportTemplate.of("day-sheet")
          .print(
              title + " " + sheet.engineerNumber() + " " + sheet.on(),
              language,
              letterhead.parameters(title, sheet.engineer(), day),
              paper.source());
    }

    private void overview() {
      paper.section(null, null, Map.of());
      var shifts =
          sheet.shifts().stream()
              .map(shift -> times.clock(shift.from()) + "–" + times.clock(shift.until()))
              .collect(Collectors.joining(", "));
      long driven =
          sheet.visits().stream()
              .map(Stop::travelSeconds)
              .filter(Objects::nonNull)
              .mapToLong(Integer::longValue)
              .sum();
      paper.pairs(
          List.of(
              new Paper.Pair(say("engineer"), sheet.engineerNumber() + " · " + sheet.engineer()),
              new Paper.Pair(say("shift"), shifts),
              new Paper.Pair(say("visits"), Integer.toString(sheet.visits().size())),
              new Paper.Pair(say("travel"), driven == 0 ? "" : minutes(driven)),
              new Paper.Pair(say("van"), sheet.van()),
              new Paper.Pair(say("zone"), sheet.zone().getId())));
      if (sheet.visits().isEmpty()) {
        paper.row("isGap", Map.of());
        paper.row("isFact", Map.of("label", "", "value", say("none")));
      }
    }

    private String minutes(long seconds) {
      return times.duration(Duration.ofSeconds(seconds).plusMinutes(1).minusNanos(1).toMinutes());
    }

    private void parts() {
      if (sheet.parts().isEmpty()) {
        return;
      }
      paper.section(
          say("take"),
          null,
          Map.of(
              "isPartsHead", true,
              "head1", say("partNumber"),
              "head2", say("part"),
              "head3", say("quantity"),
              "head4", say("inVan")));
      sheet.parts().forEach(part -> paper.row("isPart", columns(part)));
    }

    private Map<String, String> columns(Taken part) {
      var inVan = part.inVan();
      boolean isShort = inVan == null || inVan.compareTo(part.quantity()) < 0;
      var there = inVan == null ? "–" : ServiceReportPrinter.quantity(inVan, language);
      return Map.of(
          "col1", NUMBER_LINES.broken(part.number()),
          "col2", NAME_LINES.broken(part.name()),
          "col3", quantity(part.quantity(), part.unit()),
          "col4", isShort ? "▲ " + there : there);
    }

    private String quantity(BigDecimal quantity, String unit) {
      return ServiceReportPrinter.quantity(quantity, language)
          + " "
          + words.getString("settlement.unit." + unit);
    }

    private void stop(int place, Stop stop) {
      var there = new PaperTimes(language, stop.zone());
      var planned = stop.planned();
      var when =
          planned == null
              ? say("unplanned")
              : there.clock(planned.from()) + "–" + there.clock(planned.until());
      var mark = stop.priority().equals("URGENT") || stop.priority().equals("HIGH") ? "▲ " : "";
      paper.tallSection(
          place + "   " + when + "   " + FontCoverage.printable(stop.customer()),
          stop.number() + " · " + mark + say("priority." + stop.priority()));
      var top = new HashMap<String, @Nullable Object>();
      top(top, 1, say("site"), stop.site());
      top(top, 2, say("address"), stop.address());
      top(top, 3, say("contact"), stop.contact());
      top(top, 4, say("promised"), promised(stop, there));
      top.put("code", QrCode.of(stop.link(), CODE_WIDTH));
      paper.row("isTop", top);
      fact(say("drive"), drive(stop));
      fact(say("access"), stop.accessNotes());
      fact(say("asset"), stop.asset());
      fact(say("job"), stop.summary());
      if (!stop.instructions().strip().equals(stop.summary().strip())) {
        paper.text("isLine", stop.instructions(), LINES);
      }
      fact(say("note"), stop.note());
      fact(say("needs"), stop.parts().stream().map(this::needed).collect(Collectors.joining("; ")));
      stop.steps().forEach(this::step);
      paper.row("isWriting", Map.of("label", say("writing")));
    }

    private static void top(
        Map<String, @Nullable Object> row, int place, String label, String value) {
      row.put("topLabel" + place, label);
      row.put("topValue" + place, value.isBlank() ? "–" : TOP_LINES.broken(value));
    }

    private String promised(Stop stop, PaperTimes there) {
      return stop.promised().isEmpty()
          ? say("anyTime")
          : stop.promised().stream()
              .map((Span window) -> there.span(window.from(), window.until()))
              .collect(Collectors.joining("; "));
    }

    private String drive(Stop stop) {
      var seconds = stop.travelSeconds();
      var metres = stop.travelMetres();
      if (seconds == null) {
        return "";
      }
      var kilometres =
          metres == null
              ? ""
              : " · "
                  + ServiceReportPrinter.quantity(
                      BigDecimal.valueOf(Math.round(metres / 100.0), 1), language)
                  + " km";
      return minutes(seconds) + kilometres;
    }

    private String needed(Needed part) {
      return part.number() + " " + part.name() + " × " + quantity(part.quantity(), part.unit());
    }

    /** A text of any length: the label stands beside its first line. */
    private void fact(String label, String value) {
      var shown = label;
      for (String line : LINES.of(value)) {
        paper.row("isFact", Map.of("label", shown, "value", line));
        shown = "";
      }
    }

    private void step(String step) {
      var sign = "○";
      for (String line : STEP_LINES.of(step)) {
        paper.row("isStep", Map.of("sign", sign, "line", line));
        sign = "";
      }
    }
  }
}
