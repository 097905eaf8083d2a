package org.waymend.workforce;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.waymend.shared.csv.CsvRow;

/** How this feature's imports read a row; one object per import, which may run twice (retries). */
final class ImportedCells {
  private final Map<String, Integer> lines = new HashMap<>();

  /**
   * The row's natural key, in upper case.
   *
   * @throws org.waymend.shared.DomainException {@code request/invalid} when an earlier line of the
   *     file has it
   */
  String key(CsvRow row, String column) {
    var key = row.text(column).toUpperCase(Locale.ROOT);
    once(row, column, key);
    return key;
  }

  /** Refuses a key that an earlier line of the file has. */
  void once(CsvRow row, String column, String key) {
    var first = lines.putIfAbsent(key, row.line());
    if (first != null && first != row.line()) {
      throw row.refused(column, "twice", "is in line " + first + " already");
    }
  }
}
