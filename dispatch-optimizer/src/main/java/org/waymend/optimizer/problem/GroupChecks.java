package org.waymend.optimizer.problem;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Holds the groups of a problem against its visits and shifts. */
final class GroupChecks {
  private final Map<VisitId, VisitRequest> visits = new HashMap<>();
  private final Map<ShiftId, EngineerId> engineers = new HashMap<>();

  private GroupChecks(List<VisitRequest> visits, List<ShiftOffer> shifts) {
    visits.forEach(visit -> this.visits.put(visit.id(), visit));
    shifts.forEach(shift -> engineers.put(shift.id(), shift.engineer()));
  }

  /**
   * Pins must not contradict each other. That a started visit contradicts its group is no error: it
   * went so.
   *
   * @throws InvalidProblemException for an unknown visit, one in two groups, a crew of which two
   *     are pinned to one engineer, or a sequence that is pinned to a shift in another order
   */
  static void check(List<VisitGroup> groups, List<VisitRequest> visits, List<ShiftOffer> shifts) {
    var checks = new GroupChecks(visits, shifts);
    Require.unique("groups", groups, VisitGroup::id);
    var seen = new HashSet<VisitId>();
    for (var group : groups) {
      var field = "groups[" + group.id() + "].visits";
      for (var id : group.visits()) {
        Require.that(checks.visits.containsKey(id), field, id + " is not in the problem");
        Require.that(seen.add(id), field, id + " is in two groups");
      }
      if (group.isCrew()) {
        checks.pinnedApart(field, group);
      } else {
        checks.pinnedInOrder(field, group);
      }
    }
  }

  private void pinnedApart(String field, VisitGroup group) {
    var pinned = new HashSet<EngineerId>();
    for (var fix : pins(group)) {
      var engineer = engineers.get(fix.shift());
      Require.that(
          engineer == null || pinned.add(engineer),
          field,
          "two visits of the crew are pinned to " + engineer);
    }
  }

  private void pinnedInOrder(String field, VisitGroup group) {
    Map<ShiftId, Integer> last = new HashMap<>();
    for (var fix : pins(group)) {
      var before = last.put(fix.shift(), fix.order());
      Require.that(
          before == null || before < fix.order(),
          field,
          "pinned to " + fix.shift() + " in another order");
    }
  }

  /** Of the group's visits that are pinned and have not started, in the group's order. */
  private List<VisitFix> pins(VisitGroup group) {
    List<VisitFix> pins = new ArrayList<>();
    for (var id : group.visits()) {
      var visit = visits.get(id);
      var fix = visit == null ? null : visit.fix();
      if (fix != null && !fix.isStarted()) {
        pins.add(fix);
      }
    }
    return pins;
  }
}
