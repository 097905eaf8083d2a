package org.waymend.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.Result;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymend.reports.DaySheet.Needed;
import org.waymend.reports.DaySheet.Stop;
import org.waymend.reports.DaySheet.Taken;
import org.waymend.reports.ServiceReport.Span;

class DaySheetPrinterTest {
  private static final ZoneId WUHAN = ZoneId.of("Asia/Shanghai");
  private static final String LINK = "https://service.example.com/engineer/visits/0190";

  private static PrintedPaper printed(Locale language, DaySheet sheet) throws IOException {
    return new PrintedPaper(
        new DaySheetPrinter().print(language, ServiceReportMother.letterhead(language), sheet));
  }

  private static DaySheet sheet(Locale language, int visits, String instructions) {
    boolean isEnglish = language.equals(Locale.ENGLISH);
    var stops = new ArrayList<Stop>();
    for (int i = 0; i < visits; i++) {
      var at = Instant.parse("2026-11-23T00:30:00Z").plusSeconds(i * 5400L);
      stops.add(
          new Stop(
              "WO-00012" + i + "-1",
              new Span(at, at.plusSeconds(3600)),
              WUHAN,
              isEnglish ? "Hongda Property" : "宏达物业管理有限公司",
              isEnglish ? "Tower A" : "江汉大厦 A 座",
              isEnglish ? "18 Jianghan Road, Wuhan" : "武汉市江岸区江汉路 18 号",
              isEnglish ? "Ring at the gate house, key for the cellar there" : "门卫处登记，地下室钥匙在门卫处",
              isEnglish ? "Wang Min · 027 8271 0093" : "王敏 · 027 8271 0093",
              "AS-000017 · Viessmann Vitocrossal 300 · 7544120-0815",
              i == 0 ? "URGENT" : "NORMAL",
              i == 1 ? List.of() : List.of(new Span(at, at.plusSeconds(7200))),
              i == 0 ? 1260 : 540,
              i == 0 ? 12345 : 3200,
              isEnglish ? "Boiler gives no hot water" : "锅炉不出热水",
              instructions,
              "",
              isEnglish
                  ? List.of("Check gas pressure", "Clean the burner")
                  : List.of("检查燃气压力", "清洁燃烧器"),
              List.of(
                  new Needed(
                      "IGN-204",
                      isEnglish ? "Ignition electrode" : "点火电极",
                      BigDecimal.ONE,
                      "PIECE")),
              LINK + i));
    }
    return new DaySheet(
        LocalDate.of(2026, 11, 23),
        WUHAN,
        "陈刚 Chen Gang",
        "EN-007",
        List.of(
            new Span(Instant.parse("2026-11-23T00:00:00Z"), Instant.parse("2026-11-23T09:00:00Z"))),
        "VAN-07",
        stops,
        visits == 0
            ? List.of()
            : List.of(
                new Taken(
                    "IGN-204",
                    isEnglish ? "Ignition electrode" : "点火电极",
                    BigDecimal.valueOf(visits),
                    "PIECE",
                    BigDecimal.valueOf(2))));
  }

  @Test
  void the_day_stands_in_its_order_with_all_one_needs() throws IOException {
    var sheet = sheet(Locale.ENGLISH, 3, "Take the long ladder.");
    try (var paper = printed(Locale.ENGLISH, sheet)) {
      var text = paper.text();
      assertThat(text)
          .contains("Day sheet", "Mon 23 Nov 2026", "EN-007", "08:00–17:00", "39 min", "VAN-07")
          .contains("08:30–09:30", "10:00–11:00", "11:30–12:30", "21 min · 12.3 km", "any time")
          .contains("Ring at the gate house", "Wang Min · 027 8271 0093", "long ladder", "urgent")
          .contains("Parts to take", "3 pcs", "▲ 2");
      assertThat(text.indexOf("WO-000120-1")).isLessThan(text.indexOf("WO-000121-1"));
      var found = PrintedSheet.scan(paper.picture(1, 200).getSubimage(1200, 0, 450, 1000));
      assertThat(found.map(Result::getText))
          .hasValueSatisfying(s -> assertThat(s).startsWith(LINK));
    }
  }

  @Test
  void long_instructions_are_whole_and_later_pages_have_their_heads() throws IOException {
    var words = "Achtung Überdruck 注意高压 喆堃龘镕婳玥䶮𬭎 ";
    try (var paper =
        printed(Locale.SIMPLIFIED_CHINESE, sheet(Locale.ENGLISH, 4, words.repeat(90) + "END"))) {
      assertThat(paper.pages()).isGreaterThan(3);
      var text = paper.bareText();
      assertThat(text.split("END", -1)).hasSize(5);
      assertThat(text.codePoints().filter(c -> c == '䶮').count()).isEqualTo(4 * 90);
      for (int page = 2; page <= paper.pages(); page++) {
        assertThat(paper.text(page)).contains("工程师日程单", "WO-0001");
      }
      assertThat(paper.lettersOutside()).isEmpty();
    }
  }

  @Test
  void an_empty_day_says_so() throws IOException {
    try (var paper = printed(Locale.ENGLISH, sheet(Locale.ENGLISH, 0, ""))) {
      assertThat(paper.text()).contains("Nothing is planned for this day.").doesNotContain("null");
    }
  }

  @Test
  void the_workbook_has_a_line_per_visit() throws IOException {
    var book = DaySheetWorkbook.of(Locale.ENGLISH, sheet(Locale.ENGLISH, 3, "x"));
    try (var read = new ReadableWorkbook(new ByteArrayInputStream(book))) {
      assertThat(read.getFirstSheet().read()).hasSize(4);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-CN"})
  void pictures_for_people(String language) throws IOException {
    var locale = Locale.forLanguageTag(language);
    try (var paper = printed(locale, sheet(locale, 4, "Take the long ladder. 请带长梯。".repeat(4)))) {
      paper.keepPictures("day-sheet-" + language);
    }
  }
}
