package org.waymend.shared.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymend.shared.csv.HandmadeWorkbook.parts;
import static org.waymend.shared.csv.HandmadeWorkbook.text;
import static org.waymend.shared.csv.HandmadeWorkbook.workbook;
import static org.waymend.shared.csv.HandmadeWorkbook.zip;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.waymend.shared.Refusals;

class XlsxSheetTest {
  private static final Set<String> KNOWN = Set.of("code", "name", "on", "at", "price", "isActive");
  private static final String HEAD =
      "<row r=\"1\">"
          + text("A1", "code")
          + text("B1", "name")
          + text("C1", "on")
          + text("D1", "at")
          + text("E1", "price")
          + text("F1", "isActive")
          + "</row>";

  @Test
  void every_kind_of_cell_reads_as_our_csv_writes_it() throws IOException {
    var table =
        read(
            HEAD
                + "<row r=\"2\">"
                + "<c r=\"A2\" t=\"s\"><v>1</v></c>"
                + text("B2", " 张三 ")
                + "<c r=\"C2\" s=\"1\"><v>46349</v></c>"
                + "<c r=\"D2\" s=\"2\"><v>46349.3125</v></c>"
                + "<c r=\"E2\" s=\"3\"><v>1234.5</v></c>"
                + "<c r=\"F2\" t=\"b\"><v>1</v></c>"
                + "</row>");
    var row = table.rows().get(0);
    assertThat(row.text("code")).isEqualTo("AC & DC");
    assertThat(row.text("name")).isEqualTo("张三");
    assertThat(row.text("on")).isEqualTo("2026-11-23");
    assertThat(row.text("at")).isEqualTo("2026-11-23T07:30");
    assertThat(row.text("price")).isEqualTo("1234.5");
    assertThat(row.text("isActive")).isEqualTo("true");
  }

  @Test
  void a_formula_is_what_it_last_gave() throws IOException {
    var row =
        read(HEAD
                + "<row r=\"2\"><c r=\"A2\" t=\"str\"><f>B2</f><v>X-1</v></c>"
                + "<c r=\"C2\" s=\"1\"><f>TODAY()</f><v>46349</v></c>"
                + "<c r=\"E2\"><f>1+1</f><v>2</v></c></row>")
            .rows()
            .get(0);
    assertThat(row.text("code")).isEqualTo("X-1");
    assertThat(row.text("on")).isEqualTo("2026-11-23");
    assertThat(row.text("price")).isEqualTo("2");
  }

  @Test
  void rows_know_their_number_and_empty_ones_are_left_out() throws IOException {
    var table =
        read(
            HEAD
                + "<row r=\"2\"><c r=\"A2\"/></row><row r=\"5\">"
                + text("A5", "B")
                + "<c r=\"H5\" s=\"1\"/></row>");
    assertThat(table.rows()).extracting(CsvRow::line).containsExactly(5);
    assertThat(table.rows().get(0).optional("name")).isNull();
  }

  @Test
  void unknown_columns_are_told_with_all_there_are() throws IOException {
    var bytes =
        workbook("<row r=\"1\">" + text("A1", "Kind") + "</row><row r=\"2\">" + text("A2", "Lift"));
    var whole = workbook("<row r=\"1\">" + text("A1", "Kind") + "</row>");
    var refusal = Refusals.refusal(() -> CsvTable.read(whole, KNOWN));
    assertThat(refusal.type()).isEqualTo("import/unknown-columns");
    assertThat(refusal.members().get("columns")).asString().isEqualTo("[Kind]");
    assertThat(Refusals.type(() -> CsvTable.read(bytes, KNOWN))).isEqualTo("import/unreadable");
  }

  @Test
  void an_error_in_a_cell_is_named() throws IOException {
    var bytes = workbook(HEAD + "<row r=\"2\"><c r=\"A2\" t=\"e\"><v>#N/A</v></c></row>");
    var refusal = Refusals.refusal(() -> CsvTable.read(bytes, KNOWN));
    assertThat(refusal.type()).isEqualTo("import/unreadable");
    assertThat(refusal).hasMessageContaining("A2");
  }

  @Test
  void what_is_no_workbook_is_refused() throws IOException {
    var other = zip(Map.of("readme.txt", "hello"));
    var whole = workbook(HEAD);
    var damaged = Arrays.copyOf(whole, whole.length / 2);
    for (byte[] bytes : new byte[][] {other, damaged, workbook("")}) {
      assertThat(Refusals.type(() -> CsvTable.read(bytes, KNOWN))).isEqualTo("import/unreadable");
    }
  }

  @Test
  void a_bomb_is_refused_before_it_is_unpacked() throws IOException {
    var bytes = workbook(HEAD + " ".repeat(210_000_000));
    assertThat(bytes.length).isLessThan(1_000_000);
    var refusal = Refusals.refusal(() -> CsvTable.read(bytes, KNOWN));
    assertThat(refusal).hasMessageContaining("too large");
  }

  @Test
  void entities_are_not_followed() throws IOException {
    var parts = parts(HEAD + "<row r=\"2\">" + text("A2", "&x;") + "</row>");
    parts.computeIfPresent(
        "xl/worksheets/sheet1.xml",
        (name, xml) -> "<!DOCTYPE worksheet [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>" + xml);
    var bytes = zip(parts);
    assertThat(Refusals.type(() -> CsvTable.read(bytes, KNOWN))).isEqualTo("import/unreadable");
  }

  private static CsvTable read(String rows) throws IOException {
    return CsvTable.read(workbook(rows), KNOWN);
  }
}
