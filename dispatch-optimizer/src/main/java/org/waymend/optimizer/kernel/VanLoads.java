package org.waymend.optimizer.kernel;

import java.util.HashMap;
import java.util.Map;
import org.waymend.optimizer.problem.PartId;
import org.waymend.optimizer.rules.DayTables;

/** Thousandths of parts that are left in each shift's van. */
final class VanLoads {
  private final long[][] left;
  private final int[][] parts;
  private final long[][] needed;

  VanLoads(DayTables day) {
    Map<PartId, Integer> index = new HashMap<>();
    parts = new int[day.visits()][];
    needed = new long[day.visits()][];
    for (int v = 0; v < day.visits(); v++) {
      var wanted = day.visit(v).parts();
      parts[v] =
          wanted.keySet().stream()
              .mapToInt(part -> index.computeIfAbsent(part, id -> index.size()))
              .toArray();
      needed[v] = wanted.values().stream().mapToLong(Long::longValue).toArray();
    }
    left = new long[day.shifts()][index.size()];
    for (int s = 0; s < day.shifts(); s++) {
      for (var stock : day.shift(s).parts().entrySet()) {
        var part = index.get(stock.getKey());
        if (part != null) {
          left[s][part] = stock.getValue();
        }
      }
    }
  }

  boolean covers(int s, int v) {
    for (int i = 0; i < parts[v].length; i++) {
      if (left[s][parts[v][i]] < needed[v][i]) {
        return false;
      }
    }
    return true;
  }

  void take(int s, int v) {
    for (int i = 0; i < parts[v].length; i++) {
      left[s][parts[v][i]] -= needed[v][i];
    }
  }

  void giveBack(int s, int v) {
    for (int i = 0; i < parts[v].length; i++) {
      left[s][parts[v][i]] += needed[v][i];
    }
  }
}
