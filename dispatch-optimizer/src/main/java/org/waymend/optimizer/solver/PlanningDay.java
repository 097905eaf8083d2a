package org.waymend.optimizer.solver;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.domain.solution.PlanningEntityCollectionProperty;
import org.optaplanner.core.api.domain.solution.PlanningScore;
import org.optaplanner.core.api.domain.solution.PlanningSolution;
import org.optaplanner.core.api.domain.solution.ProblemFactCollectionProperty;
import org.optaplanner.core.api.domain.valuerange.ValueRangeProvider;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import org.waymend.optimizer.kernel.Routes;
import org.waymend.optimizer.kernel.SoftCosts;
import org.waymend.optimizer.rules.DayTables;

/** All routes of a problem; the last one is the dummy engineer's. */
@PlanningSolution
class PlanningDay {
  static final String ALL_VISITS = "allVisits";

  @PlanningEntityCollectionProperty private List<PlanningRoute> routes = new ArrayList<>();

  @ProblemFactCollectionProperty
  @ValueRangeProvider(id = ALL_VISITS)
  private List<PlanningVisit> visits = new ArrayList<>();

  @PlanningScore private @Nullable HardMediumSoftLongScore score;

  private DayTables tables;

  @SuppressWarnings("NullAway.Init")
  PlanningDay() {} // OptaPlanner

  /** These routes, and all other visits unassigned. */
  static PlanningDay of(DayTables tables, SoftCosts costs, Routes routes) {
    var day = new PlanningDay();
    day.read(tables);
    for (int s = 0; s < tables.shifts(); s++) {
      day.routes.add(new PlanningRoute(s, tables, costs));
    }
    var dummy = new PlanningRoute(PlanningRoute.NO_SHIFT, tables, costs);
    day.routes.add(dummy);
    day.assign(routes);
    return day;
  }

  private void read(DayTables tables) {
    this.tables = tables;
    visits = new ArrayList<>(tables.visits()); // a new list: older solutions keep theirs
    for (int v = 0; v < tables.visits(); v++) {
      visits.add(new PlanningVisit(v, tables));
    }
  }

  /** Becomes another day with the same number of shifts. */
  final void become(DayTables other, SoftCosts costs, Routes planned) {
    read(other);
    routes.forEach(route -> route.become(other, costs));
    assign(planned);
  }

  /** All routes, the dummy engineer's at the end. Not to be changed. */
  List<PlanningRoute> routes() {
    return routes;
  }

  /** What the routes are timed by. */
  DayTables tables() {
    return tables;
  }

  /** Puts the visits of these routes on their shifts, and all others with the dummy engineer. */
  final void assign(Routes planned) {
    var left = new LinkedHashSet<>(visits);
    for (int s = 0; s < planned.shifts(); s++) {
      var route = route(s);
      route.visits().clear();
      route.waitUntil(planned.notBefore(s));
      for (int v : planned.visits(s)) {
        route.visits().add(visit(v));
        left.remove(visit(v));
      }
      route.tellTime();
    }
    dummy().visits().clear();
    dummy().visits().addAll(left);
  }

  PlanningRoute route(int shift) {
    return routes.get(shift);
  }

  PlanningRoute dummy() {
    return routes.get(routes.size() - 1);
  }

  PlanningVisit visit(int index) {
    return visits.get(index);
  }

  /** Number of shifts. */
  int shifts() {
    return routes.size() - 1;
  }

  /** Number of visits. */
  int visits() {
    return visits.size();
  }

  /**
   * The score by the constraints.
   *
   * @throws IllegalStateException before it was computed
   */
  HardMediumSoftLongScore score() {
    if (score == null) {
      throw new IllegalStateException("Not scored yet");
    }
    return score;
  }
}
