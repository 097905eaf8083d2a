package org.waymend.optimizer.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.waymend.optimizer.kernel.SoftCosts;
import org.waymend.optimizer.plan.DispatchPlan;
import org.waymend.optimizer.plan.InconsistentPlanException;
import org.waymend.optimizer.plan.PlanScore;
import org.waymend.optimizer.plan.PlannedRoute;
import org.waymend.optimizer.plan.UnassignedReason;
import org.waymend.optimizer.plan.UnassignedVisit;
import org.waymend.optimizer.problem.DispatchProblem;
import org.waymend.optimizer.problem.VisitId;
import org.waymend.optimizer.problem.VisitRequest;
import org.waymend.optimizer.rules.DayTables;
import org.waymend.optimizer.rules.HardRule;
import org.waymend.optimizer.rules.HardRules;
import org.waymend.optimizer.rules.RouteFacts;
import org.waymend.optimizer.rules.RouteTimer;
import org.waymend.optimizer.rules.Violation;

/** A plan with its problem as tables and its routes as indexes. Immutable. */
final class KnownPlan {
  private final DayTables day;
  private final SoftCosts costs;
  private final RoutePrices prices;
  private final RouteTimer timer;
  private final List<PlannedRoute> recorded;
  private final int[][] routes;

  private KnownPlan(DayTables day, List<PlannedRoute> recorded, int[][] routes) {
    this.day = day;
    this.recorded = recorded;
    this.routes = routes;
    costs = new SoftCosts(day);
    prices = new RoutePrices(day, costs);
    timer = new RouteTimer(day);
  }

  /**
   * Reads a plan. Its problem may have visits that the plan does not know; they count as left out.
   *
   * @throws InconsistentPlanException unless the plan has a route for each shift, in their order
   * @throws IllegalArgumentException for a visit that is not in the problem
   */
  static KnownPlan of(DispatchProblem problem, DispatchPlan plan) {
    var day = new DayTables(problem);
    if (plan.routes().size() != day.shifts()) {
      throw new InconsistentPlanException(
          plan.routes().size() + " routes for " + day.shifts() + " shifts");
    }
    var routes = new int[day.shifts()][];
    for (int s = 0; s < routes.length; s++) {
      var route = plan.routes().get(s);
      if (!route.shift().equals(day.shift(s).id())) {
        throw new InconsistentPlanException("No route for " + day.shift(s).id());
      }
      routes[s] = route.stops().stream().mapToInt(stop -> day.index(stop.visit())).toArray();
    }
    return new KnownPlan(day, plan.routes(), routes);
  }

  /** The plan that comes of driving these routes, by the clock. */
  static KnownPlan of(DayTables day, int[][] routes) {
    var timer = new RouteTimer(day);
    var timed = new ArrayList<PlannedRoute>();
    for (int s = 0; s < routes.length; s++) {
      timed.add(timer.time(s, routes[s]));
    }
    return new KnownPlan(day, timed, routes);
  }

  DayTables day() {
    return day;
  }

  SoftCosts costs() {
    return costs;
  }

  /** By index of the shift the indexes of its visits. Not to be changed. */
  int[][] routes() {
    return routes;
  }

  /** The route of a shift with its times. */
  PlannedRoute route(int s) {
    return recorded.get(s);
  }

  List<PlannedRoute> recorded() {
    return recorded;
  }

  /** Index of the shift that has the visit; −1 if none has. */
  int shiftOf(int v) {
    for (int s = 0; s < routes.length; s++) {
      for (int other : routes[s]) {
        if (other == v) {
          return s;
        }
      }
    }
    return -1;
  }

  /** The ids of all visits on routes. */
  Set<VisitId> planned() {
    return recorded.stream()
        .flatMap(route -> route.stops().stream())
        .map(stop -> stop.visit())
        .collect(Collectors.toSet());
  }

  /** The route of a shift if it drove these visits. */
  PlannedRoute timed(int s, int[] visits) {
    return timer.time(s, visits);
  }

  /** What a route of this problem costs. */
  SoftCost price(PlannedRoute route) {
    return prices.of(route);
  }

  /** What all routes cost. */
  SoftCost price() {
    return SoftCost.sum(recorded.stream().map(prices::of).toList());
  }

  Seats seats() {
    return new Seats(day, costs, routes);
  }

  /** The same with other visits on one shift. */
  KnownPlan with(int s, int[] visits) {
    var changed = routes.clone();
    changed[s] = visits;
    var timed = new ArrayList<>(recorded);
    timed.set(s, timer.time(s, visits));
    return new KnownPlan(day, timed, changed);
  }

  /** All broken rules of one route. */
  List<Violation> broken(PlannedRoute route) {
    var facts = RouteFacts.of(day, route);
    List<Violation> found = new ArrayList<>();
    for (var rule : HardRule.values()) {
      found.addAll(HardRules.broken(rule, facts));
    }
    return found;
  }

  /** Number of broken rules of the whole plan, those of left out fixed visits included. */
  int broken() {
    return new HardRules(day.problem()).check(plan()).list().size();
  }

  /** As a plan for the rules; without a score, and with no reasons. */
  private DispatchPlan plan() {
    var planned = planned();
    var left =
        day.problem().visits().stream()
            .filter(visit -> !planned.contains(visit.id()))
            .map(KnownPlan::leftOut)
            .toList();
    return new DispatchPlan(recorded, List.of(), left, new PlanScore(0, 0, 0, List.of()));
  }

  private static UnassignedVisit leftOut(VisitRequest visit) {
    return new UnassignedVisit(visit.id(), visit.version(), UnassignedReason.SHIFT_FULL, List.of());
  }
}
