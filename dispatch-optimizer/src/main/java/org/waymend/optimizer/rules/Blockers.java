package org.waymend.optimizer.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.waymend.optimizer.plan.BlockedBy;
import org.waymend.optimizer.plan.UnassignedReason;
import org.waymend.optimizer.plan.UnassignedVisit;
import org.waymend.optimizer.problem.ShiftId;
import org.waymend.optimizer.problem.VisitRequest;

/**
 * Tells why a visit was left out, by holding it against every shift: first alone on an empty day,
 * then beside what the shift has to do. Not for several threads.
 */
public final class Blockers {
  private static final int NOBODY = -1;

  private final DayTables day;
  private final DayTables withoutAbsences;
  private final RouteClock clock;
  private final VanStock vans;
  private final int[] shiftOf;

  /**
   * @param routes by index of the shift the indexes of its visits
   */
  public Blockers(DayTables day, int[][] routes) {
    this.day = day;
    withoutAbsences =
        day.problem().absences().isEmpty()
            ? day
            : new DayTables(day.problem().withAbsences(List.of()));
    clock = new RouteClock(day);
    shiftOf = new int[day.visits()];
    Arrays.fill(shiftOf, NOBODY);
    for (int s = 0; s < routes.length; s++) {
      for (int v : routes[s]) {
        shiftOf[v] = s;
      }
    }
    vans = new VanStock(day, routes);
  }

  /** The visit with its reason and what blocks each shift. */
  public UnassignedVisit explain(int v) {
    Map<UnassignedReason, List<ShiftId>> shifts = new EnumMap<>(UnassignedReason.class);
    var closest = UnassignedReason.NO_SHIFT;
    for (int s = 0; s < day.shifts(); s++) {
      var reason = reason(s, v);
      shifts.computeIfAbsent(reason, key -> new ArrayList<>()).add(day.shift(s).id());
      closest = reason.compareTo(closest) > 0 ? reason : closest;
    }
    var blockedBy =
        shifts.entrySet().stream()
            .map(entry -> new BlockedBy(entry.getKey(), entry.getValue()))
            .toList();
    return new UnassignedVisit(day.visit(v).id(), day.visit(v).version(), closest, blockedBy);
  }

  private UnassignedReason reason(int s, int v) {
    var visit = day.visit(v);
    var shift = day.shift(s);
    if (StopRules.isBanned(visit, shift)) {
      return UnassignedReason.BANNED;
    }
    if (StopRules.isNotRequired(visit, shift)) {
      return UnassignedReason.NOT_REQUIRED_ENGINEER;
    }
    if (StopRules.lacksSkill(visit, shift)) {
      return UnassignedReason.NO_SKILLED_ENGINEER;
    }
    if (StopRules.lacksTool(visit, shift)) {
      return UnassignedReason.NO_TOOL;
    }
    if (StopRules.isOutside(visit, shift)) {
      return UnassignedReason.OUTSIDE_TERRITORY;
    }
    if (belongsToAnother(s, v)) {
      return UnassignedReason.NOT_SAME_ENGINEER;
    }
    if (!visit.isFree() || isInTheWayAlone(s, v)) {
      var broken = brokenAlone(day, s, v);
      if (!broken.isEmpty()) {
        return aloneReason(s, v, broken);
      }
    }
    return lacksParts(s, visit) ? UnassignedReason.PART_NOT_AVAILABLE : besideOthers(v);
  }

  /** The engineer would do, but others of the group are with somebody else. */
  private boolean belongsToAnother(int s, int v) {
    int g = day.groupOf(v);
    return g != DayTables.NO_GROUP
        && day.group(g).sameEngineer()
        && Arrays.stream(day.members(g))
            .map(member -> shiftOf[member])
            .anyMatch(
                other ->
                    other != NOBODY
                        && !day.shift(other).engineer().equals(day.shift(s).engineer()));
  }

  /** What stands in the way of a visit that would fit the empty shift. */
  private UnassignedReason besideOthers(int v) {
    int g = day.groupOf(v);
    if (g == DayTables.NO_GROUP) {
      return UnassignedReason.SHIFT_FULL;
    }
    if (day.group(g).isCrew()) {
      return UnassignedReason.CREW_INCOMPLETE;
    }
    boolean isNext =
        Arrays.stream(day.members(g))
            .takeWhile(member -> member != v)
            .allMatch(member -> shiftOf[member] != NOBODY);
    return isNext ? UnassignedReason.SHIFT_FULL : UnassignedReason.EARLIER_VISIT_LEFT_OUT;
  }

  private UnassignedReason aloneReason(int s, int v, Set<HardRule> broken) {
    var visit = day.visit(v);
    if (brokenAlone(withoutAbsences, s, v).isEmpty()) {
      return UnassignedReason.ENGINEER_ABSENT;
    }
    if (isTooFar(s, v)) {
      return UnassignedReason.UNREACHABLE;
    }
    if (broken.contains(HardRule.START_WINDOW)) {
      return UnassignedReason.WINDOW_TOO_TIGHT;
    }
    if (broken.contains(HardRule.OPENING_HOURS)) {
      return UnassignedReason.SITE_CLOSED;
    }
    if (broken.contains(HardRule.CERTIFICATE_EXPIRED)) {
      return UnassignedReason.CERTIFICATE_EXPIRED;
    }
    if (!visit.startsWithin().isEmpty()) {
      return UnassignedReason.WINDOW_TOO_TIGHT;
    }
    return visit.openingHours().isEmpty()
        ? UnassignedReason.BREAK_IN_THE_WAY
        : UnassignedReason.SITE_CLOSED;
  }

  /** Whether the clock alone finds something; then the rules say what. Most shifts pass. */
  private boolean isInTheWayAlone(int s, int v) {
    clock.begin(s);
    clock.visit(v);
    clock.home();
    return clock.broken() > 0;
  }

  private static Set<HardRule> brokenAlone(DayTables tables, int s, int v) {
    var facts = RouteFacts.of(tables, new RouteTimer(tables).time(s, new int[] {v}));
    var broken = EnumSet.noneOf(HardRule.class);
    for (var rule : HardRule.values()) {
      if (rule != HardRule.VAN_PARTS && !HardRules.broken(rule, facts).isEmpty()) {
        broken.add(rule);
      }
    }
    return broken;
  }

  /** There, service and back take longer than the shift, whatever the windows. */
  private boolean isTooFar(int s, int v) {
    var time = day.shift(s).time();
    int there = day.driveSeconds(day.shiftFrom(s), day.visitPlace(v), time.startSecond());
    int free = time.startSecond() + there + day.service(v);
    return free + day.driveSeconds(day.visitPlace(v), day.shiftTo(s), free)
        > time.latestReturnSecond();
  }

  private boolean lacksParts(int s, VisitRequest visit) {
    return visit.parts().entrySet().stream()
        .anyMatch(need -> vans.free(s, need.getKey()) < need.getValue());
  }
}
