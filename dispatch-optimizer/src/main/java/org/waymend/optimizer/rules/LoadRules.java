package org.waymend.optimizer.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.waymend.optimizer.problem.PartId;

/** Rules about what a route carries: parts, and visits that are fixed to it. */
public final class LoadRules {
  private LoadRules() {}

  /** Parts of which the route uses more than the van has, in the order of its stops. */
  public static List<PartShortage> shortages(RouteFacts facts) {
    Map<PartId, Long> used = new LinkedHashMap<>();
    for (var visit : facts.visits()) {
      visit.parts().forEach((part, thousandths) -> used.merge(part, thousandths, Long::sum));
    }
    List<PartShortage> found = new ArrayList<>();
    used.forEach(
        (part, thousandths) -> {
          long there = facts.offer().parts().getOrDefault(part, 0L);
          if (thousandths > there) {
            found.add(new PartShortage(facts.offer().id(), part, thousandths, there));
          }
        });
    return found;
  }

  static List<Violation> vanParts(RouteFacts facts) {
    return shortages(facts).stream().map(PartShortage::violation).toList();
  }

  static List<Violation> fixedShift(RouteFacts facts) {
    List<Violation> found = new ArrayList<>();
    for (var visit : facts.visits()) {
      var fix = visit.fix();
      if (fix != null && !fix.shift().equals(facts.offer().id())) {
        var detail = "belongs to " + fix.shift();
        found.add(new Violation(HardRule.FIXED_SHIFT, facts.offer().id(), visit.id(), detail));
      }
    }
    return found;
  }

  static List<Violation> fixedOrder(RouteFacts facts) {
    List<Violation> found = new ArrayList<>();
    int order = Integer.MIN_VALUE;
    boolean isHistoryOver = false;
    for (int i = 0; i < facts.visits().size(); i++) {
      var visit = facts.visits().get(i);
      var fix = visit.fix();
      boolean isLate =
          fix != null
              && fix.startedSecond() != null
              && (isHistoryOver
                  || facts.route().stops().get(i).startSecond() != fix.startedSecond());
      if (isLate || (fix != null && fix.order() <= order)) {
        var detail = "out of its order or time";
        found.add(new Violation(HardRule.FIXED_ORDER, facts.offer().id(), visit.id(), detail));
      }
      isHistoryOver = isHistoryOver || !visit.isStarted();
      order = fix == null ? order : fix.order();
    }
    return found;
  }
}
