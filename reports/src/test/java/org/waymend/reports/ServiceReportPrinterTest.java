package org.waymend.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymend.reports.PrintedPaper.bare;

import com.google.zxing.Result;
import java.io.IOException;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceReportPrinterTest {
  private final ServiceReportPrinter printer = new ServiceReportPrinter();

  private PrintedPaper printed(Locale language, ServiceReport report) throws IOException {
    return new PrintedPaper(
        printer.print(language, ServiceReportMother.letterhead(language), report));
  }

  @Test
  void everything_of_the_visit_is_on_the_paper() throws IOException {
    var report = ServiceReportMother.usual(Locale.ENGLISH);
    try (var paper = printed(Locale.ENGLISH, report)) {
      assertThat(paper.pages()).isEqualTo(2);
      assertThat(paper.text())
          .contains("Service report", "WO-000123-1", "Sun 22 Nov 2026")
          .contains("Hongda Property", "Tower A", "18 Jianghan Road", "Wang Min", "AS-000017")
          .contains("Boiler gives no hot water", "E04", "before noon")
          .contains("Completed", "Ignition electrode was burnt", "21 mbar")
          .contains("Sun 22 Nov 2026 10:00–12:00", "10:21", "11:55", "1 h 29 min", "23 min")
          .contains("Asia/Shanghai, UTC+08:00")
          .contains("IGN-204", "1 pcs", "0.25 l")
          .contains("How did we do?", "Tue 22 Dec 2026");
    }
  }

  @Test
  void chinese_is_said_in_chinese() throws IOException {
    try (var paper =
        printed(Locale.SIMPLIFIED_CHINESE, ServiceReportMother.usual(Locale.SIMPLIFIED_CHINESE))) {
      assertThat(paper.text())
          .contains("服务报告", "2026年11月22日 周日", "江城楼宇服务有限公司", "报修内容", "处理情况")
          .contains("1小时29分", "点火电极", "0.25 升", "请为本次服务评分");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-CN"})
  void the_code_is_scanned_from_the_rendered_page_and_clicked(String language) throws IOException {
    var locale = Locale.forLanguageTag(language);
    try (var paper = printed(locale, ServiceReportMother.usual(locale))) {
      assertThat(PrintedSheet.scan(paper.picture(paper.pages(), 200)).map(Result::getText))
          .contains(ServiceReportMother.URL);
      assertThat(paper.document.getPage(0).getAnnotations().toString()).isNotEqualTo("[]");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-CN"})
  void no_character_of_a_long_report_is_lost(String language) throws IOException {
    var locale = Locale.forLanguageTag(language);
    var report = ServiceReportMother.long_(locale);
    try (var paper = printed(locale, report)) {
      var text = paper.bareText();
      assertThat(text).contains("ASKED-END", "NOTE-END");
      for (var part : report.parts()) {
        assertThat(text).contains(bare(part.number()));
      }
      assertThat(ServiceReportPrinter.missing(ServiceReportMother.letterhead(locale), report))
          .isEmpty();
      assertAllLettersOf(text, report);
    }
  }

  /** Counts letters, since columns lie beside each other and page heads between lines. */
  private static void assertAllLettersOf(String text, ServiceReport report) {
    var wanted = new StringBuilder(report.asked() + report.askedInShort() + report.note());
    wanted.append(report.place().customer()).append(report.place().site());
    wanted.append(report.place().address()).append(report.place().contact());
    report.steps().forEach(step -> wanted.append(step.text()).append(step.note()));
    report.parts().forEach(part -> wanted.append(part.number()).append(part.name()));
    wanted
        .toString()
        .codePoints()
        .filter(c -> !Character.isWhitespace(c))
        .distinct()
        .forEach(
            c ->
                assertThat(text.codePoints().filter(each -> each == c).count())
                    .as(Character.toString(c))
                    .isGreaterThanOrEqualTo(
                        wanted.toString().codePoints().filter(each -> each == c).count()));
  }

  @Test
  void later_pages_say_what_they_are_and_repeat_the_words_above_the_columns() throws IOException {
    try (var paper = printed(Locale.ENGLISH, ServiceReportMother.long_(Locale.ENGLISH))) {
      assertThat(paper.pages()).isGreaterThan(3);
      for (int page = 2; page <= paper.pages(); page++) {
        assertThat(paper.text(page))
            .contains("Jiangcheng Building Service Ltd · Service report", "WO-000123-1");
        if (paper.text(page).contains("PART-NUMBER")) {
          assertThat(paper.text(page)).contains("Parts used", "Number", "Quantity");
        }
      }
      assertThat(paper.text(1)).contains("1 / " + paper.pages());
    }
  }

  @Test
  void nothing_lies_outside_the_margins() throws IOException {
    try (var paper = printed(Locale.ENGLISH, ServiceReportMother.long_(Locale.ENGLISH))) {
      assertThat(paper.lettersOutside()).isEmpty();
    }
  }

  @Test
  void what_is_not_known_leaves_no_hole() throws IOException {
    try (var paper = printed(Locale.ENGLISH, ServiceReportMother.bare())) {
      assertThat(paper.text())
          .contains("Nobody was there", "Not signed: the customer had left")
          .doesNotContain("Parts used", "Photos", "Serial no.", "How did we do", "null");
    }
  }

  @Test
  void the_font_is_in_the_file() throws IOException {
    try (var paper = printed(Locale.ENGLISH, ServiceReportMother.usual(Locale.ENGLISH))) {
      var resources = paper.document.getPage(0).getResources();
      for (var name : resources.getFontNames()) {
        assertThat(resources.getFont(name)).matches(PDFont::isEmbedded);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-CN"})
  void pictures_for_people(String language) throws IOException {
    var locale = Locale.forLanguageTag(language);
    try (var paper = printed(locale, ServiceReportMother.usual(locale))) {
      paper.keepPictures("service-report-" + language);
    }
    try (var paper = printed(locale, ServiceReportMother.long_(locale))) {
      paper.keepPictures("service-report-long-" + language);
    }
    try (var paper = printed(locale, ServiceReportMother.bare())) {
      paper.keepPictures("service-report-bare-" + language);
    }
  }
}
