package org.waymend.reports;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.waymend.reports.RatingReport.Comment;
import org.waymend.reports.RatingReport.Figures;
import org.waymend.reports.RatingReport.Group;
import org.waymend.reports.RatingReport.Interval;

final class RatingReportMother {
  private static final Figures TOTAL =
      new Figures(
          412,
          3,
          187,
          45.4,
          4.31,
          new Interval(86.6, 81.0, 90.8),
          163,
          98,
          29,
          new Interval(42.3, 31.4, 52.1),
          false);
  private static final Figures WEAK =
      new Figures(
          40,
          0,
          21,
          52.5,
          3.2,
          new Interval(42.9, 24.5, 63.5),
          20,
          5,
          9,
          new Interval(-20, -52.6, 16.3),
          false);
  private static final Figures FEW =
      new Figures(
          9,
          0,
          4,
          44.4,
          5.0,
          new Interval(100, 51, 100),
          3,
          3,
          0,
          new Interval(100, 12.3, 100),
          true);
  private static final Figures NONE = new Figures(12, 0, 0, 0.0, null, null, 0, 0, 0, null, true);

  private RatingReportMother() {}

  static RatingReport usual(Locale language) {
    boolean isEnglish = language.equals(Locale.ENGLISH);
    return of(
        isEnglish ? "" : "江岸区",
        List.of(
            comment(
                5,
                10,
                isEnglish ? "On time, friendly, clean work. Thank you!" : "准时、友好、干净利落，谢谢！",
                false),
            comment(
                2,
                3,
                isEnglish
                    ? "The engineer was fine, but it took three calls and two weeks until somebody came. The part that was needed had been known since the first call."
                    : "工程师很好，但打了三次电话、等了两个星期才有人来。需要的备件第一次电话里就说过了。",
                false),
            comment(4, null, isEnglish ? "All good" : "不错", true)),
        0);
  }

  /** Comments as long as they may be, and more than fit on a page. */
  static RatingReport long_() {
    var words = "Pünktlich und freundlich 服务态度很好 喆堃龘镕婳玥䶮𬭎 ";
    return of(
        "",
        IntStream.range(0, 12)
            .mapToObj(i -> comment(3, 7, words.repeat(48).substring(0, 1980) + " END" + i, false))
            .toList(),
        88);
  }

  static RatingReport empty() {
    return new RatingReport(
        LocalDate.of(2026, 11, 1),
        LocalDate.of(2026, 11, 30),
        "",
        10,
        NONE,
        List.of(0L, 0L, 0L, 0L, 0L),
        List.of(0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        0);
  }

  private static RatingReport of(String territory, List<Comment> comments, long more) {
    return new RatingReport(
        LocalDate.of(2026, 8, 25),
        LocalDate.of(2026, 11, 22),
        territory,
        10,
        TOTAL,
        List.of(6L, 8L, 11L, 62L, 100L),
        List.of(4L, 1L, 2L, 3L, 2L, 9L, 8L, 12L, 24L, 41L, 57L),
        List.of(
            new Group("2026-08", FEW),
            new Group("2026-09", WEAK),
            new Group("2026-10", TOTAL),
            new Group("2026-11", TOTAL)),
        List.of(
            new Group("江岸区 Jiang'an", TOTAL),
            new Group("Wuchang, including the lake and everything that lies east of it", WEAK),
            new Group("Without territory", NONE)),
        List.of(new Group("陈刚 Chen Gang", TOTAL), new Group("Li Na", WEAK), new Group("Wu", FEW)),
        comments,
        more);
  }

  private static Comment comment(int csat, @Nullable Integer nps, String text, boolean isDoubted) {
    return new Comment(
        LocalDate.of(2026, 11, 20), "WO-000123-1", "宏达物业", csat, nps, text, isDoubted);
  }
}
