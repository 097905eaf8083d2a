package org.waymend.optimizer.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.waymend.optimizer.SolveBudget;
import org.waymend.optimizer.SolveListener;
import org.waymend.optimizer.check.PlanPrice;
import org.waymend.optimizer.json.PlanDocument;
import org.waymend.optimizer.json.PlanJson;
import org.waymend.optimizer.plan.DispatchPlan;
import org.waymend.optimizer.plan.PlanScore;
import org.waymend.optimizer.plan.PlannedRoute;
import org.waymend.optimizer.plan.PlannedStop;
import org.waymend.optimizer.plan.UnassignedReason;
import org.waymend.optimizer.plan.UnassignedVisit;
import org.waymend.optimizer.problem.DispatchPolicy;
import org.waymend.optimizer.problem.DispatchProblem;
import org.waymend.optimizer.problem.ShiftId;
import org.waymend.optimizer.problem.VisitId;
import org.waymend.optimizer.rules.HardRules;
import org.waymend.optimizer.rules.Violation;
import org.waymend.optimizer.solver.OptaPlannerOptimizer;

/** Prices whole plans by the format's description alone, and makes plans by hand. */
final class Oracle {
  private Oracle() {}

  static DispatchPlan solve(DispatchProblem problem, long steps) {
    return new OptaPlannerOptimizer(Runnable::run)
        .start(problem, SolveBudget.ofSteps(steps, 1), SolveListener.SILENT)
        .join();
  }

  /** Cost points of the whole plan. */
  static long price(DispatchProblem problem, DispatchPlan plan) {
    try {
      return PlanPrice.soft(PlanJson.write(PlanDocument.of(problem, plan)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same by constraint: priced once for each with all other weights 0. */
  static Map<SoftConstraint, Long> priceByConstraint(DispatchProblem problem, DispatchPlan plan) {
    Map<SoftConstraint, Long> prices = new EnumMap<>(SoftConstraint.class);
    for (var constraint : SoftConstraint.values()) {
      long price = price(problem.withPolicy(only(constraint, problem.policy())), plan);
      if (price != 0) {
        prices.put(constraint, price);
      }
    }
    return prices;
  }

  private static DispatchPolicy only(SoftConstraint one, DispatchPolicy all) {
    return new DispatchPolicy(
        one == SoftConstraint.TRAVEL ? all.travelSecond() : 0,
        one == SoftConstraint.TRAVEL ? all.travelKilometre() : 0,
        one == SoftConstraint.LATENESS ? all.latenessMinute() : 0,
        one == SoftConstraint.OVERTIME ? all.overtimeMinute() : 0,
        one == SoftConstraint.FAIRNESS ? all.fairness() : 0,
        one == SoftConstraint.NOT_PREFERRED ? all.notPreferred() : 0,
        one == SoftConstraint.PROVIDER ? all.providerVisit() : 0,
        one == SoftConstraint.OVER_QUALIFIED ? all.overQualifiedLevel() : 0,
        one == SoftConstraint.ENGINEER_CHANGED ? all.engineerChanged() : 0,
        one == SoftConstraint.START_MOVED ? all.startMovedMinute() : 0,
        all.travelPercentByHour());
  }

  /** Both prices agree, as a whole and by constraint. */
  static void assertDifference(
      SoftCost said, DispatchProblem problem, DispatchPlan less, DispatchPlan more) {
    assertThat(said.total()).isEqualTo(price(problem, more) - price(problem, less));
    var before = priceByConstraint(problem, less);
    var after = priceByConstraint(problem, more);
    for (var constraint : SoftConstraint.values()) {
      assertThat(said.of(constraint))
          .as(constraint.code())
          .isEqualTo(after.getOrDefault(constraint, 0L) - before.getOrDefault(constraint, 0L));
    }
  }

  static List<VisitId> visits(DispatchPlan plan, ShiftId shift) {
    return new ArrayList<>(route(plan, shift).stops().stream().map(PlannedStop::visit).toList());
  }

  static PlannedRoute route(DispatchPlan plan, ShiftId shift) {
    return plan.routes().stream()
        .filter(one -> one.shift().equals(shift))
        .findFirst()
        .orElseThrow();
  }

  /** The plan with the visit taken from its route. */
  static DispatchPlan without(DispatchProblem problem, DispatchPlan plan, VisitId visit) {
    var changed = plan;
    for (var route : plan.routes()) {
      var visits = visits(plan, route.shift());
      if (visits.remove(visit)) {
        changed = with(problem, plan, route.shift(), visits);
      }
    }
    return changed;
  }

  /** The plan with the visit put into a route. */
  static DispatchPlan inserted(
      DispatchProblem problem, DispatchPlan plan, VisitId visit, ShiftId shift, int position) {
    return inserted(problem, plan, visit, shift, position, 0);
  }

  /** The same for a visit that does not start before a second. */
  static DispatchPlan inserted(
      DispatchProblem problem,
      DispatchPlan plan,
      VisitId visit,
      ShiftId shift,
      int position,
      int notBefore) {
    var visits = visits(plan, shift);
    visits.add(position, visit);
    var waits = waits(plan);
    waits.put(visit, notBefore);
    return with(problem, plan, shift, visits, waits);
  }

  /** The plan with another route for one shift; times come of driving it. */
  static DispatchPlan with(
      DispatchProblem problem, DispatchPlan plan, ShiftId shift, List<VisitId> visits) {
    return with(problem, plan, shift, visits, waits(plan));
  }

  private static Map<VisitId, Integer> waits(DispatchPlan plan) {
    Map<VisitId, Integer> waits = new HashMap<>();
    for (var route : plan.routes()) {
      for (var stop : route.stops()) {
        Integer second = stop.notBeforeSecond();
        waits.put(stop.visit(), second == null ? 0 : second);
      }
    }
    return waits;
  }

  private static DispatchPlan with(
      DispatchProblem problem,
      DispatchPlan plan,
      ShiftId shift,
      List<VisitId> visits,
      Map<VisitId, Integer> waits) {
    List<PlannedRoute> routes = new ArrayList<>();
    for (var route : plan.routes()) {
      routes.add(
          route.shift().equals(shift) ? new HardRules(problem).time(shift, visits, waits) : route);
    }
    return plan(problem, routes);
  }

  static DispatchPlan plan(DispatchProblem problem, List<PlannedRoute> routes) {
    var planned =
        routes.stream().flatMap(route -> route.stops().stream()).map(PlannedStop::visit).toList();
    var left =
        problem.visits().stream()
            .filter(visit -> !planned.contains(visit.id()))
            .map(
                visit ->
                    new UnassignedVisit(
                        visit.id(), visit.version(), UnassignedReason.SHIFT_FULL, List.of()))
            .toList();
    return new DispatchPlan(routes, List.of(), left, new PlanScore(0, 0, 0, List.of()));
  }

  /**
   * Whether a plan breaks more than another: in all, between routes, or on the routes alone. That a
   * visit makes its group whole excuses no rule that it breaks itself.
   */
  static boolean isWorse(DispatchProblem problem, DispatchPlan plan, DispatchPlan other) {
    var now = HardRules.check(problem, plan).list();
    var before = HardRules.check(problem, other).list();
    return now.size() > before.size()
        || onRoutes(now) > onRoutes(before)
        || now.stream()
            .filter(violation -> violation.rule().isAcrossRoutes())
            .anyMatch(violation -> count(now, violation) > count(before, violation));
  }

  private static long onRoutes(List<Violation> all) {
    return all.stream().filter(violation -> !violation.rule().isAcrossRoutes()).count();
  }

  private static long count(List<Violation> all, Violation like) {
    return all.stream().filter(violation -> violation.rule() == like.rule()).count();
  }

  /** Number of rules that the plan breaks. */
  static int broken(DispatchProblem problem, DispatchPlan plan) {
    return HardRules.check(problem, plan).list().size();
  }
}
