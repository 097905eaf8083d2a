package org.waymend.optimizer.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.optaplanner.core.api.score.director.ScoreDirector;
import org.optaplanner.core.impl.phase.custom.CustomPhaseCommand;
import org.waymend.optimizer.kernel.RouteSearch;

/**
 * One slice of the search inside OptaPlanner: runs the search, writes the routes that changed back
 * through the score director, and lets OptaPlanner score and publish.
 */
final class SearchCommand implements CustomPhaseCommand<PlanningDay> {
  private final RouteSearch search;
  private final BooleanSupplier isCancelled;
  private final Runnable afterSlice;
  private int[][] written;

  SearchCommand(
      RouteSearch search, int[][] written, BooleanSupplier isCancelled, Runnable afterSlice) {
    this.search = search;
    this.written = written;
    this.isCancelled = isCancelled;
    this.afterSlice = afterSlice;
  }

  @Override
  public void changeWorkingSolution(ScoreDirector<PlanningDay> director) {
    if (!search.isFinished()) {
      search.advance(isCancelled);
      write(director, search.best());
      afterSlice.run();
    }
  }

  private void write(ScoreDirector<PlanningDay> director, int[][] routes) {
    var day = director.getWorkingSolution();
    List<Integer> changed = new ArrayList<>();
    for (int s = 0; s < routes.length; s++) {
      if (!Arrays.equals(routes[s], written[s])) {
        changed.add(s);
      }
    }
    if (changed.isEmpty()) {
      return;
    }
    for (int s : changed) {
      replace(director, day.route(s), List.of());
    }
    replace(director, day.dummy(), List.of());
    for (int s : changed) {
      replace(director, day.route(s), Arrays.stream(routes[s]).mapToObj(day::visit).toList());
    }
    replace(director, day.dummy(), leftOut(day, routes));
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
