package org.waymend.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RatingReportPrinterTest {
  private static PrintedPaper printed(Locale language, RatingReport report) throws IOException {
    return new PrintedPaper(
        new RatingReportPrinter()
            .print(language, ServiceReportMother.letterhead(language), report));
  }

  @Test
  void figures_stand_with_interval_and_n() throws IOException {
    try (var paper = printed(Locale.ENGLISH, RatingReportMother.usual(Locale.ENGLISH))) {
      assertThat(paper.text())
          .contains("Customer satisfaction", "Tue 25 Aug 2026 – Sun 22 Nov 2026")
          .contains("87 %", "95 %: 81 to 91 % · n = 187", "Mean 4.31 of 5")
          .contains("+42", "95 %: 31 to 52 · n = 163", "Promoters 98 · Detractors 29")
          .contains("45 %", "187 ratings of 412 visits", "3 more are doubted")
          .contains("−20", "(−53 to 16)", "too few for a figure", "Wilson (1927)", "Tango (1998)")
          .contains("doubted – All good");
    }
  }

  @Test
  void chinese_is_said_in_chinese() throws IOException {
    var zh = Locale.SIMPLIFIED_CHINESE;
    try (var paper = printed(zh, RatingReportMother.usual(zh))) {
      assertThat(paper.text())
          .contains("客户满意度报告", "2026年8月25日 周二", "江岸区", "评分分布", "按工程师", "准时、友好")
          .contains("不足以得出数值");
      assertThat(paper.text(2)).contains("2026年8月25日 周二 – 2026年11月22日 周日");
    }
  }

  @Test
  void long_comments_are_whole_and_later_pages_have_their_heads() throws IOException {
    var report = RatingReportMother.long_();
    try (var paper = printed(Locale.ENGLISH, report)) {
      assertThat(paper.pages()).isGreaterThan(3);
      var text = paper.bareText();
      for (int i = 0; i < 12; i++) {
        assertThat(text).contains("END" + i);
      }
      var rare = report.comments().stream().mapToLong(c -> count(c.text(), "龘")).sum();
      assertThat(count(text, "龘")).isEqualTo(rare);
      assertThat(text).contains("88oldercomments");
      for (int page = 2; page <= paper.pages(); page++) {
        assertThat(paper.text(page)).contains("Customer satisfaction");
        if (paper.text(page).contains("Pünktlich")) {
          assertThat(paper.text(page)).contains("Comments", "Visit", "CSAT");
        }
      }
      assertThat(paper.lettersOutside()).isEmpty();
    }
  }

  private static long count(String text, String character) {
    return text.codePoints().filter(c -> c == character.codePointAt(0)).count();
  }

  @Test
  void without_ratings_it_says_so() throws IOException {
    try (var paper = printed(Locale.ENGLISH, RatingReportMother.empty())) {
      assertThat(paper.text())
          .contains("No ratings in this time", "0 ratings of 12 visits")
          .doesNotContain("null", "NaN", "By month");
    }
  }

  @Test
  void the_workbook_has_numbers_to_go_on_with() throws IOException {
    var book = RatingReportWorkbook.of(Locale.ENGLISH, RatingReportMother.usual(Locale.ENGLISH));
    try (var read = new ReadableWorkbook(new ByteArrayInputStream(book))) {
      assertThat(read.getSheets()).hasSize(6);
      var months = read.getSheet(2).orElseThrow().read();
      assertThat(months).hasSize(5);
      assertThat(months.get(3).getCellAsNumber(6))
          .hasValueSatisfying(n -> assertThat(n).isEqualByComparingTo("86.6"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-CN"})
  void pictures_for_people(String language) throws IOException {
    var locale = Locale.forLanguageTag(language);
    try (var paper = printed(locale, RatingReportMother.usual(locale))) {
      paper.keepPictures("rating-report-" + language);
    }
    try (var paper = printed(locale, RatingReportMother.long_())) {
      paper.keepPictures("rating-report-long-" + language);
    }
    try (var paper = printed(locale, RatingReportMother.empty())) {
      paper.keepPictures("rating-report-empty-" + language);
    }
  }
}
