package org.waymend.optimizer.explain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.waymend.optimizer.plan.DispatchPlan;
import org.waymend.optimizer.problem.DispatchProblem;
import org.waymend.optimizer.problem.VisitId;

/**
 * Two plans of related problems side by side.
 *
 * @param moves visits that have another engineer or time, in the order of the first problem, then
 *     those that only the second plan has
 */
public record PlanDifference(PlanFigures before, PlanFigures after, List<VisitMove> moves) {

  /** Keeps its own copy of the list. */
  public PlanDifference {
    moves = List.copyOf(moves);
  }

  /**
   * Compares two plans, each by its own problem. A visit that only one of the problems has counts
   * as added or dropped if it is planned there.
   */
  public static PlanDifference of(
      DispatchProblem problem,
      DispatchPlan plan,
      DispatchProblem otherProblem,
      DispatchPlan otherPlan) {
    var before = stops(problem, plan);
    var after = stops(otherProblem, otherPlan);
    var visits = new LinkedHashSet<VisitId>();
    problem.visits().forEach(visit -> visits.add(visit.id()));
    otherProblem.visits().forEach(visit -> visits.add(visit.id()));
    List<VisitMove> moves = new ArrayList<>();
    for (var visit : visits) {
      var from = before.get(visit);
      var to = after.get(visit);
      if (from == null ? to != null : !from.equals(to)) {
        moves.add(new VisitMove(visit, from, to));
      }
    }
    return new PlanDifference(
        PlanFigures.of(problem, plan), PlanFigures.of(otherProblem, otherPlan), moves);
  }

  private static Map<VisitId, Stop> stops(DispatchProblem problem, DispatchPlan plan) {
    Map<VisitId, Stop> stops = new LinkedHashMap<>();
    for (var route : plan.routes()) {
      for (var stop : route.stops()) {
        stops.put(
            stop.visit(),
            new Stop(
                route.engineer(),
                route.shift(),
                problem.horizon().at(stop.startSecond()),
                problem.horizon().at(stop.endSecond())));
      }
    }
    return stops;
  }
}
