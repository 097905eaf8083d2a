package org.waymend.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymend.reports.SettlementStatement.SettlementLine;

class SettlementStatementPrinterTest {

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-CN"})
  void every_page_says_whose_it_is_and_every_line_is_on_it(String language) throws IOException {
    try (var pdf = print(Locale.forLanguageTag(language), 50)) {
      picture(pdf, "statement-" + language);
      assertThat(pdf.getNumberOfPages()).isEqualTo(3); // two pages of the first, one of the second
      var amount = language.equals("en") ? "Amount" : "金额";
      for (int page = 1; page <= 3; page++) {
        assertThat(text(pdf, page)).contains("EX-000001").contains(amount).contains("ST-00000");
      }
      assertThat(text(pdf, 1)).contains("宏达电梯").contains("WO-000000-1");
      assertThat(text(pdf, 2)).contains("宏达电梯").contains("WO-000049-1");
      assertThat(text(pdf, 2)).contains("USD 980.00");
      assertThat(text(pdf, 3)).contains("Acme");
    }
  }

  @Test
  void a_share_says_its_percentage_and_a_reversal_that_it_is_one() throws IOException {
    try (var pdf = print(Locale.ENGLISH, 1)) {
      assertThat(text(pdf, 1)).contains("Reversal · Tax").contains("8.87 %").contains("-20.00");
    }
  }

  @Test
  void every_word_is_there_in_both_languages() {
    var english = Words.in(Locale.ENGLISH);
    var chinese = Words.in(Locale.SIMPLIFIED_CHINESE);
    assertThat(chinese.keySet()).isEqualTo(english.keySet());
    chinese
        .keySet()
        .forEach(key -> assertThat(FontCoverage.missingFrom(chinese.getString(key))).isEmpty());
  }

  private static PDDocument print(Locale language, int lines) throws IOException {
    var all = new ArrayList<SettlementLine>();
    for (int i = 0; i < lines; i++) {
      all.add(
          new SettlementLine(
              LocalDate.of(2026, 11, 23),
              "WO-%06d-1".formatted(i),
              i % 2 == 0 ? "LABOUR_UNITS" : "PART_PRICE",
              i % 2 == 0 ? null : "P-1001 Ball valve 3/4 in · 球阀 3/4 英寸",
              BigDecimal.ONE,
              i % 2 == 0 ? "LABOUR_UNIT" : "PIECE",
              new BigDecimal("20.00"),
              null,
              new BigDecimal("20.00"),
              false));
    }
    all.add(
        new SettlementLine(
            LocalDate.of(2026, 11, 23),
            "WO-000001-1",
            "TAX",
            null,
            BigDecimal.ONE,
            "SHARE",
            null,
            887,
            new BigDecimal("-20.00"),
            true));
    var second = all.subList(0, 1);
    var bytes =
        new SettlementStatementPrinter()
            .print(
                language,
                "Midtown Field Services",
                "EX-000001",
                List.of(
                    new SettlementStatement("ST-000001", "PROVIDER", "宏达电梯", "2026-11", "USD", all),
                    new SettlementStatement(
                        "ST-000002", "CUSTOMER", "Acme", "2026-11", "USD", second)));
    return Loader.loadPDF(bytes);
  }

  private static String text(PDDocument pdf, int page) throws IOException {
    var stripper = new PDFTextStripper();
    stripper.setStartPage(page);
    stripper.setEndPage(page);
    return stripper.getText(pdf);
  }

  /** For people to look at. */
  private static void picture(PDDocument pdf, String name) throws IOException {
    var folder = Files.createDirectories(Path.of("target/pictures"));
    for (int page = 0; page < pdf.getNumberOfPages(); page++) {
      var image = new PDFRenderer(pdf).renderImageWithDPI(page, 80);
      ImageIO.write(image, "png", folder.resolve(name + "-" + (page + 1) + ".png").toFile());
    }
  }
}
