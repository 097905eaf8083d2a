package org.waymend.optimizer.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Values of the best solutions that are known, from {@code best-known.csv} beside the instances:
 * the name in the first column, the value in the one whose heading says so.
 */
final class BestKnown {
  private static final List<String> COLUMNS =
      List.of("distance_only", "best_known_distance", "best_known_duration");

  private BestKnown() {}

  /**
   * @return null if none is known or there is no such table
   * @throws IOException if the table cannot be read
   * @throws BenchmarkFormatException if a value in it is no number
   */
  static @Nullable Double of(Path instance) throws IOException {
    var table = instance.toAbsolutePath().resolveSibling("best-known.csv");
    var name = BenchmarkSet.nameOf(instance).toLowerCase(Locale.ROOT);
    return Files.exists(table) ? read(table).get(name) : null;
  }

  private static Map<String, Double> read(Path table) throws IOException {
    var text = InstanceText.read(table);
    var known = new HashMap<String, Double>();
    int column = -1;
    for (int i = 0; i < text.lines().size(); i++) {
      var cells = text.lines().get(i).split(",", -1);
      if (i == 0) {
        var heading = Arrays.asList(cells);
        column = COLUMNS.stream().mapToInt(heading::indexOf).max().orElse(-1);
      } else if (column > 0 && cells.length > column && !cells[column].isBlank()) {
        known.put(cells[0].toLowerCase(Locale.ROOT), value(text, i, cells[column]));
      }
    }
    return known;
  }

  private static double value(InstanceText text, int line, String cell) {
    try {
      return Double.parseDouble(cell);
    } catch (NumberFormatException e) {
      throw text.fault(line, cell + " is no number");
    }
  }
}
