package org.waymend.reports;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymend.reports.Paper.Pair;
import org.waymend.reports.ServiceReport.RatingLink;
import org.waymend.reports.ServiceReport.Step;
import org.waymend.reports.ServiceReport.Used;

/** Prints service reports as PDF. Safe for use by several threads. */
public final class ServiceReportPrinter {
  private static final int CODE_WIDTH = 104; // points, as in the template
  private static final int PHOTOS_BESIDE = 3;
  private static final TextLines LINES = new TextLines(515, false, 9);
  private static final TextLines STRONG_LINES = new TextLines(515, true, 9);
  private static final TextLines NUMBER_LINES = new TextLines(105, false, 9);
  private static final TextLines NAME_LINES = new TextLines(285, false, 9);
  private static final TextLines SIGNER_LINES = new TextLines(240, true, 9);
  private static final TextLines STEP_LINES = new TextLines(499, false, 9);

  /**
   * @return a PDF document with its fonts embedded
   */
  public byte[] print(Locale language, Letterhead letterhead, ServiceReport report) {
    return new Draft(language, report).print(letterhead);
  }

  /** One report on its way to paper. */
  private static final class Draft {
    private final Locale language;
    private final ServiceReport report;
    private final ResourceBundle words;
    private final PaperTimes times;
    private final Paper paper = new Paper();

    Draft(Locale language, ServiceReport report) {
      this.language = language;
      this.report = report;
      words = Words.in(language);
      times = new PaperTimes(language, report.times().zone());
    }

    private String say(String key) {
      return words.getString("serviceReport." + key);
    }

    byte[] print(Letterhead letterhead) {
      parties();
      asked();
      done();
      times();
      parts();
      photos();
      end();
      var title = say("title");
      var about = times.day(report.times().endedAt());
      return ReportTemplate.of("service-report")
          .print(
              title + " " + report.number(),
              language,
              letterhead.parameters(title, report.number(), about),
              paper.source());
    }

    private void parties() {
      var place = report.place();
      var device = report.device();
      paper.section(null, null, Map.of());
      var left =
          List.of(
              new Pair(say("customer"), place.customer()),
              new Pair(say("site"), place.site()),
              new Pair(say("address"), place.address()),
              new Pair(say("contact"), place.contact()));
      var right =
          List.of(
              new Pair(say("engineer"), report.engineer()),
              new Pair(say("asset"), device.name()),
              new Pair(say("tag"), device.tag()),
              new Pair(say("model"), device.model()),
              new Pair(say("serialNumber"), device.serialNumber()),
              new Pair(say("ticket"), report.ticket()));
      beside(told(left), told(right));
    }

    private static List<Pair> told(List<Pair> pairs) {
      return pairs.stream().filter(pair -> !pair.value().isBlank()).toList();
    }

    private void beside(List<Pair> left, List<Pair> right) {
      var none = new Pair("", "");
      for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
        var a = i < left.size() ? left.get(i) : none;
        var b = i < right.size() ? right.get(i) : none;
        paper.pair(a.label(), a.value(), b.label(), b.value());
      }
    }

    private void asked() {
      paper.section(say("asked"), report.category(), Map.of());
      paper.text("isStrongLine", report.askedInShort(), STRONG_LINES);
      if (!report.asked().strip().equals(report.askedInShort().strip())) {
        paper.text("isLine", report.asked(), LINES);
      }
    }

    private void done() {
      paper.section(say("done"));
      var result = say("result." + report.result());
      var reason = report.reason();
      var sign = report.result().equals("COMPLETED") ? "●" : "×";
      var because = reason == null ? "" : ": " + say("reason." + reason);
      paper.text("isStrongLine", sign + " " + result + because, STRONG_LINES);
      paper.text("isLine", report.note(), LINES);
      if (!report.steps().isEmpty()) {
        paper.row("isGap", Map.of());
        report.steps().forEach(this::step);
      }
    }

    private void step(Step step) {
      var text = step.note().isBlank() ? step.text() : step.text() + " – " + step.note();
      var sign = step.isDone() ? "✓" : "○";
      for (String line : STEP_LINES.of(text)) {
        paper.row("isStep", Map.of("sign", sign, "line", line));
        sign = "";
      }
    }

    private void times() {
      var when = report.times();
      paper.section(say("times"), times.zoneAt(when.endedAt()), Map.of());
      var promised =
          when.promised().stream()
              .map(window -> times.span(window.from(), window.until()))
              .collect(Collectors.joining("; "));
      var planned = when.planned();
      var arrivedAt = when.arrivedAt();
      var setOutAt = when.travelStartedAt();
      var travelled =
          arrivedAt == null || setOutAt == null
              ? null
              : Long.valueOf(minutes(Duration.between(setOutAt, arrivedAt)));
      paper.pairs(
          List.of(
              new Pair(say("promised"), promised),
              new Pair(
                  say("planned"),
                  planned == null ? "" : times.span(planned.from(), planned.until())),
              new Pair(say("arrived"), times.at(arrivedAt)),
              new Pair(say("finished"), times.at(when.endedAt())),
              new Pair(say("worked"), times.duration(when.labourMinutes())),
              new Pair(say("travelled"), times.duration(travelled))));
    }

    /** Started minutes, as labour is measured too. */
    private static long minutes(Duration time) {
      return time.plusMinutes(1).minusNanos(1).toMinutes();
    }

    private void parts() {
      if (report.parts().isEmpty()) {
        return;
      }
      paper.section(
          say("parts"),
          null,
          Map.of(
              "isPartsHead", true,
              "head1", say("partNumber"),
              "head2", say("part"),
              "head3", say("quantity")));
      report.parts().forEach(part -> paper.row("isPart", columns(part)));
    }

    private Map<String, String> columns(Used part) {
      return Map.of(
          "col1", NUMBER_LINES.broken(part.number()),
          "col2", NAME_LINES.broken(part.name()),
          "col3",
              quantity(part.quantity(), language)
                  + " "
                  + words.getString("settlement.unit." + part.unit()));
    }

    private void photos() {
      var photos = report.photos();
      if (photos.isEmpty()) {
        return;
      }
      paper.tallSection(say("photos"));
      for (int i = 0; i < photos.size(); i += PHOTOS_BESIDE) {
        var row = new HashMap<String, Object>();
        for (int j = i; j < Math.min(photos.size(), i + PHOTOS_BESIDE); j++) {
          row.put("photo" + (j - i + 1), photos.get(j).renderable());
        }
        paper.row("isPhotos", row);
      }
    }

    private void end() {
      var signature = report.signature();
      var picture = signature.picture();
      var reason = signature.reason();
      var missing = reason == null ? "" : say("noSignature." + reason);
      if (picture == null && report.rating() == null) {
        if (!missing.isEmpty()) {
          paper.section(say("signature"));
          paper.row("isLine", Map.of("line", missing));
        }
        return;
      }
      paper.tallSection(say("signature"));
      var row = new HashMap<String, @Nullable Object>();
      row.put("signature", picture == null ? null : picture.renderable());
      row.put("isSigned", picture != null);
      row.put("signedBy", SIGNER_LINES.broken(signature.name()));
      row.put("signedAt", picture == null ? missing : times.at(report.times().endedAt()));
      var rating = report.rating();
      if (rating != null) {
        row.putAll(code(rating));
      }
      paper.row("isEnd", row);
    }

    private Map<String, Object> code(RatingLink rating) {
      return Map.of(
          "rateCode", QrCode.of(rating.url(), CODE_WIDTH),
          "rateUrl", rating.url(),
          "rateTitle", say("rateTitle"),
          "rateText", say("rateText").replace("{day}", times.day(rating.until())),
          "rateLink", say("rateLink"));
    }
  }

  static String quantity(BigDecimal quantity, Locale language) {
    var format = NumberFormat.getNumberInstance(language);
    format.setMaximumFractionDigits(3);
    return format.format(quantity);
  }

  /** All texts of people that stand on the paper, to be looked through for missing characters. */
  public static List<String> missing(Letterhead letterhead, ServiceReport report) {
    var texts = new ArrayList<String>();
    texts.add(letterhead.companyName());
    texts.addAll(
        List.of(
            report.place().toString(),
            report.device().toString(),
            report.category(),
            report.engineer(),
            report.askedInShort(),
            report.asked(),
            report.note(),
            report.signature().name()));
    report.steps().forEach(step -> texts.add(step.text() + step.note()));
    report.parts().forEach(part -> texts.add(part.number() + part.name()));
    return FontCoverage.missingFrom(String.join(" ", texts));
  }
}
