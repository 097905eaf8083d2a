package org.waymend.launcher.demo.city;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.waymend.launcher.LauncherException;

/** Reads and writes CSV with the column names in the first line. */
public final class CsvText {
  private static final CSVFormat READ =
      CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setIgnoreEmptyLines(true)
          .setTrim(true)
          .get();

  private CsvText() {}

  /**
   * @param line of the file, the column names being line 1; right unless cells hold line breaks
   * @param cells column → text
   */
  record Row(long line, Map<String, String> cells) {
    /** The cell's text, empty if there is no such column. */
    String text(String column) {
      return cells.getOrDefault(column, "").strip();
    }
  }

  /**
   * @param name of the file, for the words of a refusal
   * @param needed columns that must be there; others may be
   * @throws LauncherException in words for the person who made the file
   */
  static List<Row> read(String name, byte[] bytes, Collection<String> needed) {
    var text = decoded(name, bytes);
    try (var parser = READ.parse(new StringReader(text))) {
      var columns = parser.getHeaderNames();
      var missing = needed.stream().filter(column -> !columns.contains(column)).toList();
      if (!missing.isEmpty()) {
        throw new LauncherException(
            name + " lacks the column " + String.join(", ", missing) + "; it has " + columns);
      }
      var rows = new ArrayList<Row>();
      for (var line : parser) {
        rows.add(new Row(line.getRecordNumber() + 1, new LinkedHashMap<>(line.toMap())));
      }
      return rows;
    } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
      throw new LauncherException(name + " cannot be read as CSV: " + e.getMessage(), e);
    }
  }

  private static String decoded(String name, byte[] bytes) {
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new LauncherException(name + " is not UTF-8", e);
    }
  }

  /** A list of the demo's resources, such as {@code city/tickets.csv}. */
  static byte[] resource(String path) {
    try (var stream = CsvText.class.getResourceAsStream("/demo/" + path)) {
      return Objects.requireNonNull(stream, path).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Row> resource(String path, Collection<String> needed) {
    return read(path, resource(path), needed);
  }

  static String write(List<String> columns, Collection<List<String>> rows) {
    var text = new StringBuilder();
    var format = CSVFormat.RFC4180.builder().setHeader(columns.toArray(String[]::new)).get();
    try (var printer = new CSVPrinter(text, format)) {
      for (var row : rows) {
        printer.printRecord(row);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a StringBuilder does not fail
    }
    return text.toString();
  }

  /** The same table with other cells. */
  static String rewrite(String path, Change change) {
    var rows = resource(path, List.of());
    var lines = new ArrayList<List<String>>();
    for (int i = 0; i < rows.size(); i++) {
      var cells = new LinkedHashMap<>(rows.get(i).cells());
      change.apply(i, cells);
      lines.add(List.copyOf(cells.values()));
    }
    return write(List.copyOf(rows.get(0).cells().keySet()), lines);
  }

  /** Changes the cells of the row of this index, but no column. */
  interface Change {
    void apply(int index, Map<String, String> cells);
  }
}
