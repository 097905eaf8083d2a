package org.waymend.optimizer.solver;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.optaplanner.core.api.score.ScoreExplanation;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import org.optaplanner.core.api.score.constraint.ConstraintMatchTotal;
import org.waymend.optimizer.plan.ConstraintScore;
import org.waymend.optimizer.plan.DispatchPlan;
import org.waymend.optimizer.plan.PartReservation;
import org.waymend.optimizer.plan.PlanScore;
import org.waymend.optimizer.plan.PlannedRoute;
import org.waymend.optimizer.plan.UnassignedVisit;
import org.waymend.optimizer.rules.Blockers;
import org.waymend.optimizer.rules.DayTables;

/** Makes the plan out of a solution: times, parts, reasons, and the score by constraint. */
final class PlanWriter {
  private final DayTables day;

  PlanWriter(DayTables day) {
    this.day = day;
  }

  /**
   * @param solution is not changed by anybody any more
   */
  DispatchPlan write(PlanningDay solution) {
    List<PlannedRoute> routes = new ArrayList<>();
    List<PartReservation> parts = new ArrayList<>();
    var indexes = new int[solution.shifts()][];
    for (int s = 0; s < solution.shifts(); s++) {
      var route = solution.route(s);
      indexes[s] = route.visits().stream().mapToInt(PlanningVisit::index).toArray();
      routes.add(route.times().route());
      reserve(route, parts);
    }
    var blockers = new Blockers(day, indexes);
    List<UnassignedVisit> unassigned =
        solution.dummy().visits().stream()
            .sorted(Comparator.comparingInt(PlanningVisit::index))
            .map(visit -> blockers.explain(visit.index()))
            .toList();
    var plan = new DispatchPlan(routes, parts, unassigned, score(solution));
    plan.requireComplete(day.problem());
    return plan;
  }

  private static void reserve(PlanningRoute route, List<PartReservation> parts) {
    var shift = route.times().offer().id();
    for (var visit : route.visits()) {
      visit
          .request()
          .parts()
          .forEach(
              (part, thousandths) ->
                  parts.add(new PartReservation(visit.request().id(), shift, part, thousandths)));
    }
  }

  static PlanScore score(PlanningDay solution) {
    if (solution.visits() == 0) {
      return new PlanScore(0, 0, 0, List.of());
    }
    var explanation = Judge.explain(solution);
    var score = explanation.getScore();
    return new PlanScore(
        score.hardScore(), score.mediumScore(), score.softScore(), byConstraint(explanation));
  }

  private static List<ConstraintScore> byConstraint(
      ScoreExplanation<PlanningDay, HardMediumSoftLongScore> explanation) {
    return explanation.getConstraintMatchTotalMap().values().stream()
        .filter(total -> !total.getScore().isZero())
        .sorted(Comparator.comparing(ConstraintMatchTotal::getConstraintName))
        .map(PlanWriter::constraint)
        .toList();
  }

  private static ConstraintScore constraint(ConstraintMatchTotal<HardMediumSoftLongScore> total) {
    var score = total.getScore();
    long amount = score.hardScore() + score.mediumScore() + score.softScore(); // two of them are 0
    return new ConstraintScore(
        total.getConstraintName(), Judge.level(score), amount, total.getConstraintMatchCount());
  }
}
