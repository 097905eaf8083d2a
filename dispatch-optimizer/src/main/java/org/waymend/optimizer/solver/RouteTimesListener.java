package org.waymend.optimizer.solver;

import org.optaplanner.core.api.domain.variable.ListVariableListener;
import org.optaplanner.core.api.score.director.ScoreDirector;

/** Keeps the times of a route in step with its visits. Called by OptaPlanner. */
public class RouteTimesListener
    implements ListVariableListener<PlanningDay, PlanningRoute, PlanningVisit> {
  private static final String TIMES = "times";

  @Override
  public void afterListVariableElementUnassigned(
      ScoreDirector<PlanningDay> director, PlanningVisit visit) {}

  @Override
  public void beforeListVariableChanged(
      ScoreDirector<PlanningDay> director, PlanningRoute route, int from, int to) {}

  @Override
  public void afterListVariableChanged(
      ScoreDirector<PlanningDay> director, PlanningRoute route, int from, int to) {
    director.beforeVariableChanged(route, TIMES);
    route.tellTime();
    director.afterVariableChanged(route, TIMES);
  }

  @Override
  public void beforeEntityAdded(ScoreDirector<PlanningDay> director, PlanningRoute route) {}

  @Override
  public void afterEntityAdded(ScoreDirector<PlanningDay> director, PlanningRoute route) {
    afterListVariableChanged(director, route, 0, route.visits().size());
  }

  @Override
  public void beforeEntityRemoved(ScoreDirector<PlanningDay> director, PlanningRoute route) {}

  @Override
  public void afterEntityRemoved(ScoreDirector<PlanningDay> director, PlanningRoute route) {}
}
