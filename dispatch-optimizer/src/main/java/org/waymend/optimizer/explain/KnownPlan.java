package org.waymend.optimizer.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.waymend.optimizer.kernel.Routes;
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
  private final int[] waits;
  private final HardRules rules;

  private KnownPlan(
      DayTables day, HardRules rules, List<PlannedRoute> recorded, int[][] routes, int[] waits) {
    this.day = day;
    this.rules = rules;
    this.recorded = recorded;
    this.routes = routes;
    this.waits = waits;
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
    return new KnownPlan(day, new HardRules(problem), plan.routes(), routes, waits(day, plan));
  }

  private static int[] waits(DayTables day, DispatchPlan plan) {
    var waits = new int[day.visits()];
    for (var route : plan.routes()) {
      for (var stop : route.stops()) {
        var second = stop.notBeforeSecond();
        waits[day.index(stop.visit())] = second == null ? 0 : second;
      }
    }
    return waits;
  }

  /** The plan that comes of driving these routes, by the clock. */
  static KnownPlan of(DayTables day, Routes routes) {
    var timer = new RouteTimer(day);
    var timed = new ArrayList<PlannedRoute>();
    var waits = new int[day.visits()];
    for (int s = 0; s < routes.shifts(); s++) {
      timed.add(timer.time(s, routes.visits(s), routes.notBefore(s)));
      for (int i = 0; i < routes.visits(s).length; i++) {
        waits[routes.visits(s)[i]] = routes.notBefore(s)[i];
      }
    }
    return new KnownPlan(day, new HardRules(day.problem()), timed, routes.visits(), waits);
  }

  /** The second before which the visit does not start though it could; 0 for none. */
  int wait(int v) {
    return waits[v];
  }

  /** The same, but a visit that is moved does not start before the second. */
  KnownPlan waiting(int v, int second) {
    var changed = waits.clone();
    changed[v] = second;
    return new KnownPlan(day, rules, recorded, routes, changed);
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
    return timer.time(s, visits, Arrays.stream(visits).map(v -> waits[v]).toArray());
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
    return new Seats(day, costs, routes, waits);
  }

  /** The same with other visits on one shift. */
  KnownPlan with(int s, int[] visits) {
    var changed = routes.clone();
    changed[s] = visits;
    var timed = new ArrayList<>(recorded);
    timed.set(s, timed(s, visits));
    return new KnownPlan(day, rules, timed, changed, waits);
  }

  /** The cheapest place on a shift with which the plan as a whole breaks no further rule. */
  Optional<Seat> best(Seats seats, int s, int v) {
    if (isAlone(s, v)) {
      return seats.best(s, v);
    }
    return seats.allowed(s, v).stream()
        .filter(seat -> !with(s, seats.with(seat, v)).breaksMoreThan(this))
        .findFirst();
  }

  /** What the visit does on the shift's route touches no other route. */
  boolean isAlone(int s, int v) {
    return day.groupOf(v) == DayTables.NO_GROUP
        && Arrays.stream(routes[s]).allMatch(other -> day.groupOf(other) == DayTables.NO_GROUP);
  }

  /** All broken rules of one route but those across routes. */
  List<Violation> broken(PlannedRoute route) {
    return rules.check(route).list();
  }

  /** Whether more is broken, or more of one of the rules across routes. */
  boolean breaksMoreThan(KnownPlan other) {
    var now = violations();
    var before = other.violations();
    return now.size() > before.size()
        || Arrays.stream(HardRule.values())
            .filter(HardRule::isAcrossRoutes)
            .anyMatch(rule -> count(now, rule) > count(before, rule));
  }

  private static long count(List<Violation> violations, HardRule rule) {
    return violations.stream().filter(violation -> violation.rule() == rule).count();
  }

  /** Number of broken rules of the whole plan, those of left out fixed visits included. */
  int broken() {
    return violations().size();
  }

  /** All broken rules of the whole plan, those across routes and of left out visits included. */
  List<Violation> violations() {
    return rules.check(plan()).list();
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
