package org.waymend.optimizer.solver;

import org.optaplanner.core.impl.heuristic.selector.common.nearby.NearbyDistanceMeter;

/**
 * Driving seconds from a visit to another one or to where a route begins. Leaving out is far from
 * everything. Called by OptaPlanner.
 */
public class NearbyDistance implements NearbyDistanceMeter<Object, Object> {

  @Override
  public double getNearbyDistance(Object origin, Object destination) {
    var visit = (PlanningVisit) origin;
    var day = visit.day();
    int from = day.visitPlace(visit.index());
    if (destination instanceof PlanningRoute route) {
      return route.isOfShift()
          ? day.plainSeconds(from, day.shiftFrom(route.shift()))
          : Double.MAX_VALUE;
    }
    return day.plainSeconds(from, day.visitPlace(((PlanningVisit) destination).index()));
  }
}
