package org.waymend.dispatch.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.waymend.optimizer.plan.DispatchPlan;
import org.waymend.optimizer.plan.PlanScore;
import org.waymend.optimizer.plan.PlannedRoute;
import org.waymend.optimizer.plan.UnassignedReason;
import org.waymend.optimizer.plan.UnassignedVisit;
import org.waymend.optimizer.problem.DispatchProblem;
import org.waymend.optimizer.problem.VisitId;
import org.waymend.optimizer.problem.VisitRequest;
import org.waymend.optimizer.rules.HardRules;
import org.waymend.workorder.VisitView;

/** What is published of a day, as a plan that can be explained. */
public final class PublishedDay {
  private PublishedDay() {}

  /** The facts, but no published visit starts earlier than it was promised. */
  public static DayFacts kept(DayFacts facts) {
    var times = new HashMap<UUID, Instant>();
    for (var visit : facts.visits()) {
      var at = visit.startsAt();
      if (at != null && visit.status().isPlanned() && !facts.toPlace().contains(visit.id())) {
        times.put(visit.id(), at);
      }
    }
    return facts.notBefore(times);
  }

  /**
   * The visits on their shifts in the order of the problem, which is that of their starts; all
   * others are left out. It has no score, and no reasons.
   */
  public static DispatchPlan plan(DayFacts facts, DispatchProblem problem) {
    var rules = new HardRules(problem);
    var byShift = byShift(facts, problem);
    List<PlannedRoute> routes = new ArrayList<>();
    var planned = new HashSet<VisitId>();
    for (var shift : problem.shifts()) {
      var visits = byShift.getOrDefault(shift.id().value(), List.of());
      planned.addAll(visits);
      routes.add(rules.time(shift.id(), visits));
    }
    var left =
        problem.visits().stream()
            .filter(visit -> !planned.contains(visit.id()))
            .map(PublishedDay::leftOut)
            .toList();
    return new DispatchPlan(routes, List.of(), left, new PlanScore(0, 0, 0, List.of()));
  }

  private static Map<String, List<VisitId>> byShift(DayFacts facts, DispatchProblem problem) {
    Map<String, VisitView> views = new HashMap<>();
    facts.visits().forEach(visit -> views.put(visit.id().toString(), visit));
    Map<String, List<VisitId>> byShift = new HashMap<>();
    for (var request : problem.visits()) {
      var visit = Objects.requireNonNull(views.get(request.id().value()));
      if (visit.shiftId() != null && !facts.toPlace().contains(visit.id())) {
        byShift
            .computeIfAbsent(visit.shiftId().toString(), key -> new ArrayList<>())
            .add(request.id());
      }
    }
    return byShift;
  }

  private static UnassignedVisit leftOut(VisitRequest visit) {
    return new UnassignedVisit(visit.id(), visit.version(), UnassignedReason.SHIFT_FULL, List.of());
  }
}
