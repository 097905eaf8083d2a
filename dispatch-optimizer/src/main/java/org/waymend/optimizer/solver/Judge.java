package org.waymend.optimizer.solver;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.optaplanner.core.api.score.ScoreExplanation;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import org.optaplanner.core.api.score.constraint.ConstraintMatch;
import org.optaplanner.core.api.score.constraint.ConstraintMatchTotal;
import org.optaplanner.core.api.solver.SolutionManager;
import org.optaplanner.core.api.solver.SolutionUpdatePolicy;
import org.optaplanner.core.api.solver.SolverFactory;
import org.waymend.optimizer.kernel.Routes;
import org.waymend.optimizer.kernel.SoftCosts;
import org.waymend.optimizer.plan.DispatchPlan;
import org.waymend.optimizer.plan.PlanScore;
import org.waymend.optimizer.plan.PlannedRoute;
import org.waymend.optimizer.plan.ScoreLevel;
import org.waymend.optimizer.problem.DispatchProblem;
import org.waymend.optimizer.rules.DayTables;

/** Says what the constraints count in a plan, one by one. Safe for several threads. */
public final class Judge {
  private static final SolutionManager<PlanningDay, HardMediumSoftLongScore> MANAGER =
      SolutionManager.create(SolverFactory.<PlanningDay>create(Models.config()));

  private Judge() {}

  /**
   * All that the constraints count, by constraint's name. The plan's visits are timed anew, with
   * the waits that it chose.
   *
   * @throws IllegalArgumentException for a shift or visit that is not in the problem
   */
  public static List<Finding> findings(DispatchProblem problem, DispatchPlan plan) {
    if (problem.visits().isEmpty()) {
      return List.of(); // OptaPlanner refuses an empty value range
    }
    return findings(timedAnew(problem, plan));
  }

  /**
   * The score of a plan whose visits are timed anew, with the waits that it chose.
   *
   * @throws IllegalArgumentException for a shift or visit that is not in the problem
   */
  public static PlanScore score(DispatchProblem problem, DispatchPlan plan) {
    return PlanWriter.score(timedAnew(problem, plan));
  }

  private static PlanningDay timedAnew(DispatchProblem problem, DispatchPlan plan) {
    var day = new DayTables(problem);
    return PlanningDay.of(day, new SoftCosts(day), routes(day, plan));
  }

  static List<Finding> findings(PlanningDay solution) {
    List<Finding> findings = new ArrayList<>();
    explain(solution).getConstraintMatchTotalMap().values().stream()
        .sorted(Comparator.comparing(ConstraintMatchTotal::getConstraintName))
        .flatMap(total -> total.getConstraintMatchSet().stream())
        .map(Judge::finding)
        .forEach(findings::add);
    return findings;
  }

  static ScoreExplanation<PlanningDay, HardMediumSoftLongScore> explain(PlanningDay solution) {
    return MANAGER.explain(solution, SolutionUpdatePolicy.UPDATE_SCORE_ONLY);
  }

  private static Finding finding(ConstraintMatch<HardMediumSoftLongScore> match) {
    var score = match.getScore();
    var level = level(score);
    long amount = score.hardScore() + score.mediumScore() + score.softScore(); // two of them are 0
    Justification why = match.getJustification();
    return new Finding(match.getConstraintName(), level, amount, why);
  }

  static ScoreLevel level(HardMediumSoftLongScore score) {
    if (score.hardScore() != 0) {
      return ScoreLevel.HARD;
    }
    return score.mediumScore() != 0 ? ScoreLevel.MEDIUM : ScoreLevel.SOFT;
  }

  private static Routes routes(DayTables day, DispatchPlan plan) {
    var visits = new int[day.shifts()][0];
    var notBefore = new int[day.shifts()][0];
    for (PlannedRoute route : plan.routes()) {
      int s = day.index(route.shift());
      visits[s] = route.stops().stream().mapToInt(stop -> day.index(stop.visit())).toArray();
      notBefore[s] =
          route.stops().stream()
              .map(stop -> stop.notBeforeSecond())
              .mapToInt(second -> second == null ? 0 : second)
              .toArray();
    }
    return new Routes(visits, notBefore);
  }
}
