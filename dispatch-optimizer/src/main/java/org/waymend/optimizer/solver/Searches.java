package org.waymend.optimizer.solver;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.waymend.optimizer.SolveBudget;
import org.waymend.optimizer.kernel.Pace;
import org.waymend.optimizer.kernel.RouteSearch;
import org.waymend.optimizer.kernel.Routes;
import org.waymend.optimizer.kernel.RuinAndRecreate;
import org.waymend.optimizer.kernel.SoftCosts;
import org.waymend.optimizer.kernel.ThreadedSearch;
import org.waymend.optimizer.plan.DispatchPlan;
import org.waymend.optimizer.problem.RunningVisit;
import org.waymend.optimizer.problem.VisitRequest;
import org.waymend.optimizer.rules.DayTables;

/** The inner search on its own, judged once at the end. */
final class Searches {
  private Searches() {}

  /** How far a search with this budget is; time counts from now on. */
  static Pace pace(SolveBudget budget) {
    var time = budget.time();
    var steps = budget.steps();
    return time != null ? Pace.ofNanos(time.toNanos()) : Pace.ofSteps(steps == null ? 0 : steps);
  }

  /**
   * A search with the budget's threads.
   *
   * @param start a plan to go on from
   * @param executor for threads beside the caller's
   */
  static RouteSearch search(
      DayTables day,
      SoftCosts costs,
      Pace pace,
      SolveBudget budget,
      List<RunningVisit> start,
      Executor executor) {
    IntFunction<RuinAndRecreate> one =
        i -> new RuinAndRecreate(day, costs, pace, budget.seed() + i, start, budget.heat());
    return budget.threads() == 1
        ? one.apply(0)
        : new ThreadedSearch(one, budget.threads(), executor);
  }

  /** Goes on from the running plan, on this thread. */
  static DispatchPlan plan(DayTables day, SolveBudget budget) {
    var pace = pace(budget);
    var costs = new SoftCosts(day);
    var search = search(day, costs, pace, budget, day.problem().running(), Runnable::run);
    while (!search.isFinished()) {
      search.advance(() -> false);
    }
    return new PlanWriter(day).write(PlanningDay.of(day, costs, search.best()));
  }

  /** Routes as a plan to start from; the order of driving stands for the times. */
  static List<RunningVisit> asStart(DayTables day, Routes routes) {
    List<RunningVisit> start = new ArrayList<>();
    for (int s = 0; s < routes.shifts(); s++) {
      int place = 0;
      for (int v : routes.visits(s)) {
        start.add(new RunningVisit(day.visit(v).id(), day.shift(s).id(), place++));
      }
    }
    return start;
  }

  /** Those whose visits are still there. */
  static List<RunningVisit> known(DayTables day, List<RunningVisit> start) {
    var visits = day.problem().visits().stream().map(VisitRequest::id).collect(Collectors.toSet());
    return start.stream().filter(one -> visits.contains(one.visit())).toList();
  }
}
