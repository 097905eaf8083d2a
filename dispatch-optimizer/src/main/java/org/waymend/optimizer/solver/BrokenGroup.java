package org.waymend.optimizer.solver;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.waymend.optimizer.problem.VisitGroup;
import org.waymend.optimizer.problem.VisitId;
import org.waymend.optimizer.rules.DayTables;
import org.waymend.optimizer.rules.GroupRules;
import org.waymend.optimizer.rules.GroupStop;
import org.waymend.optimizer.rules.HardRule;
import org.waymend.optimizer.rules.Violation;

/**
 * One rule that a group breaks, with what says why.
 *
 * @param index of the group
 * @param startSecond of the violation's visit; −1 if it was left out
 */
record BrokenGroup(DayTables day, int index, Violation violation, int startSecond) {

  /** Where a rule is broken by the planned visits of one group. */
  static List<BrokenGroup> of(HardRule rule, List<GroupStop> planned) {
    List<BrokenGroup> broken = new ArrayList<>();
    var day = planned.get(0).day();
    for (var violation : GroupRules.broken(rule, planned)) {
      int start =
          planned.stream()
              .filter(stop -> day.visit(stop.visit()).id().equals(violation.visit()))
              .mapToInt(GroupStop::startSecond)
              .findAny()
              .orElse(-1);
      broken.add(new BrokenGroup(day, planned.get(0).group(), violation, start));
    }
    return broken;
  }

  private VisitGroup group() {
    return day.group(index);
  }

  private VisitId visit() {
    return Objects.requireNonNull(violation.visit());
  }

  Justification crewTogether() {
    return new Justification.CrewApart(group().id(), violation.shift(), visit(), startSecond);
  }

  Justification crewComplete() {
    return new Justification.CrewIncomplete(group().id(), violation.shift(), visit());
  }

  Justification sequence() {
    return new Justification.OutOfSequence(
        group().id(), violation.shift(), visit(), startSecond, group().minGapSeconds());
  }

  Justification sameEngineer() {
    var engineer = day.shift(day.index(violation.shift())).engineer();
    return new Justification.EngineersDiffer(group().id(), violation.shift(), visit(), engineer);
  }
}
