package org.waymend.reports;

import java.awt.Color;
import java.text.NumberFormat;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.waymend.reports.RatingReport.Comment;
import org.waymend.reports.RatingReport.Group;
import org.waymend.reports.RatingReport.Interval;

/**
 * Prints what customers said: CSAT and NPS with their 95 % intervals, drawn and written. The
 * intervals are those of {@code rating}, whose classes name their formulas and sources; nothing is
 * calculated here. Safe for use by several threads.
 */
public final class RatingReportPrinter {
  private static final int FIGURE_BAR = 165; // points, as in the template
  private static final int GROUP_BAR = 66;
  private static final int VOTE_BAR = 110;
  private static final TextLines LINES = new TextLines(515, false, 9);
  private static final TextLines NAME_LINES = new TextLines(142, false, 9);
  private static final TextLines COMMENT_LINES = new TextLines(281, false, 9);

  /**
   * @return a PDF document with its fonts embedded
   */
  public byte[] print(Locale language, Letterhead letterhead, RatingReport report) {
    return new Draft(language, report).print(letterhead);
  }

  /** The name of the group of visits that lie in no service territory. */
  public static String withoutTerritory(Locale language) {
    return Words.in(language).getString("ratingReport.noTerritory");
  }

  /** One report on its way to paper. */
  private static final class Draft {
    private final Locale language;
    private final RatingReport report;
    private final ResourceBundle words;
    private final PaperTimes times;
    private final Paper paper = new Paper();

    Draft(Locale language, RatingReport report) {
      this.language = language;
      this.report = report;
      words = Words.in(language);
      times = new PaperTimes(language, ZoneOffset.UTC);
    }

    private String say(String key) {
      return words.getString("ratingReport." + key);
    }

    byte[] print(Letterhead letterhead) {
      figures();
      spread();
      groups("months", report.months());
      groups("territories", report.territories());
      groups("engineers", report.engineers());
      comments();
      howToRead();
      var period = times.day(report.from()) + " – " + times.day(report.until());
      var territory = report.territory().isEmpty() ? say("everywhere") : report.territory();
      return ReportTemplate.of("rating-report")
          .print(
              say("title") + " " + period,
              language,
              letterhead.parameters(say("title"), period, territory),
              paper.source());
    }

    private void figures() {
      var total = report.total();
      var row = new HashMap<String, @Nullable Object>();
      figure(row, 1, "csat", percent(total.csat()), total.csat(), 0, 100);
      row.put(
          "figureAbout1",
          total.csat() == null
              ? say("none")
              : interval(total.csat(), " %")
                  + " · n = "
                  + total.counted()
                  + "\n"
                  + say("mean").replace("{mean}", number(total.csatMean(), 2)));
      figure(row, 2, "nps", signed(total.nps()), total.nps(), -100, 100);
      row.put(
          "figureAbout2",
          total.nps() == null
              ? say("none")
              : interval(total.nps(), "")
                  + " · n = "
                  + total.npsAnswers()
                  + "\n"
                  + say("promoters")
                  + " "
                  + total.promoters()
                  + " · "
                  + say("detractors")
                  + " "
                  + total.detractors());
      row.put("figureName3", say("response"));
      var response = total.responsePercent();
      row.put("figure3", response == null ? "–" : number(response, 0) + " %");
      row.put(
          "figureAbout3",
          say("responseAbout")
              .replace("{n}", Long.toString(total.counted()))
              .replace("{all}", Long.toString(total.visits()))
              .replace("{doubted}", Long.toString(total.doubted())));
      paper.section(null, null, Map.of());
      paper.row("isFigures", row);
    }

    private void figure(
        Map<String, @Nullable Object> row,
        int place,
        String key,
        String value,
        @Nullable Interval figure,
        double least,
        double most) {
      row.put("figureName" + place, say(key));
      row.put("figure" + place, value);
      if (figure != null) {
        row.put("figureBar" + place, BarChart.interval(figure, least, most, FIGURE_BAR));
      }
    }

    private String to() {
      return " " + say("to") + " ";
    }

    private String interval(Interval figure, String unit) {
      return "95 %: " + number(figure.low(), 0) + to() + number(figure.high(), 0) + unit;
    }

    private void spread() {
      if (report.total().counted() == 0) {
        return;
      }
      paper.section(
          say("spread"),
          null,
          Map.of("isSpreadHead", true, "head1", say("csatVotes"), "head2", say("npsVotes")));
      for (int i = 0; i < report.nps().size(); i++) {
        var row = new HashMap<String, @Nullable Object>();
        int nps = report.nps().size() - 1 - i;
        int csat = report.csat().size() - i;
        if (csat >= 1) {
          vote(row, 1, stars(csat), report.csat(), csat - 1, Draft::csatColor);
        }
        vote(row, 2, Integer.toString(nps), report.nps(), nps, Draft::npsColor);
        paper.row("isVotes", row);
      }
    }

    private static String stars(int csat) {
      return csat + "  " + "★".repeat(csat);
    }

    private static Color csatColor(int index) {
      return index >= 3 ? BarChart.ACCENT : index == 2 ? BarChart.NEUTRAL : BarChart.LOW;
    }

    private static Color npsColor(int vote) {
      return vote >= 9 ? BarChart.ACCENT : vote >= 7 ? BarChart.NEUTRAL : BarChart.LOW;
    }

    private void vote(
        Map<String, @Nullable Object> row,
        int place,
        String name,
        List<Long> votes,
        int index,
        IntFunction<Color> color) {
      long all = votes.stream().mapToLong(Long::longValue).sum();
      long most = Math.max(1, Collections.max(votes));
      long some = votes.get(index);
      row.put("vote" + place, name);
      row.put(
          "voteBar" + place, BarChart.share((double) some / most, color.apply(index), VOTE_BAR));
      row.put("voteCount" + place, Long.toString(some));
      row.put("voteShare" + place, all == 0 ? "" : number(100.0 * some / all, 0) + " %");
    }

    private void groups(String key, List<Group> groups) {
      if (groups.isEmpty()) {
        return;
      }
      paper.section(
          say(key),
          null,
          Map.of(
              "isGroupHead", true,
              "head1", say(key + "One"),
              "head2", "n",
              "head3", say("csatColumn"),
              "head4", say("npsColumn")));
      groups.forEach(group -> paper.row("isGroup", columns(group)));
    }

    private Map<String, @Nullable Object> columns(Group group) {
      var figures = group.figures();
      var row = new HashMap<String, @Nullable Object>();
      row.put("name", NAME_LINES.broken(group.name()));
      row.put("n", Long.toString(figures.counted()));
      if (figures.isTooFew()) {
        row.put("tooFew", say("tooFew").replace("{n}", Integer.toString(report.least())));
        return row;
      }
      column(row, "csat", percent(figures.csat()), figures.csat(), 0);
      column(row, "nps", signed(figures.nps()), figures.nps(), -100);
      return row;
    }

    private void column(
        Map<String, @Nullable Object> row,
        String key,
        String value,
        @Nullable Interval figure,
        double least) {
      if (figure == null) {
        row.put(key, "–");
        return;
      }
      row.put(key, value + "  (" + number(figure.low(), 0) + to() + number(figure.high(), 0) + ")");
      row.put(key + "Bar", BarChart.interval(figure, least, 100, GROUP_BAR));
    }

    private void comments() {
      if (report.comments().isEmpty()) {
        return;
      }
      paper.section(
          say("comments"),
          null,
          Map.of(
              "isCommentHead",
              true,
              "head1",
              say("day"),
              "head2",
              say("visit"),
              "head3",
              "CSAT",
              "head4",
              "NPS",
              "head5",
              say("comment")));
      report.comments().forEach(this::comment);
      if (report.moreComments() > 0) {
        var more = say("moreComments").replace("{n}", Long.toString(report.moreComments()));
        paper.row("isQuietLine", Map.of("line", more));
      }
    }

    private void comment(Comment comment) {
      var nps = comment.nps();
      var first =
          Map.of(
              "commentDay", comment.on().toString(),
              "commentVisit", comment.visit(),
              "commentCsat", Integer.toString(comment.csat()),
              "commentNps", nps == null ? "–" : nps.toString());
      Map<String, String> beside = first;
      var doubt = comment.isDoubted() ? "▲ " + say("doubted") + " – " : "";
      for (String line : COMMENT_LINES.of(doubt + comment.text() + " — " + comment.customer())) {
        var row = new HashMap<String, Object>(beside);
        row.put("line", line);
        paper.row("isComment", row);
        beside = Map.of();
      }
      paper.row("isGap", Map.of());
    }

    private void howToRead() {
      paper.section(say("howToRead"));
      for (int i = 1; i <= 4; i++) {
        paper.text(
            "isQuietLine",
            say("howToRead" + i).replace("{n}", Integer.toString(report.least())),
            LINES);
      }
    }

    private String percent(@Nullable Interval figure) {
      return figure == null ? "–" : number(figure.value(), 0) + " %";
    }

    private String signed(@Nullable Interval figure) {
      if (figure == null) {
        return "–";
      }
      var text = number(figure.value(), 0);
      return figure.value() > 0.5 ? "+" + text : text;
    }

    private String number(@Nullable Double value, int digits) {
      if (value == null) {
        return "–";
      }
      var format = NumberFormat.getNumberInstance(language);
      format.setMaximumFractionDigits(digits);
      format.setMinimumFractionDigits(digits);
      var text = format.format(value);
      return text.equals("-0") ? "0" : text.replace('-', '−');
    }
  }
}
