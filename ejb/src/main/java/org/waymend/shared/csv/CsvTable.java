package org.waymend.shared.csv;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.waymend.shared.DomainException;
import org.waymend.shared.DomainException.Kind;
import org.waymend.shared.csv.TableLines.Line;

/**
 * A table read whole, its first line the column names: CSV in UTF-8 (a byte-order mark is fine),
 * comma or semicolon, or the first sheet of an XLSX workbook.
 *
 * @param columns names as in the file
 * @param rows the lines after the first, blank ones left out
 */
public record CsvTable(Set<String> columns, List<CsvRow> rows) {
  /** More rows than this are refused, so that one import can't hold the database for minutes. */
  public static final int MAX_ROWS = 50_000;

  /**
   * @throws DomainException {@code import/unreadable} when the bytes are no such file; {@code
   *     import/unknown-columns} when a column is not in {@code known}
   */
  public static CsvTable read(byte[] bytes, Set<String> known) {
    return read(bytes, known, ColumnMapping.NONE);
  }

  /**
   * As {@link #read(byte[], Set)}, for a file in somebody else's columns: those that the mapping
   * leaves out are ignored.
   *
   * @throws DomainException also {@code import/unknown-columns} when the mapping names a column
   *     that is not in {@code known}, or one that the file lacks
   */
  public static CsvTable read(byte[] bytes, Set<String> known, ColumnMapping mapping) {
    var table = XlsxSheet.isOne(bytes) ? XlsxSheet.read(bytes) : lines(decode(bytes));
    var columns = columns(table);
    refuseUnknown(mapping.isNone() ? columns : mapping.named(), known, table);
    refuseUnknown(mapping.read(), columns, table);
    var rows = new ArrayList<CsvRow>();
    for (var line : table.lines()) {
      rows.add(new CsvRow(line.number(), mapping.of(cells(table, line))));
    }
    return new CsvTable(columns, List.copyOf(rows));
  }

  private static Set<String> columns(TableLines table) {
    var columns = new LinkedHashSet<String>();
    for (var name : table.header()) {
      if (name.isEmpty()) {
        throw unreadable("A column has no name.");
      }
      if (!columns.add(name)) {
        throw unreadable("Two columns are called " + name + ".");
      }
    }
    return columns;
  }

  private static Map<String, String> cells(TableLines table, Line line) {
    if (line.cells().size() > table.header().size()) {
      throw unreadable("Line " + line.number() + " has more cells than there are columns.");
    }
    var cells = new LinkedHashMap<String, String>();
    for (int i = 0; i < line.cells().size(); i++) {
      cells.put(table.header().get(i), unprotect(line.cells().get(i)));
    }
    return cells;
  }

  private static TableLines lines(String text) {
    int end = text.indexOf('\n');
    var head = end < 0 ? text : text.substring(0, end);
    char separator =
        head.chars().filter(c -> c == ';').count() > head.chars().filter(c -> c == ',').count()
            ? ';'
            : ',';
    var format =
        CSVFormat.RFC4180
            .builder()
            .setDelimiter(separator)
            .setIgnoreEmptyLines(true)
            .setTrim(true)
            .get();
    try (CSVParser parser = format.parse(new StringReader(text))) {
      var header = new ArrayList<String>();
      var found = new ArrayList<Line>();
      var lines = new Lines(text);
      for (CSVRecord record : parser) {
        if (header.isEmpty()) {
          header.addAll(record.toList());
          continue;
        }
        if (found.size() == MAX_ROWS) {
          throw tooMany();
        }
        found.add(new Line(lines.of(record.getCharacterPosition()), record.toList()));
      }
      return new TableLines(header, found);
    } catch (IOException | IllegalArgumentException | java.io.UncheckedIOException e) {
      throw unreadable(String.valueOf(e.getMessage()));
    }
  }

  /** Counts lines up to positions that grow; the parser itself knows only where a row ends. */
  private static final class Lines {
    private final String text;
    private int position;
    private int line = 1;

    Lines(String text) {
      this.text = text;
    }

    int of(long start) {
      while (position < start || (position < text.length() && isLineEnd(text.charAt(position)))) {
        char c = text.charAt(position++);
        boolean isPair = c == '\r' && position < text.length() && text.charAt(position) == '\n';
        if (isLineEnd(c) && !isPair) {
          line++;
        }
      }
      return line;
    }

    private static boolean isLineEnd(char c) {
      return c == '\n' || c == '\r';
    }
  }

  private static void refuseUnknown(Set<String> columns, Set<String> known, TableLines table) {
    var strange = new LinkedHashSet<>(columns);
    strange.removeAll(known);
    if (!strange.isEmpty()) {
      throw new DomainException(
              Kind.INVALID,
              "import/unknown-columns",
              "Unknown columns " + strange + ". Known: " + known)
          .with("unknown", List.copyOf(strange))
          .with("known", List.copyOf(known))
          .with("columns", table.header())
          .with("sample", table.lines().isEmpty() ? List.of() : table.lines().get(0).cells());
    }
  }

  private static String decode(byte[] bytes) {
    try {
      var text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      var plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
      if (plain.isBlank()) {
        throw unreadable("The file is empty.");
      }
      return plain;
    } catch (CharacterCodingException e) {
      throw unreadable("The file is not UTF-8. Save it as 'CSV UTF-8'.");
    }
  }

  /** Takes the apostrophe off again that our own export puts before a formula sign. */
  private static String unprotect(String cell) {
    return cell.startsWith("'") && CsvExport.needsProtection(cell) ? cell.substring(1) : cell;
  }

  static DomainException tooMany() {
    return unreadable("The file has more than " + MAX_ROWS + " rows; split it.");
  }

  static DomainException unreadable(String why) {
    return new DomainException(
        Kind.INVALID, "import/unreadable", "The file can't be read as CSV or XLSX. " + why);
  }

  /** A boolean cell: true/false, yes/no, 1/0, 是/否; empty gives {@code fallback}. */
  static boolean bool(CsvRow row, String column, boolean fallback) {
    var text = row.text(column).toLowerCase(Locale.ROOT);
    return switch (text) {
      case "" -> fallback;
      case "true", "yes", "y", "1", "是" -> true;
      case "false", "no", "n", "0", "否" -> false;
      default -> throw row.refused(column, "invalid-value", "must be true or false");
    };
  }
}
