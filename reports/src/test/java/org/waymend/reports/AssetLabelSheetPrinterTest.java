package org.waymend.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AssetLabelSheetPrinterTest {

  @ParameterizedTest
  @EnumSource(LabelPaper.class)
  void every_label_can_be_read_and_scanned_in_its_place(LabelPaper paper) throws IOException {
    var labels = AssetLabelMother.many(paper.labelsPerSheet() + 2);
    try (var sheet = new PrintedSheet(AssetLabelMother.sheet(paper, 1, labels))) {
      assertThat(sheet.pages()).isEqualTo(2);
      var first = labels.subList(0, paper.labelsPerSheet());
      assertThat(sheet.scans(0)).isEqualTo(contents(first));
      var printed = sheet.labels(0);
      for (var i = 0; i < first.size(); i++) {
        assertThat(printed.get(i))
            .contains(AssetLabelMother.COMPANY, first.get(i).tag(), first.get(i).serialNumber());
      }
      assertThat(sheet.labels(1).stream().filter(text -> !text.isEmpty())).hasSize(2);
    }
  }

  @ParameterizedTest
  @EnumSource(LabelPaper.class)
  void a_partly_used_sheet_is_continued_where_it_is_free(LabelPaper paper) throws IOException {
    var labels = AssetLabelMother.many(2);
    var last = paper.labelsPerSheet();
    try (var sheet = new PrintedSheet(AssetLabelMother.sheet(paper, last, labels))) {
      assertThat(sheet.pages()).isEqualTo(2);
      var printed = sheet.labels(0);
      assertThat(printed.subList(0, last - 1)).containsOnly("");
      assertThat(printed.get(last - 1)).contains("AS-000001");
      assertThat(sheet.labels(1).get(0)).contains("AS-000002");
      assertThat(sheet.scans(0))
          .isEqualTo(
              Stream.concat(
                      Collections.nCopies(last - 1, Optional.empty()).stream(),
                      contents(labels.subList(0, 1)).stream())
                  .toList());
    }
  }

  @Test
  void a_full_sheet_starts_no_second_one() throws IOException {
    try (var sheet =
        new PrintedSheet(AssetLabelMother.sheet(LabelPaper.A4, 5, AssetLabelMother.many(20)))) {
      assertThat(sheet.pages()).isEqualTo(1);
    }
  }

  @Test
  void rare_characters_of_names_are_on_the_paper() throws IOException {
    try (var sheet =
        new PrintedSheet(AssetLabelMother.sheet(AssetLabelMother.named("喆堃龘镕婳玥䶮𬭎")))) {
      assertThat(sheet.text()).contains("喆堃龘镕婳玥䶮𬭎");
    }
  }

  @Test
  void what_the_font_lacks_is_marked_and_not_dropped() throws IOException {
    try (var sheet =
        new PrintedSheet(AssetLabelMother.sheet(AssetLabelMother.named("Pump 🚰 no. 2")))) {
      assertThat(sheet.text()).contains("Pump 〓 no. 2");
    }
  }

  @Test
  void signs_of_markup_are_printed_as_they_are() throws IOException {
    var label = AssetLabelMother.named("Valve <2\" & \"3> &amp; 'b' </style>");
    try (var sheet = new PrintedSheet(AssetLabelMother.sheet(label))) {
      assertThat(sheet.text().replaceAll("\\s+", " "))
          .contains("Valve <2\" & \"3> &amp; 'b' </style>");
    }
  }

  @Test
  void the_words_follow_the_language_and_not_the_server() throws IOException {
    var label = AssetLabelMother.boiler();
    var chinese =
        new AssetLabelSheet(Locale.SIMPLIFIED_CHINESE, "江城服务", LabelPaper.A4, 1, List.of(label));
    try (var sheet = new PrintedSheet(chinese)) {
      assertThat(sheet.title()).isEqualTo("设备标签");
      assertThat(sheet.text()).contains("江城服务", "扫码报修", "型号", "序列号", "服务地点");
    }
    var before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.SIMPLIFIED_CHINESE);
      try (var sheet = new PrintedSheet(AssetLabelMother.sheet(label))) {
        assertThat(sheet.title()).isEqualTo("Asset labels");
        assertThat(sheet.text()).contains("Scan for service", "Model", "Serial no.", "Site");
      }
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void a_missing_detail_leaves_no_hole() throws IOException {
    var label = new AssetLabel("AS-1", "Pump", " ", null, "Depot", "https://service.example.com/1");
    try (var sheet = new PrintedSheet(AssetLabelMother.sheet(label))) {
      assertThat(sheet.text()).contains("Site").doesNotContain("Model", "Serial no.");
    }
  }

  @ParameterizedTest
  @EnumSource(LabelPaper.class)
  void long_texts_stay_in_their_label_and_lose_only_their_middle_or_end(LabelPaper paper)
      throws IOException {
    var label = AssetLabelMother.withLongTexts();
    try (var sheet = new PrintedSheet(AssetLabelMother.sheet(paper, 1, List.of(label)))) {
      var text = sheet.text();
      assertThat(text).contains("PLANT-", "-END", "Air handling unit", "4711", "上海浦东");
      var cell = sheet.cell(1);
      assertThat(sheet.glyphs())
          .allSatisfy(
              glyph -> {
                assertThat(glyph.getX() + glyph.getWidth()).isLessThan((float) cell.getMaxX());
                assertThat(glyph.getY()).isLessThan((float) cell.getMaxY());
                assertThat(glyph.getFontSizeInPt()).isGreaterThanOrEqualTo(4f);
              });
      assertThat(sheet.scans(0).get(0)).contains(label.qrContent());
    }
  }

  @ParameterizedTest
  @EnumSource(LabelPaper.class)
  void a_text_of_any_length_is_whole_or_shows_that_it_is_not(LabelPaper paper) throws IOException {
    var labels =
        IntStream.range(1, paper.labelsPerSheet())
            .mapToObj(
                words -> "roof unit 冷水机 ".repeat(words / 3) + "pump-(2) ".repeat(words % 3) + "Z")
            .map(text -> new AssetLabel("A-" + text, text, text, "S" + text, text, "x"))
            .toList();
    var template = ReportTemplate.of(paper.template());
    try (var sheet = new PrintedSheet(AssetLabelMother.sheet(paper, 1, labels))) {
      var printed = sheet.labels(0);
      for (var i = 0; i < labels.size(); i++) {
        var label = labels.get(i);
        assertThat(bare(printed.get(i)))
            .contains(
                bare(template.box("tag").fitKeepingItsEnd(label.tag())),
                bare(template.box("name").fit(label.name())),
                bare(template.box("detail1").fit(label.name())),
                bare(template.box("detail2").fitKeepingItsEnd("S" + label.name())));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(LabelPaper.class)
  void no_glyph_lies_on_another(LabelPaper paper) throws IOException {
    var label = AssetLabelMother.withLongTexts();
    try (var sheet = new PrintedSheet(AssetLabelMother.sheet(paper, 1, List.of(label)))) {
      var glyphs = sheet.glyphs().stream().filter(glyph -> !glyph.getUnicode().isBlank()).toList();
      for (var a : glyphs) {
        for (var b : glyphs) {
          var isSameLine = Math.abs(a.getY() - b.getY()) < 0.01;
          var isClear =
              isSameLine
                  || Math.abs(a.getY() - b.getY())
                      > 0.8 * Math.min(a.getFontSizeInPt(), b.getFontSizeInPt())
                  || a.getX() + a.getWidth() <= b.getX() + 0.1
                  || b.getX() + b.getWidth() <= a.getX() + 0.1;
          assertThat(isClear).as("%s over %s", a, b).isTrue();
        }
      }
    }
  }

  @Test
  void the_fonts_are_embedded_with_all_their_characters_addressable() throws IOException {
    try (var sheet = new PrintedSheet(AssetLabelMother.sheet(AssetLabelMother.boiler()))) {
      assertThat(sheet.fonts())
          .hasSize(2)
          .allSatisfy(
              font -> {
                assertThat(font.isEmbedded()).isTrue();
                assertThat(font.getName()).contains("NotoSansSC");
                assertThat(((PDType0Font) font).getCOSObject().getNameAsString("Encoding"))
                    .isEqualTo("Identity-H");
              });
    }
  }

  @Test
  void a_content_too_long_for_a_label_is_refused() {
    var label = new AssetLabel("AS-1", "Pump", null, null, null, "x".repeat(400));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new AssetLabelSheetPrinter().print(AssetLabelMother.sheet(label)))
        .withMessageContaining("cannot hold 400 characters");
  }

  @Test
  void printing_needs_nothing_of_the_callers_class_loader() {
    var thread = Thread.currentThread();
    var before = thread.getContextClassLoader();
    try {
      thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
      var pdf =
          new AssetLabelSheetPrinter().print(AssetLabelMother.sheet(AssetLabelMother.boiler()));
      assertThat(pdf).startsWith('%', 'P', 'D', 'F');
      assertThat(thread.getContextClassLoader()).isSameAs(ClassLoader.getPlatformClassLoader());
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  @Test
  void several_threads_print_at_once() {
    var printer = new AssetLabelSheetPrinter();
    var sheet = AssetLabelMother.sheet(LabelPaper.A4, 1, AssetLabelMother.many(24));
    var alone = printer.print(sheet).length;
    assertThat(IntStream.range(0, 16).parallel().map(i -> printer.print(sheet).length).boxed())
        .allSatisfy(length -> assertThat(length).isCloseTo(alone, within(100)));
  }

  /** For people: {@code target/printed/*.pdf}. */
  @ParameterizedTest
  @EnumSource(LabelPaper.class)
  void a_sheet_lies_in_the_build_folder_to_be_looked_at(LabelPaper paper) throws IOException {
    var folder = Files.createDirectories(Path.of("target", "printed"));
    var labels =
        Stream.concat(
                Stream.of(AssetLabelMother.withLongTexts(), AssetLabelMother.named("备用水泵")),
                AssetLabelMother.many(paper.labelsPerSheet() - 4).stream())
            .toList();
    for (var language : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
      var sheet = new AssetLabelSheet(language, AssetLabelMother.COMPANY, paper, 3, labels);
      var file = folder.resolve("asset-labels-" + paper + "-" + language + ".pdf");
      Files.write(file, new AssetLabelSheetPrinter().print(sheet));
      assertThat(file).isNotEmptyFile();
    }
  }

  private static String bare(String text) {
    return text.replaceAll("<[^>]*>|\\s", "");
  }

  private static List<Optional<String>> contents(List<AssetLabel> labels) {
    return labels.stream().map(label -> Optional.of(label.qrContent())).toList();
  }
}
