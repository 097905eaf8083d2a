package org.waymend.optimizer.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.waymend.optimizer.problem.PartId;

/** Rules about what a route carries: parts, and visits that are fixed to it. */
public final class LoadRules {
  private LoadRules() {}

  /**
   * Parts of which an engineer's shifts use more than the van has by then, in the order of the
   * shifts and their stops. What one shift leaves stays in the van for the next; a shift that is
   * not given uses nothing.
   *
   * @param ofEngineer routes of one engineer, at least one, in any order
   */
  public static List<PartShortage> shortages(Collection<RouteFacts> ofEngineer) {
    var any = ofEngineer.iterator().next();
    Map<Integer, RouteFacts> routes = new HashMap<>();
    ofEngineer.forEach(facts -> routes.put(facts.shift(), facts));
    Map<PartId, Long> van = new HashMap<>();
    List<PartShortage> found = new ArrayList<>();
    for (int s : any.day().shiftsOfEngineer(any.shift())) {
      any.day().shift(s).parts().forEach((part, more) -> van.merge(part, more, Long::sum));
      var facts = routes.get(s);
      if (facts != null) {
        take(facts, van, found);
      }
    }
    return found;
  }

  private static void take(RouteFacts facts, Map<PartId, Long> van, List<PartShortage> found) {
    Map<PartId, Long> used = new LinkedHashMap<>();
    for (var visit : facts.visits()) {
      visit.parts().forEach((part, thousandths) -> used.merge(part, thousandths, Long::sum));
    }
    used.forEach(
        (part, thousandths) -> {
          long there = van.getOrDefault(part, 0L);
          if (thousandths > there) {
            found.add(new PartShortage(facts.offer().id(), part, thousandths, there));
          }
          van.put(part, Math.max(0, there - thousandths));
        });
  }

  /** On the route alone, as if the engineer's other shifts used nothing. */
  static List<Violation> vanParts(RouteFacts facts) {
    return shortages(List.of(facts)).stream().map(PartShortage::violation).toList();
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
