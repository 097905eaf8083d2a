package org.waymend.optimizer.kernel;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.waymend.optimizer.problem.VisitRequest;
import org.waymend.optimizer.rules.DayTables;

/**
 * What each visit costs on each shift whenever it starts. Visits that ask for the same share it.
 */
final class VisitCosts {
  private final SoftCosts costs;
  private final int[] kindOf;
  private final long[][] ofKind;

  VisitCosts(DayTables day, SoftCosts costs) {
    this.costs = costs;
    kindOf = new int[day.visits()];
    Map<List<Object>, Integer> kinds = new HashMap<>();
    var example = new int[day.visits()];
    for (int v = 0; v < day.visits(); v++) {
      int next = kinds.size();
      kindOf[v] = kinds.computeIfAbsent(kind(day.visit(v)), key -> next);
      example[kindOf[v]] = v;
    }
    ofKind = new long[kinds.size()][day.shifts()];
    for (int k = 0; k < ofKind.length; k++) {
      for (int s = 0; s < day.shifts(); s++) {
        ofKind[k][s] = costs.byWish(s, example[k]);
      }
    }
  }

  private static List<Object> kind(VisitRequest visit) {
    return List.of(visit.skills(), visit.preferredEngineers());
  }

  long of(int s, int v) {
    return ofKind[kindOf[v]][s] + costs.engineerChanged(s, v);
  }
}
