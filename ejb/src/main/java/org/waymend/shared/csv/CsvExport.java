package org.waymend.shared.csv;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.waymend.shared.DomainException;
import org.waymend.shared.DomainException.Kind;
import org.waymend.shared.Money;
import org.waymend.shared.json.Json;

/**
 * Writes views as CSV: UTF-8 with a byte-order mark, one column per record component. Texts that a
 * spreadsheet would run as a formula get an apostrophe in front (rule 26).
 */
public final class CsvExport {
  private static final String FORMULA_STARTS = "=+-@\t\r";

  private CsvExport() {}

  /**
   * @param columns component names in the wanted order; empty for all
   * @throws DomainException {@code request/invalid} for a column that the view lacks
   */
  public static <V extends Record> void write(
      OutputStream out, Class<V> view, List<String> columns, Iterable<V> rows) throws IOException {
    var components = components(view, columns);
    Writer writer = new OutputStreamWriter(out, UTF_8);
    writer.write('\uFEFF');
    var header = components.stream().map(RecordComponent::getName).toArray(String[]::new);
    try (var printer =
        new CSVPrinter(writer, CSVFormat.RFC4180.builder().setHeader(header).get())) {
      for (V row : rows) {
        var cells = new ArrayList<@Nullable Object>();
        for (RecordComponent component : components) {
          cells.add(cell(read(component, row)));
        }
        printer.printRecord(cells);
      }
    }
  }

  /** Refuses unknown columns before the first byte is written. */
  public static <V extends Record> List<RecordComponent> components(
      Class<V> view, List<String> columns) {
    var all = Arrays.asList(view.getRecordComponents());
    if (columns.isEmpty()) {
      return all;
    }
    var chosen = new ArrayList<RecordComponent>();
    for (String column : columns) {
      chosen.add(
          all.stream()
              .filter(c -> c.getName().equals(column))
              .findFirst()
              .orElseThrow(
                  () ->
                      new DomainException(
                              Kind.INVALID, "request/invalid", "There is no column " + column)
                          .field("columns", "unknown-column", "Known: " + names(all))));
    }
    return chosen;
  }

  /**
   * True for {@code =1+1} and for {@code '=1+1}: what is protected already gets one more
   * apostrophe, so that an import can take exactly one off again.
   */
  static boolean needsProtection(String text) {
    int i = 0;
    while (i < text.length() && text.charAt(i) == '\'') {
      i++;
    }
    return i < text.length() && FORMULA_STARTS.indexOf(text.charAt(i)) >= 0;
  }

  private static List<String> names(List<RecordComponent> components) {
    return components.stream().map(RecordComponent::getName).toList();
  }

  private static @Nullable Object read(RecordComponent component, Object row) {
    try {
      return component.getAccessor().invoke(row);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static @Nullable Object cell(@Nullable Object value) {
    if (value == null || value instanceof Number || value instanceof Boolean) {
      return value;
    }
    if (value instanceof Money money) {
      return money.major().toPlainString();
    }
    if (value instanceof Collection<?> many) {
      var plain = many.stream().allMatch(v -> v instanceof CharSequence || v instanceof Enum<?>);
      return text(
          plain
              ? many.stream().map(String::valueOf).collect(Collectors.joining("|"))
              : Json.write(many));
    }
    return text(value instanceof Record ? Json.write(value) : value.toString());
  }

  private static String text(String text) {
    return needsProtection(text) ? "'" + text : text;
  }
}
