package org.waymend.optimizer.explain;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.waymend.optimizer.plan.DispatchPlan;
import org.waymend.optimizer.problem.DispatchProblem;
import org.waymend.optimizer.problem.VisitId;
import org.waymend.optimizer.problem.VisitRequest;

/**
 * What a plan comes to.
 *
 * @param planned visits on routes
 * @param unassigned visits that are left out
 * @param unassignedWeight sum of their weights
 * @param unassignedByWeight how many of each weight are left out, the highest weight first; weights
 *     are the callers' priorities
 * @param brokenRules hard rules that fixed visits break
 * @param travelSeconds driving, the drives home included
 * @param travelMetres the same in metres
 * @param serviceSeconds on site
 * @param overtimeSeconds after the ends of shifts
 * @param lateVisits visits that start after their due second
 * @param latenessSeconds how much later, together
 * @param cost by constraint
 * @param shifts in the problem
 * @param shiftSeconds regular time of all of them
 * @param engineersUsed engineers who have a visit
 */
public record PlanFigures(
    int planned,
    int unassigned,
    long unassignedWeight,
    Map<Long, Integer> unassignedByWeight,
    int brokenRules,
    long travelSeconds,
    long travelMetres,
    long serviceSeconds,
    long overtimeSeconds,
    int lateVisits,
    long latenessSeconds,
    SoftCost cost,
    int shifts,
    long shiftSeconds,
    int engineersUsed) {

  /** Adds up a plan of a problem. */
  public static PlanFigures of(DispatchProblem problem, DispatchPlan plan) {
    var known = KnownPlan.of(problem, plan);
    Map<VisitId, VisitRequest> left = new HashMap<>();
    problem.visits().forEach(visit -> left.put(visit.id(), visit));
    int late = 0;
    long lateness = 0;
    for (var route : plan.routes()) {
      for (var stop : route.stops()) {
        var due = left.remove(stop.visit());
        Integer second = due == null ? null : due.dueSecond();
        if (second != null && stop.startSecond() > second) {
          late++;
          lateness += stop.startSecond() - second;
        }
      }
    }
    Map<Long, Integer> byWeight = new TreeMap<>(Comparator.reverseOrder());
    left.values().forEach(visit -> byWeight.merge(visit.weight(), 1, Integer::sum));
    var routes = plan.routes();
    return new PlanFigures(
        plan.plannedVisits(),
        left.size(),
        left.values().stream().mapToLong(VisitRequest::weight).sum(),
        byWeight,
        known.broken(),
        plan.travelSeconds(),
        routes.stream().mapToLong(route -> route.travelMetres()).sum(),
        routes.stream().mapToLong(route -> route.serviceSeconds()).sum(),
        routes.stream().mapToLong(route -> route.overtimeSeconds()).sum(),
        late,
        lateness,
        known.price(),
        problem.shifts().size(),
        problem.shifts().stream()
            .mapToLong(shift -> (long) shift.time().endSecond() - shift.time().startSecond())
            .sum(),
        (int)
            routes.stream()
                .filter(route -> !route.stops().isEmpty())
                .map(route -> route.engineer())
                .distinct()
                .count());
  }

  /** Time on site ÷ regular time of all shifts, in tenths of a per cent, rounded down. */
  public int utilisationPermille() {
    return shiftSeconds == 0 ? 0 : Math.toIntExact(serviceSeconds * 1_000 / shiftSeconds);
  }
}
