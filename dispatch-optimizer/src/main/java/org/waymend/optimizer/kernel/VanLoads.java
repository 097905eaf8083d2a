package org.waymend.optimizer.kernel;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.waymend.optimizer.problem.PartId;
import org.waymend.optimizer.rules.DayTables;

/**
 * Thousandths of parts that are left in an engineer's van after each shift. What a visit takes is
 * gone for later shifts too.
 */
final class VanLoads {
  private final long[][] left;
  private final int[][] onward; // by shift: it and its engineer's later ones
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
    onward = new int[day.shifts()][];
    left = new long[day.shifts()][index.size()];
    for (int s = 0; s < day.shifts(); s++) {
      int[] own = day.shiftsOfEngineer(s);
      onward[s] =
          Arrays.copyOfRange(own, IntStream.of(own).boxed().toList().indexOf(s), own.length);
      for (var stock : day.shift(s).parts().entrySet()) {
        var part = index.get(stock.getKey());
        if (part != null) {
          for (int later : onward[s]) {
            left[later][part] += stock.getValue();
          }
        }
      }
    }
  }

  boolean covers(int s, int v) {
    for (int i = 0; i < parts[v].length; i++) {
      for (int later : onward[s]) {
        if (left[later][parts[v][i]] < needed[v][i]) {
          return false;
        }
      }
    }
    return true;
  }

  void take(int s, int v) {
    change(s, v, -1);
  }

  void giveBack(int s, int v) {
    change(s, v, 1);
  }

  private void change(int s, int v, int sign) {
    for (int i = 0; i < parts[v].length; i++) {
      for (int later : onward[s]) {
        left[later][parts[v][i]] += sign * needed[v][i];
      }
    }
  }
}
