package org.waymend.optimizer.explain;

import java.util.EnumMap;
import java.util.Map;
import org.waymend.optimizer.kernel.SoftCosts;
import org.waymend.optimizer.plan.PlannedRoute;
import org.waymend.optimizer.rules.DayTables;

/** What a route costs by constraint, by its own times. Immutable. */
final class RoutePrices {
  private final DayTables day;
  private final SoftCosts costs;

  RoutePrices(DayTables day, SoftCosts costs) {
    this.day = day;
    this.costs = costs;
  }

  SoftCost of(PlannedRoute route) {
    var home = route.home();
    if (home == null) {
      return SoftCost.ZERO;
    }
    int s = day.index(route.shift());
    Map<SoftConstraint, Long> points = new EnumMap<>(SoftConstraint.class);
    long work = (long) route.travelSeconds() + route.serviceSeconds();
    points.put(SoftConstraint.TRAVEL, costs.travel(route.travelSeconds(), route.travelMetres()));
    points.put(SoftConstraint.OVERTIME, costs.overtime(s, home.arriveSecond()));
    points.put(SoftConstraint.FAIRNESS, costs.fairness(work));
    for (var stop : route.stops()) {
      int v = day.index(stop.visit());
      add(points, SoftConstraint.LATENESS, costs.lateness(v, stop.startSecond()));
      add(points, SoftConstraint.NOT_PREFERRED, costs.notPreferred(s, v));
      add(points, SoftConstraint.PROVIDER, costs.provider(s));
      add(points, SoftConstraint.OVER_QUALIFIED, costs.overQualified(s, v));
      add(points, SoftConstraint.ENGINEER_CHANGED, costs.engineerChanged(s, v));
      add(points, SoftConstraint.START_MOVED, costs.startMoved(s, v, stop.startSecond()));
    }
    return new SoftCost(points);
  }

  private static void add(Map<SoftConstraint, Long> points, SoftConstraint constraint, long more) {
    points.merge(constraint, more, Long::sum);
  }
}
