package org.waymend.optimizer.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.optaplanner.core.api.score.director.ScoreDirector;
import org.optaplanner.core.impl.phase.custom.CustomPhaseCommand;
import org.waymend.optimizer.kernel.RouteSearch;
import org.waymend.optimizer.kernel.Routes;

/**
 * One slice of the search inside OptaPlanner: runs the search, writes the routes that changed back
 * through the score director, and lets OptaPlanner score and publish.
 */
final class SearchCommand implements CustomPhaseCommand<PlanningDay> {
  private RouteSearch search;
  private final BooleanSupplier isCancelled;
  private final Runnable afterSlice;
  private ScoreWatch watch;
  private Routes written;

  /**
   * @param written how the routes stand in OptaPlanner's solution
   */
  SearchCommand(
      RouteSearch search, Routes written, BooleanSupplier isCancelled, Runnable afterSlice) {
    this.search = search;
    this.written = written;
    this.isCancelled = isCancelled;
    this.afterSlice = afterSlice;
    watch = new ScoreWatch(search);
  }

  /**
   * Another search takes over.
   *
   * @param standing how the routes stand in OptaPlanner's solution now
   */
  void goOnWith(RouteSearch next, Routes standing) {
    search = next;
    written = standing;
    watch = new ScoreWatch(next);
  }

  @Override
  public void changeWorkingSolution(ScoreDirector<PlanningDay> director) {
    if (!search.isFinished()) {
      watch.before(director);
      search.advance(isCancelled);
      write(director, search.best());
      watch.after(director);
      afterSlice.run();
    }
  }

  private void write(ScoreDirector<PlanningDay> director, Routes routes) {
    var day = director.getWorkingSolution();
    List<Integer> changed = new ArrayList<>();
    for (int s = 0; s < routes.shifts(); s++) {
      if (!routes.isSame(s, written)) {
        changed.add(s);
      }
    }
    if (changed.isEmpty()) {
      return;
    }
    for (int s : changed) {
      day.route(s).waitUntil(routes.notBefore(s));
      replace(director, day.route(s), List.of());
    }
    replace(director, day.dummy(), List.of());
    for (int s : changed) {
      replace(
          director, day.route(s), Arrays.stream(routes.visits(s)).mapToObj(day::visit).toList());
    }
    replace(director, day.dummy(), leftOut(day, routes.visits()));
    director.triggerVariableListeners();
    written = routes;
  }

  private static List<PlanningVisit> leftOut(PlanningDay day, int[][] routes) {
    var left = new LinkedHashSet<PlanningVisit>();
    for (int v = 0; v < day.visits(); v++) {
      left.add(day.visit(v));
    }
    for (int[] route : routes) {
      for (int v : route) {
        left.remove(day.visit(v));
      }
    }
    return List.copyOf(left);
  }

  private static void replace(
      ScoreDirector<PlanningDay> director, PlanningRoute route, List<PlanningVisit> visits) {
    var list = route.visits();
    director.beforeListVariableChanged(route, PlanningRoute.VISITS, 0, list.size());
    list.clear();
    list.addAll(visits);
    director.afterListVariableChanged(route, PlanningRoute.VISITS, 0, list.size());
  }
}
