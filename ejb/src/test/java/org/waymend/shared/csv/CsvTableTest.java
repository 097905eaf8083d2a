package org.waymend.shared.csv;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymend.shared.Refusals;

class CsvTableTest {
  private static final Set<String> KNOWN = Set.of("code", "name", "note");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "code,name\nA,张三\n",
        "\uFEFFcode,name\r\nA,张三\r\n",
        "code;name\nA;张三",
        "\uFEFF\"code\";\"name\"\n\"A\";\"张三\"\n",
        " code , name \n A , 张三 \n",
        "code,name\n\n\nA,张三\n\n"
      })
  void reads_what_spreadsheets_write(String file) {
    var table = read(file);
    assertThat(table.columns()).containsExactly("code", "name");
    assertThat(table.rows()).hasSize(1);
    assertThat(table.rows().get(0).text("code")).isEqualTo("A");
    assertThat(table.rows().get(0).text("name")).isEqualTo("张三");
  }

  @Test
  void a_quoted_cell_may_hold_separators_quotes_and_lines() {
    var row = read("code,name\nA,\"a;b, \"\"c\"\"\nd\"\n").rows().get(0);
    assertThat(row.text("name")).isEqualTo("a;b, \"c\"\nd");
  }

  @Test
  void the_separator_is_the_one_of_the_first_line() {
    var row = read("code;name\nA;\"a,b,c,d\"\n").rows().get(0);
    assertThat(row.text("name")).isEqualTo("a,b,c,d");
  }

  @Test
  void rows_know_the_line_they_start_on() {
    var table = read("code,name\nA,1\n\nB,\"two\nlines\"\nC,3");
    assertThat(table.rows()).extracting(CsvRow::line).containsExactly(2, 4, 6);
    var windows = read("code,name\r\nA,1\r\n\r\n\r\nB,\"\r\ntwo\r\n\"\r\nC,3\r\n");
    assertThat(windows.rows()).extracting(CsvRow::line).containsExactly(2, 5, 8);
  }

  @Test
  void a_short_row_has_empty_cells() {
    var row = read("code,name,note\nA\n").rows().get(0);
    assertThat(row.text("name")).isEmpty();
    assertThat(row.optional("note")).isNull();
  }

  @Test
  void a_row_with_more_cells_than_columns_is_refused_with_its_line() {
    var refusal = Refusals.refusal(() -> read("code,name\nA,1\nB,2,3\n"));
    assertThat(refusal.type()).isEqualTo("import/unreadable");
    assertThat(refusal).hasMessageContaining("Line 3");
  }

  @Test
  void unknown_columns_are_named() {
    var refusal = Refusals.refusal(() -> read("code,nmae,x\nA,1,2\n"));
    assertThat(refusal.type()).isEqualTo("import/unknown-columns");
    assertThat(refusal.members().get("unknown")).asString().contains("nmae", "x");
    assertThat(refusal.members().get("unknown")).asString().doesNotContain("code");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  \n \n", "\uFEFF", "code,code\nA,B\n", "code,\nA,B\n", "code\n\"A"})
  void what_is_no_table_is_refused(String file) {
    assertThat(Refusals.type(() -> read(file))).isEqualTo("import/unreadable");
  }

  @Test
  void another_encoding_is_refused() {
    for (Charset charset : new Charset[] {UTF_16, Charset.forName("GBK")}) {
      var bytes = "code,name\nA,张三\n".getBytes(charset);
      var refusal = Refusals.refusal(() -> CsvTable.read(bytes, KNOWN));
      assertThat(refusal.type()).isEqualTo("import/unreadable");
      assertThat(refusal).hasMessageContaining("UTF-8");
    }
  }

  @Test
  void a_file_with_column_names_only_has_no_rows() {
    assertThat(read("code,name").rows()).isEmpty();
  }

  @Test
  void a_file_with_too_many_rows_is_refused() {
    assertThat(read("code\n" + "A\n".repeat(CsvTable.MAX_ROWS)).rows()).hasSize(CsvTable.MAX_ROWS);
    assertThat(Refusals.type(() -> read("code\n" + "A\n".repeat(CsvTable.MAX_ROWS + 1))))
        .isEqualTo("import/unreadable");
  }

  private static CsvTable read(String file) {
    return CsvTable.read(file.getBytes(UTF_8), KNOWN);
  }
}
