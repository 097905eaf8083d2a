package org.waymend.settlement.infra;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.waymend.settlement.domain.ExportedLine;

class SpreadsheetFilesTest {
  private static final Instant AT = Instant.parse("2026-12-01T09:00:00Z");
  private static final List<ExportedLine> LINES =
      List.of(
          new ExportedLine(
              "EX-000001",
              "ST-000001",
              "CUSTOMER",
              "=HYPERLINK(\"x\") 宏达",
              "2026-11",
              "USD",
              LocalDate.of(2026, 11, 23),
              "WO-000001-1",
              "LABOUR",
              "LABOUR_UNITS",
              null,
              new BigDecimal("-4"),
              "LABOUR_UNIT",
              new BigDecimal("20.00"),
              null,
              null,
              new BigDecimal("-80.00"),
              "RECEIVABLE",
              "REVENUE_LABOUR",
              "Standard",
              1,
              "id",
              null,
              "@wrong"));

  @Test
  void the_same_lines_make_the_same_bytes_at_any_time() {
    var before = SpreadsheetFiles.of("EX-000001", LINES, AT);
    LockSupport.parkNanos(2_100_000_000L); // times in a ZIP have steps of two seconds
    var after = SpreadsheetFiles.of("EX-000001", LINES, AT);
    for (int i = 0; i < before.size(); i++) {
      assertThat(after.get(i).content()).isEqualTo(before.get(i).content());
    }
  }

  @Test
  void a_text_is_no_formula_and_a_number_is_a_number() throws IOException {
    var files = SpreadsheetFiles.of("EX-000001", LINES, AT);
    assertThat(new String(files.get(0).content(), UTF_8))
        .contains("\"'=HYPERLINK(\"\"x\"\") 宏达\"")
        .contains(",-80.00,RECEIVABLE,")
        .contains(",'@wrong");
    var entries = entries(files.get(1).content());
    var sheet = entries.getOrDefault("xl/worksheets/sheet1.xml", "");
    assertThat(sheet).contains("<v>-80.00</v>").doesNotContain("<f>");
    assertThat(entries.get("docProps/core.xml")).contains(AT.toString());
  }

  private static Map<String, String> entries(byte[] zip) throws IOException {
    var entries = new HashMap<String, String>();
    try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        entries.put(entry.getName(), new String(in.readAllBytes(), UTF_8));
      }
    }
    return entries;
  }
}
