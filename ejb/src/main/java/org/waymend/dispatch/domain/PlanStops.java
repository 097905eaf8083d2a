package org.waymend.dispatch.domain;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.waymend.dispatch.BlockedEngineers;
import org.waymend.optimizer.json.PlanDocument;
import org.waymend.optimizer.plan.PlannedRoute;
import org.waymend.optimizer.plan.PlannedStop;
import org.waymend.optimizer.plan.UnassignedVisit;
import org.waymend.optimizer.problem.DispatchProblem;
import org.waymend.optimizer.problem.LegSource;
import org.waymend.workorder.Assignment;

/** Reads a plan in the house's terms: ids and instants instead of names and seconds. */
public final class PlanStops {
  private PlanStops() {}

  /** Visit id → who comes when, in the order of the routes. */
  public static Map<UUID, Assignment> of(PlanDocument document) {
    var stops = new LinkedHashMap<UUID, Assignment>();
    for (var route : Objects.requireNonNull(document.plan()).routes()) {
      for (var stop : route.stops()) {
        stops.put(id(stop), assignment(document.problem(), route, stop));
      }
    }
    return stops;
  }

  /** The visit of a stop. */
  public static UUID id(PlannedStop stop) {
    return UUID.fromString(stop.visit().value());
  }

  /** A stop as what the visit is told. */
  public static Assignment assignment(
      DispatchProblem problem, PlannedRoute route, PlannedStop stop) {
    var horizon = problem.horizon();
    return new Assignment(
        UUID.fromString(route.engineer().value()),
        UUID.fromString(route.shift().value()),
        horizon.at(stop.startSecond()),
        horizon.at(stop.endSecond()),
        stop.travel().travelSeconds(),
        stop.travel().metres(),
        stop.travel().source() == LegSource.ESTIMATED);
  }

  /** Which engineers are closed to a visit that was left out, and why. */
  public static List<BlockedEngineers> blocked(PlanDocument document, UnassignedVisit left) {
    Map<String, UUID> engineers = new HashMap<>();
    document
        .problem()
        .shifts()
        .forEach(s -> engineers.put(s.id().value(), UUID.fromString(s.engineer().value())));
    return left.blockedBy().stream()
        .map(
            blocked -> {
              var ids = new LinkedHashSet<UUID>();
              blocked
                  .shifts()
                  .forEach(s -> ids.add(Objects.requireNonNull(engineers.get(s.value()))));
              return new BlockedEngineers(blocked.reason(), List.copyOf(ids));
            })
        .toList();
  }
}
