package org.waymend.optimizer.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.waymend.optimizer.problem.VisitFix;

/** Where the pinned and started visits of a problem belong. */
public final class FixedRoutes {
  private FixedRoutes() {}

  /** By index of the shift the indexes of its fixed visits, in their order. */
  public static int[][] of(DayTables day) {
    record Fixed(int v, VisitFix fix) {}
    List<List<Fixed>> byShift = new ArrayList<>();
    for (int s = 0; s < day.shifts(); s++) {
      byShift.add(new ArrayList<>());
    }
    for (int v = 0; v < day.visits(); v++) {
      var fix = day.visit(v).fix();
      if (fix != null) {
        byShift.get(day.index(fix.shift())).add(new Fixed(v, fix));
      }
    }
    return byShift.stream()
        .map(
            own ->
                own.stream()
                    .sorted(Comparator.comparingInt(one -> one.fix.order()))
                    .mapToInt(Fixed::v)
                    .toArray())
        .toArray(int[][]::new);
  }
}
