package org.waymend.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

class ServiceReportWorkbookTest {
  private static List<Row> rows(byte[] book, int sheet) throws IOException {
    try (var read = new ReadableWorkbook(new ByteArrayInputStream(book))) {
      return read.getSheet(sheet).orElseThrow().read();
    }
  }

  @Test
  void numbers_are_numbers_and_times_are_times_of_the_site() throws IOException {
    var book =
        ServiceReportWorkbook.of(
            Locale.ENGLISH, List.of(ServiceReportMother.usual(Locale.ENGLISH)));
    var visit = rows(book, 0).get(1);
    assertThat(visit.getCellText(0)).isEqualTo("WO-000123-1");
    assertThat(visit.getCellAsDate(16)).contains(LocalDateTime.of(2026, 11, 22, 10, 21));
    assertThat(visit.getCellAsNumber(19))
        .hasValueSatisfying(n -> assertThat(n).isEqualByComparingTo("89"));
    var fluid = rows(book, 1).get(3);
    assertThat(fluid.getCell(3).getType()).isEqualTo(CellType.NUMBER);
    assertThat(fluid.getCellAsNumber(3))
        .hasValueSatisfying(n -> assertThat(n).isEqualByComparingTo("0.25"));
    assertThat(rows(book, 2)).hasSize(4);
  }

  @Test
  void both_languages_and_empty_visits_have_their_sheets() throws IOException {
    var book =
        ServiceReportWorkbook.of(Locale.SIMPLIFIED_CHINESE, List.of(ServiceReportMother.bare()));
    assertThat(rows(book, 0).get(0).getCellText(2)).isEqualTo("客户");
    assertThat(rows(book, 0).get(1).getCellText(11)).isEqualTo("现场无人");
    assertThat(rows(book, 1)).hasSize(1);
  }
}
