package org.waymend.settlement.infra;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.waymend.settlement.ExportFile;
import org.waymend.settlement.ExportFormat;
import org.waymend.settlement.domain.ExportedLine;
import org.waymend.shared.csv.CsvExport;

/** CSV with protected texts, and a workbook with typed cells. */
final class SpreadsheetFiles {
  private static final LocalDateTime ZIP_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private SpreadsheetFiles() {}

  /** The same lines make the same bytes. */
  static List<ExportFile> of(String name, List<ExportedLine> lines, Instant at) {
    try {
      return List.of(
          file(ExportFormat.CSV, name, csv(lines)), file(ExportFormat.XLSX, name, xlsx(lines, at)));
    } catch (IOException e) {
      throw new UncheckedIOException(e); // memory does not fail
    }
  }

  private static ExportFile file(ExportFormat format, String name, byte[] content) {
    return new ExportFile(format, name + "." + format.extension(), content);
  }

  private static byte[] csv(List<ExportedLine> lines) throws IOException {
    var out = new ByteArrayOutputStream();
    CsvExport.write(out, ExportedLine.class, List.of(), lines);
    return out.toByteArray();
  }

  private static byte[] xlsx(List<ExportedLine> lines, Instant at) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var book = new Workbook(out, "Waymend", "1.0")) {
      var sheet = book.newWorksheet("Lines");
      var columns = CsvExport.components(ExportedLine.class, List.of());
      for (int c = 0; c < columns.size(); c++) {
        sheet.value(0, c, columns.get(c).getName());
        sheet.style(0, c).bold().set();
      }
      sheet.freezePane(0, 1);
      for (int r = 0; r < lines.size(); r++) {
        for (int c = 0; c < columns.size(); c++) {
          cell(sheet, r + 1, c, value(columns.get(c).getAccessor(), lines.get(r)));
        }
      }
    }
    return settled(out.toByteArray(), at);
  }

  private static @Nullable Object value(Method accessor, ExportedLine line) {
    try {
      return accessor.invoke(line);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void cell(Worksheet sheet, int row, int column, @Nullable Object value) {
    if (value instanceof BigDecimal number) {
      sheet.value(row, column, number);
      sheet.style(row, column).format(number.scale() == 2 ? "0.00" : "General").set();
    } else if (value instanceof Number number) {
      sheet.value(row, column, number);
    } else if (value instanceof LocalDate day) {
      sheet.value(row, column, day);
      sheet.style(row, column).format("yyyy-mm-dd").set();
    } else if (value != null) {
      sheet.value(row, column, value.toString());
    }
  }

  /**
   * The same entries without the clock of this machine. By way of a file: the library writes sizes
   * behind the entries in a form that {@link java.util.zip.ZipInputStream} can't read.
   */
  private static byte[] settled(byte[] book, Instant at) throws IOException {
    var file = Files.createTempFile("waymend-export", ".xlsx");
    try {
      Files.write(file, book);
      var out = new ByteArrayOutputStream();
      try (var from = new ZipFile(file.toFile());
          var to = new ZipOutputStream(out)) {
        for (ZipEntry each : from.stream().map(ZipEntry.class::cast).toList()) {
          var entry = new ZipEntry(each.getName());
          entry.setTimeLocal(ZIP_TIME);
          to.putNextEntry(entry);
          try (var stream = from.getInputStream(each)) {
            var content = stream.readAllBytes();
            to.write(each.getName().equals("docProps/core.xml") ? dated(content, at) : content);
          }
          to.closeEntry();
        }
      }
      return out.toByteArray();
    } finally {
      Files.delete(file);
    }
  }

  private static byte[] dated(byte[] properties, Instant at) {
    return new String(properties, UTF_8)
        .replaceAll("(<dcterms:created[^>]*>)[^<]*", "$1" + at)
        .getBytes(UTF_8);
  }
}
