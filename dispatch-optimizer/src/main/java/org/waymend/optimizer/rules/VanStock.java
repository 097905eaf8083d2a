package org.waymend.optimizer.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.waymend.optimizer.problem.PartId;

/** What the vans have left for one more visit beside what planned visits use. */
public final class VanStock {
  private final DayTables day;
  private final List<Map<PartId, Long>> left = new ArrayList<>(); // by shift, when it has ended

  /**
   * @param routes by index of the shift the indexes of its visits
   */
  public VanStock(DayTables day, int[][] routes) {
    this.day = day;
    for (int s = 0; s < day.shifts(); s++) {
      left.add(new HashMap<>());
    }
    for (int s = 0; s < day.shifts(); s++) {
      if (day.shiftsOfEngineer(s)[0] == s) {
        readVan(s, routes);
      }
    }
  }

  private void readVan(int first, int[][] routes) {
    Map<PartId, Long> van = new HashMap<>();
    for (int s : day.shiftsOfEngineer(first)) {
      day.shift(s).parts().forEach((part, more) -> van.merge(part, more, Long::sum));
      for (int v : routes[s]) {
        day.visit(v).parts().forEach((part, used) -> van.merge(part, -used, Long::sum));
      }
      left.get(s).putAll(van);
    }
  }

  /**
   * Thousandths of a part that a visit of the shift may use without a later shift of the engineer
   * lacking them; negative if one lacks some already.
   */
  public long free(int s, PartId part) {
    long free = Long.MAX_VALUE;
    for (int other : day.shiftsOfEngineer(s)) {
      if (free < Long.MAX_VALUE || other == s) {
        free = Math.min(free, left.get(other).getOrDefault(part, 0L));
      }
    }
    return free;
  }
}
