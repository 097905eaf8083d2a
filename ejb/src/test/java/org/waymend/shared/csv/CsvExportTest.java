package org.waymend.shared.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymend.shared.Money;
import org.waymend.shared.Refusals;

class CsvExportTest {
  record Line(String code, @Nullable Object cell) {}

  record Part(String name) {}

  @Test
  void writes_utf_8_with_a_byte_order_mark_and_names_in_the_first_line() throws IOException {
    assertThat(export(List.of(), "张三")).isEqualTo("\uFEFFcode,cell\r\nA,张三\r\n");
  }

  @Test
  void writes_the_wanted_columns_in_the_wanted_order() throws IOException {
    assertThat(export(List.of("cell", "code"), 5)).isEqualTo("\uFEFFcell,code\r\n5,A\r\n");
    assertThat(Refusals.fieldErrors(() -> export(List.of("code", "secret"), 5)))
        .containsExactly("columns unknown-column");
  }

  @Test
  void writes_every_kind_of_value() throws IOException {
    assertThat(cell(null)).isEmpty();
    assertThat(cell(-5)).isEqualTo("-5"); // a typed number is no formula
    assertThat(cell(true)).isEqualTo("true");
    assertThat(cell(new Money(-1250, "EUR"))).isEqualTo("-12.50");
    assertThat(cell(new Money(1250, "JPY"))).isEqualTo("1250");
    assertThat(cell(LocalDate.of(2026, 11, 21))).isEqualTo("2026-11-21");
    assertThat(cell(List.of("a", "b"))).isEqualTo("a|b");
    assertThat(cell(List.of(DayOfWeek.MONDAY))).isEqualTo("MONDAY");
    assertThat(cell(List.of())).isEmpty();
    assertThat(cell(List.of(new Part("x")))).isEqualTo("\"[{\"\"name\"\":\"\"x\"\"}]\"");
    assertThat(cell("a,\"b\"\nc")).isEqualTo("\"a,\"\"b\"\"\nc\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+86 138 1234 5678", "-x", "@SUM(A1)", "=HYPERLINK(\"x\")"})
  void a_text_that_a_spreadsheet_would_run_is_protected(String text) throws IOException {
    assertThat(cell(text)).matches("\"?'[=+@-](?s:.*)");
    assertThat(cell(List.of(text, "b"))).matches("\"?'[=+@-](?s:.*)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+86 138 1234 5678",
        "-",
        "-x",
        "@a",
        "'",
        "'a",
        "'=1",
        "''=1",
        "'+'",
        "a;b,c",
        "\"",
        "a\"b",
        "two\nlines",
        "张三",
        "x=1",
        "''"
      })
  void an_export_that_is_read_again_says_the_same(String text) throws IOException {
    var table = CsvTable.read(export(List.of(), text).getBytes(UTF_8), Set.of("code", "cell"));
    assertThat(table.rows().get(0).text("cell")).isEqualTo(text);
  }

  private static String cell(@Nullable Object value) throws IOException {
    var file = export(List.of(), value);
    return file.substring("\uFEFFcode,cell\r\nA,".length(), file.length() - 2);
  }

  private static String export(List<String> columns, @Nullable Object value) throws IOException {
    var out = new ByteArrayOutputStream();
    CsvExport.write(out, Line.class, columns, List.of(new Line("A", value)));
    return out.toString(UTF_8);
  }
}
