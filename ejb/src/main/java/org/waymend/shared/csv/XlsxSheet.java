package org.waymend.shared.csv;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.waymend.shared.csv.TableLines.Line;

/**
 * The first sheet of an XLSX workbook as a table of texts, each written as our CSV writes it: a
 * date as 2026-11-23, a number without a thousands separator, a formula as what it last gave.
 */
final class XlsxSheet {
  private static final int MOST_UNPACKED = 200_000_000; // bytes; our largest CSV has a tenth
  private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, false);
  private static final LocalDate DAY_0 = LocalDate.of(1899, 12, 30); // ECMA-376, 18.17.4.1
  private static final LocalDate DAY_0_OF_1904 = LocalDate.of(1904, 1, 1);
  private static final BigDecimal SECONDS_OF_DAY = new BigDecimal(86_400);
  private static final Pattern NO_FORMAT_LETTERS =
      Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*]|_.|\\*.");
  private static final Pattern DATE_LETTERS = Pattern.compile("[ymdhsYMDHS]");

  private XlsxSheet() {}

  /** True if the bytes begin as those of a ZIP archive do, which no CSV does. */
  static boolean isOne(byte[] bytes) {
    return bytes.length > 4 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4;
  }

  /**
   * @throws org.waymend.shared.DomainException {@code import/unreadable}
   */
  static TableLines read(byte[] bytes) {
    try {
      refuseBomb(bytes);
      try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes), WITH_FORMATS);
          var rows = workbook.getFirstSheet().openStream()) {
        return table(rows.iterator(), workbook.isDate1904() ? DAY_0_OF_1904 : DAY_0);
      }
    } catch (IOException | ExcelReaderException e) {
      throw CsvTable.unreadable("It is no workbook, or it is damaged.");
    }
  }

  private static void refuseBomb(byte[] bytes) throws IOException {
    long unpacked = 0;
    var buffer = new byte[64 * 1024];
    try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      while (zip.getNextEntry() != null) {
        unpacked = unpack(zip, buffer, unpacked);
      }
    }
  }

  private static long unpack(InputStream entry, byte[] buffer, long before) throws IOException {
    long unpacked = before;
    for (int read = entry.read(buffer); read >= 0; read = entry.read(buffer)) {
      unpacked += read;
      if (unpacked > MOST_UNPACKED) {
        throw CsvTable.unreadable("The workbook is too large; split it.");
      }
    }
    return unpacked;
  }

  private static TableLines table(Iterator<Row> rows, LocalDate start) {
    var header = new ArrayList<String>();
    var lines = new ArrayList<Line>();
    while (rows.hasNext()) {
      var row = rows.next();
      var cells = cells(row, start);
      if (cells.isEmpty()) {
        continue;
      }
      if (header.isEmpty()) {
        header.addAll(cells);
      } else if (lines.size() == CsvTable.MAX_ROWS) {
        throw CsvTable.tooMany();
      } else {
        lines.add(new Line(row.getRowNum(), cells));
      }
    }
    if (header.isEmpty()) {
      throw CsvTable.unreadable("The first sheet is empty.");
    }
    return new TableLines(header, lines);
  }

  /** The texts of a row without the empty cells at its end. */
  private static List<String> cells(Row row, LocalDate start) {
    var cells = new ArrayList<String>();
    for (var cell : row) {
      cells.add(cell == null ? "" : text(cell, start).strip());
    }
    int end = cells.size();
    while (end > 0 && cells.get(end - 1).isEmpty()) {
      end--;
    }
    return cells.subList(0, end);
  }

  private static String text(Cell cell, LocalDate start) {
    var raw = cell.getRawValue();
    if (cell.getType() == CellType.EMPTY || raw == null) {
      return "";
    }
    return switch (cell.getType()) {
      case ERROR -> throw CsvTable.unreadable("Cell " + cell.getAddress() + " is an error.");
      case BOOLEAN -> raw.equals("1") ? "true" : "false";
      case NUMBER -> number(cell, new BigDecimal(raw), start);
      case FORMULA ->
          cell.getValue() instanceof BigDecimal number ? number(cell, number, start) : raw;
      default -> cell.getText();
    };
  }

  private static String number(Cell cell, BigDecimal number, LocalDate start) {
    if (!isDate(cell)) {
      return number.stripTrailingZeros().toPlainString();
    }
    var seconds = number.multiply(SECONDS_OF_DAY).setScale(0, RoundingMode.HALF_UP);
    var at = start.atStartOfDay().plusSeconds(seconds.longValue());
    boolean isDay = at.toLocalTime().equals(LocalTime.MIDNIGHT);
    return isDay ? at.toLocalDate().toString() : at.toString();
  }

  /** Spreadsheets keep a date as a number of days; only its format says what it is. */
  private static boolean isDate(Cell cell) {
    var format = cell.getDataFormatString();
    if (format == null || format.equalsIgnoreCase("General")) {
      return false;
    }
    return DATE_LETTERS.matcher(NO_FORMAT_LETTERS.matcher(format).replaceAll("")).find();
  }
}
