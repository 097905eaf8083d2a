package org.waymend.reports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.data.JRMapCollectionDataSource;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a document, in sections. Each row is printed by the one detail band of its template
 * whose flag it has; what its section says above it is printed again on every new page.
 */
final class Paper {
  private static final TextLines VALUE = new TextLines(165, false, 9); // as in the templates

  private final List<Map<String, ?>> rows = new ArrayList<>();
  private Map<String, @Nullable Object> section = new HashMap<>();
  private int sections;

  /**
   * Begins a section.
   *
   * @param title null for none
   * @param note at the right of the title
   * @param head further values of every row: words above the columns, and the flag of their band
   */
  void section(@Nullable String title, @Nullable String note, Map<String, ?> head) {
    var values = new HashMap<String, @Nullable Object>(head);
    values.put("section", Integer.toString(++sections));
    values.put("sectionTitle", title);
    values.put("sectionNote", note);
    values.put("isTitled", title != null);
    values.put("tall", "");
    section = values;
  }

  void section(String title) {
    section(title, null, Map.of());
  }

  /** A section whose first row is as high as the picture in it; both stay together. */
  void tallSection(String title, @Nullable String note) {
    section(title, note, Map.of());
    section.put("tall", section.get("section"));
  }

  void tallSection(String title) {
    tallSection(title, null);
  }

  /** Adds a row that the band with this flag prints; a value that is not given is blank. */
  void row(String flag, Map<String, ?> values) {
    var row = new HashMap<String, @Nullable Object>(section);
    row.putAll(values);
    row.put(flag, true);
    row.put("isLater", !rows.isEmpty()); // the first page has a head of its own
    rows.add(row);
  }

  /** Label and value, twice beside each other; the second pair may be empty. */
  void pair(String label, String value, String label2, String value2) {
    row(
        "isPair",
        Map.of(
            "label",
            value.isBlank() ? "" : label,
            "value",
            VALUE.broken(value),
            "label2",
            value2.isBlank() ? "" : label2,
            "value2",
            VALUE.broken(value2)));
  }

  /** Label-value pairs, two beside each other, without those that have no value. */
  void pairs(List<Pair> pairs) {
    var told = pairs.stream().filter(pair -> !pair.value().isBlank()).toList();
    for (int i = 0; i < told.size(); i += 2) {
      var right = i + 1 < told.size() ? told.get(i + 1) : new Pair("", "");
      pair(told.get(i).label(), told.get(i).value(), right.label(), right.value());
    }
  }

  record Pair(String label, String value) {}

  /** A text of any length, line by line, so that it flows over pages and no end is lost. */
  void text(String flag, String text, TextLines lines) {
    lines.of(text).forEach(line -> row(flag, Map.of("line", line)));
  }

  int size() {
    return rows.size();
  }

  JRDataSource source() {
    return new JRMapCollectionDataSource(new ArrayList<>(rows));
  }
}
