package org.waymend.optimizer.plan;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.waymend.optimizer.problem.DispatchProblem;
import org.waymend.optimizer.problem.ShiftId;
import org.waymend.optimizer.problem.VisitId;
import org.waymend.optimizer.problem.VisitRequest;

/**
 * What the optimizer returns: every visit of the problem is on a route or unassigned with its
 * reason.
 *
 * @param routes one for each shift, in the problem's order, empty ones too
 * @param reservations parts of all planned visits
 * @param unassigned visits that were left out
 */
public record DispatchPlan(
    List<PlannedRoute> routes,
    List<PartReservation> reservations,
    List<UnassignedVisit> unassigned,
    PlanScore score) {

  /**
   * @throws InconsistentPlanException if a visit or a shift is there twice, or a reservation is for
   *     a visit that is not on its route
   */
  public DispatchPlan {
    routes = List.copyOf(routes);
    reservations = List.copyOf(reservations);
    unassigned = List.copyOf(unassigned);
    Set<ShiftId> shifts = new HashSet<>();
    Set<VisitId> visits = new HashSet<>();
    Set<List<Object>> onShift = new HashSet<>();
    for (var route : routes) {
      once(shifts.add(route.shift()), route.shift());
      for (var stop : route.stops()) {
        once(visits.add(stop.visit()), stop.visit());
        onShift.add(List.of(stop.visit(), route.shift()));
      }
    }
    unassigned.forEach(left -> once(visits.add(left.visit()), left.visit()));
    for (var part : reservations) {
      if (!onShift.contains(List.of(part.visit(), part.shift()))) {
        throw new InconsistentPlanException(
            part.part() + " is reserved for " + part.visit() + ", which is not on " + part.shift());
      }
    }
  }

  /**
   * Holds the plan against its problem: the same visits, each once, and a route for each shift.
   *
   * @throws InconsistentPlanException with the first difference
   */
  public void requireComplete(DispatchProblem problem) {
    Set<VisitId> left = new HashSet<>();
    problem.visits().stream().map(VisitRequest::id).forEach(left::add);
    for (var route : routes) {
      route.stops().forEach(stop -> remove(left, stop.visit()));
    }
    unassigned.forEach(visit -> remove(left, visit.visit()));
    if (!left.isEmpty()) {
      throw new InconsistentPlanException("Neither planned nor unassigned: " + left);
    }
    if (routes.size() != problem.shifts().size()) {
      throw new InconsistentPlanException(
          routes.size() + " routes for " + problem.shifts().size() + " shifts");
    }
    for (int i = 0; i < routes.size(); i++) {
      if (!routes.get(i).shift().equals(problem.shifts().get(i).id())) {
        throw new InconsistentPlanException("No route for " + problem.shifts().get(i).id());
      }
    }
  }

  /** Number of visits on routes. */
  public int plannedVisits() {
    return routes.stream().mapToInt(route -> route.stops().size()).sum();
  }

  /** Driving seconds of all routes, rush hour included. */
  public long travelSeconds() {
    return routes.stream().mapToLong(PlannedRoute::travelSeconds).sum();
  }

  private static void remove(Set<VisitId> left, VisitId visit) {
    if (!left.remove(visit)) {
      throw new InconsistentPlanException(visit + " is not in the problem");
    }
  }

  private static void once(boolean isNew, Object id) {
    if (!isNew) {
      throw new InconsistentPlanException(id + " is there twice");
    }
  }
}
