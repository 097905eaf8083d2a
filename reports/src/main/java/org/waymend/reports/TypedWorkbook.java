package org.waymend.reports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A workbook of tables, every cell of its type: numbers can be summed, times sorted, and a text
 * that begins with an equals sign stays a text (rule 26).
 */
final class TypedWorkbook {
  private static final int NARROWEST = 12; // characters
  private static final int WIDEST = 60;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final Workbook book = new Workbook(bytes, "Waymend", "1.0");

  /** One sheet: the words above the columns, and rows of String, Number, LocalDate(Time), null. */
  void sheet(
      String name, List<String> head, List<? extends List<? extends @Nullable Object>> rows) {
    var sheet = book.newWorksheet(name);
    for (int c = 0; c < head.size(); c++) {
      sheet.value(0, c, head.get(c));
      sheet.style(0, c).bold().set();
      sheet.width(c, width(head, rows, c));
    }
    sheet.freezePane(0, 1);
    for (int r = 0; r < rows.size(); r++) {
      for (int c = 0; c < rows.get(r).size(); c++) {
        cell(sheet, r + 1, c, rows.get(r).get(c));
      }
    }
  }

  private static double width(
      List<String> head, List<? extends List<? extends @Nullable Object>> rows, int column) {
    int longest = columns(head.get(column));
    for (var row : rows) {
      var value = column < row.size() ? row.get(column) : null;
      longest = Math.max(longest, value == null ? 0 : columns(value.toString()));
    }
    return Math.max(NARROWEST, Math.min(WIDEST, longest + 2));
  }

  /** Chinese characters take twice the room. */
  private static int columns(String text) {
    return text.codePoints().map(c -> c >= 0x2E80 ? 2 : 1).sum();
  }

  private static void cell(Worksheet sheet, int row, int column, @Nullable Object value) {
    if (value instanceof Number number) {
      sheet.value(row, column, number);
    } else if (value instanceof LocalDate day) {
      sheet.value(row, column, day);
      sheet.style(row, column).format("yyyy-mm-dd").set();
    } else if (value instanceof LocalDateTime time) {
      sheet.value(row, column, time);
      sheet.style(row, column).format("yyyy-mm-dd hh:mm").set();
    } else if (value != null) {
      sheet.value(row, column, legal(value.toString()));
      sheet.style(row, column).wrapText(true).verticalAlignment("top").set();
    }
  }

  /** XML has no control characters. */
  private static String legal(String text) {
    return text.replaceAll("[\\p{Cc}&&[^\\t\\n\\r]]|[\\x{FFFE}\\x{FFFF}]", "");
  }

  byte[] toBytes() {
    try {
      book.finish();
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // memory does not fail
    }
  }
}
