package org.waymend.optimizer.rules;

import java.util.List;
import org.waymend.optimizer.plan.PlannedRoute;
import org.waymend.optimizer.problem.ShiftOffer;
import org.waymend.optimizer.problem.VisitRequest;

/**
 * A route together with what the rules need to know about it.
 *
 * @param shift index of the shift
 * @param visits the requests of the route's stops, in their order
 */
public record RouteFacts(DayTables day, int shift, List<VisitRequest> visits, PlannedRoute route) {

  /**
   * @throws IllegalArgumentException if the route's shift or one of its visits is not in the
   *     problem
   */
  public static RouteFacts of(DayTables day, PlannedRoute route) {
    var visits = route.stops().stream().map(stop -> day.visit(day.index(stop.visit()))).toList();
    return new RouteFacts(day, day.index(route.shift()), visits, route);
  }

  /** The route's shift. */
  public ShiftOffer offer() {
    return day.shift(shift);
  }
}
