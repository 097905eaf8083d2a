package org.waymend.reports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.waymend.reports.RatingReport.Comment;
import org.waymend.reports.RatingReport.Figures;
import org.waymend.reports.RatingReport.Group;
import org.waymend.reports.RatingReport.Interval;

/** The rating report as a workbook: the figures unrounded, for those who go on calculating. */
public final class RatingReportWorkbook {
  private RatingReportWorkbook() {}

  /** Groups with few ratings have their figures too; {@code n} stands beside them. */
  public static byte[] of(Locale language, RatingReport report) {
    var words = Words.in(language);
    var book = new TypedWorkbook();
    var territory = report.territory().isEmpty() ? say(words, "everywhere") : report.territory();
    var period = report.from() + " – " + report.until();
    book.sheet(
        say(words, "title"),
        heads(words, "period"),
        List.of(row(period + " · " + territory, report.total())));
    var votes = new ArrayList<List<Object>>();
    for (int i = 0; i < report.csat().size(); i++) {
      votes.add(List.of("CSAT", i + 1, report.csat().get(i)));
    }
    for (int i = 0; i < report.nps().size(); i++) {
      votes.add(List.of("NPS", i, report.nps().get(i)));
    }
    book.sheet(
        say(words, "spread"),
        List.of(say(words, "question"), say(words, "vote"), say(words, "ratings")),
        votes);
    groups(book, words, "months", report.months());
    groups(book, words, "territories", report.territories());
    groups(book, words, "engineers", report.engineers());
    book.sheet(
        say(words, "comments"),
        List.of(
            say(words, "day"),
            say(words, "visit"),
            say(words, "customer"),
            "CSAT",
            "NPS",
            say(words, "comment"),
            say(words, "doubted")),
        report.comments().stream().map(comment -> row(comment, words)).toList());
    return book.toBytes();
  }

  private static String say(ResourceBundle words, String key) {
    return words.getString("ratingReport." + key);
  }

  private static List<String> heads(ResourceBundle words, String first) {
    var low = say(words, "low");
    var high = say(words, "high");
    return List.of(
        say(words, first),
        say(words, "visits"),
        say(words, "ratings"),
        say(words, "doubted"),
        say(words, "responsePercent"),
        say(words, "mean"),
        "CSAT %",
        "CSAT % " + low,
        "CSAT % " + high,
        say(words, "npsAnswers"),
        say(words, "promoters"),
        say(words, "detractors"),
        "NPS",
        "NPS " + low,
        "NPS " + high);
  }

  private static void groups(
      TypedWorkbook book, ResourceBundle words, String key, List<Group> groups) {
    book.sheet(
        say(words, key),
        heads(words, key + "One"),
        groups.stream().map(group -> row(group.name(), group.figures())).toList());
  }

  private static List<@Nullable Object> row(String name, Figures figures) {
    var csat = figures.csat();
    var nps = figures.nps();
    return Arrays.asList(
        name,
        figures.visits(),
        figures.counted(),
        figures.doubted(),
        figures.responsePercent(),
        figures.csatMean(),
        value(csat, 0),
        value(csat, -1),
        value(csat, 1),
        figures.npsAnswers(),
        figures.promoters(),
        figures.detractors(),
        value(nps, 0),
        value(nps, -1),
        value(nps, 1));
  }

  private static @Nullable Double value(@Nullable Interval figure, int side) {
    return figure == null
        ? null
        : Double.valueOf(side < 0 ? figure.low() : side > 0 ? figure.high() : figure.value());
  }

  private static List<@Nullable Object> row(Comment comment, ResourceBundle words) {
    return Arrays.asList(
        comment.on(),
        comment.visit(),
        comment.customer(),
        comment.csat(),
        comment.nps(),
        comment.text(),
        comment.isDoubted() ? say(words, "yes") : null);
  }
}
