package org.waymend.optimizer.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.waymend.optimizer.plan.DispatchPlan;
import org.waymend.optimizer.plan.PlannedRoute;
import org.waymend.optimizer.problem.DispatchProblem;
import org.waymend.optimizer.problem.ShiftId;
import org.waymend.optimizer.problem.VisitId;

/** Checks plans and routes of one problem against every hard rule. Safe for several threads. */
public final class HardRules {
  private final DayTables day;
  private final RouteTimer timer;

  /** Reads the problem once; keep the object for many checks. */
  public HardRules(DispatchProblem problem) {
    day = new DayTables(problem);
    timer = new RouteTimer(day);
  }

  /** All broken rules of a plan, by its own times. */
  public static Violations check(DispatchProblem problem, DispatchPlan plan) {
    return new HardRules(problem).check(plan);
  }

  /** All broken rules of a shift that drives these visits in this order. */
  public static Violations check(DispatchProblem problem, ShiftId shift, List<VisitId> visits) {
    return new HardRules(problem).check(shift, visits);
  }

  /** All broken rules of a plan, by its own times; also fixed visits that it left out. */
  public Violations check(DispatchPlan plan) {
    List<Violation> found = new ArrayList<>();
    for (var route : plan.routes()) {
      check(route).list().stream()
          .filter(violation -> violation.rule() != HardRule.VAN_PARTS)
          .forEach(found::add);
    }
    found.addAll(acrossRoutes(plan));
    found.addAll(vanParts(plan));
    for (var left : plan.unassigned()) {
      var fix = day.visit(day.index(left.visit())).fix();
      if (fix != null) {
        found.add(new Violation(HardRule.FIXED_SHIFT, fix.shift(), left.visit(), "left out"));
      }
    }
    return new Violations(found);
  }

  private List<Violation> acrossRoutes(DispatchPlan plan) {
    var groups = new GroupStops(day);
    plan.routes().forEach(groups::add);
    return groups.broken();
  }

  /** A van serves all shifts of its engineer. */
  private List<Violation> vanParts(DispatchPlan plan) {
    return plan.routes().stream()
        .map(route -> RouteFacts.of(day, route))
        .collect(Collectors.groupingBy(facts -> day.engineer(facts.shift())))
        .values()
        .stream()
        .flatMap(ofEngineer -> LoadRules.shortages(ofEngineer).stream())
        .map(PartShortage::violation)
        .toList();
  }

  /**
   * All broken rules of a route, by its own times; those across routes are not asked, and other
   * shifts of the engineer use no parts.
   *
   * @throws IllegalArgumentException for a shift or visit that is not in the problem
   */
  public Violations check(PlannedRoute route) {
    var facts = RouteFacts.of(day, route);
    List<Violation> found = new ArrayList<>();
    for (var rule : HardRule.values()) {
      found.addAll(broken(rule, facts));
    }
    return new Violations(found);
  }

  /**
   * All broken rules of a shift that drives these visits in this order, as early as it can. What
   * comes too late only because the engineer is absent counts as {@link HardRule#ABSENCE}.
   *
   * @throws IllegalArgumentException for a shift or visit that is not in the problem
   */
  public Violations check(ShiftId shift, List<VisitId> visits) {
    return check(shift, visits, Map.of());
  }

  /**
   * As {@link #check(ShiftId, List)}, for visits of which some wait.
   *
   * @param notBefore visit → second before which it does not start though it could
   * @throws IllegalArgumentException for a shift or visit that is not in the problem
   */
  public Violations check(ShiftId shift, List<VisitId> visits, Map<VisitId, Integer> notBefore) {
    var found = check(time(shift, visits, notBefore));
    if (found.isEmpty() || day.absences(day.index(shift)).isEmpty()) {
      return found;
    }
    var present = new HardRules(day.problem().withAbsences(List.of()));
    var anyway =
        present.check(present.time(shift, visits, notBefore)).list().stream()
            .map(violation -> List.of(violation.rule(), String.valueOf(violation.visit())))
            .collect(Collectors.toSet());
    return new Violations(
        found.list().stream()
            .map(
                violation ->
                    anyway.contains(List.of(violation.rule(), String.valueOf(violation.visit())))
                        ? violation
                        : new Violation(
                            HardRule.ABSENCE,
                            violation.shift(),
                            violation.visit(),
                            violation.rule() + ", " + violation.detail()))
            .toList());
  }

  /**
   * The times of a shift that drives these visits in this order, as early as it can.
   *
   * @throws IllegalArgumentException for a shift or visit that is not in the problem
   */
  public PlannedRoute time(ShiftId shift, List<VisitId> visits) {
    return time(shift, visits, Map.of());
  }

  /**
   * As {@link #time(ShiftId, List)}, for visits of which some wait.
   *
   * @param notBefore visit → second before which it does not start though it could
   * @throws IllegalArgumentException for a shift or visit that is not in the problem
   */
  public PlannedRoute time(ShiftId shift, List<VisitId> visits, Map<VisitId, Integer> notBefore) {
    return timer.time(
        day.index(shift),
        visits.stream().mapToInt(day::index).toArray(),
        visits.stream().mapToInt(visit -> notBefore.getOrDefault(visit, 0)).toArray());
  }

  /**
   * Where one rule is broken on a route, in the order of its stops; nowhere if the rule {@link
   * HardRule#isAcrossRoutes()}.
   */
  public static List<Violation> broken(HardRule rule, RouteFacts facts) {
    return switch (rule) {
      case SKILL -> StopRules.skill(facts);
      case CERTIFICATE_EXPIRED -> StopRules.certificate(facts);
      case TOOL -> StopRules.tool(facts);
      case TERRITORY -> StopRules.territory(facts);
      case BANNED_ENGINEER -> StopRules.banned(facts);
      case REQUIRED_ENGINEER -> StopRules.required(facts);
      case VAN_PARTS -> LoadRules.vanParts(facts);
      case START_WINDOW -> StopRules.startWindow(facts);
      case OPENING_HOURS -> StopRules.openingHours(facts);
      case ABSENCE -> TimeRules.absence(facts);
      case BREAK -> TimeRules.breaks(facts);
      case SHIFT_TIME -> TimeRules.shiftTime(facts);
      case FIXED_SHIFT -> LoadRules.fixedShift(facts);
      case FIXED_ORDER -> LoadRules.fixedOrder(facts);
      case TRAVEL_TIME -> TimeRules.travelTime(facts);
      case CREW_TOGETHER, CREW_COMPLETE, SEQUENCE, SAME_ENGINEER -> List.of();
    };
  }
}
