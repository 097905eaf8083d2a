package org.waymend.dispatch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymend.dispatch.domain.DayFacts;
import org.waymend.dispatch.domain.PlanStops;
import org.waymend.dispatch.domain.ProblemWriter;
import org.waymend.optimizer.plan.PlannedRoute;
import org.waymend.optimizer.problem.DispatchPolicy;
import org.waymend.optimizer.problem.DispatchProblem;
import org.waymend.optimizer.problem.VisitId;
import org.waymend.optimizer.rules.HardRule;
import org.waymend.optimizer.rules.HardRules;
import org.waymend.optimizer.rules.Violation;
import org.waymend.optimizer.travel.TravelTimes;
import org.waymend.workorder.Assignment;
import org.waymend.workorder.VisitView;

/**
 * One shift's route with visits put into it, timed anew and held against every hard rule. What was
 * broken before is not held against the change.
 */
final class RouteChange {
  private final DispatchProblem problem;
  private final PlannedRoute route;
  private final List<Violation> broken;

  private RouteChange(DispatchProblem problem, PlannedRoute route, List<Violation> broken) {
    this.problem = problem;
    this.route = route;
    this.broken = broken;
  }

  /**
   * @param facts of the one shift, its visits and those to be placed
   * @param wanted visit to be placed → the assignment that says before which stop it comes
   */
  static RouteChange of(DayFacts facts, TravelTimes travel, Map<UUID, Assignment> wanted) {
    var problem =
        ProblemWriter.write(
            facts.notBefore(times(facts, wanted)), DispatchPolicy.standard(), travel);
    var shift = problem.shifts().get(0).id();
    var rules = new HardRules(problem);
    var kept =
        facts.visits().stream()
            .filter(visit -> !wanted.containsKey(visit.id()))
            .sorted(order(wanted))
            .toList();
    var all = new ArrayList<>(facts.visits());
    all.sort(order(wanted));
    var before = keys(rules.check(shift, ids(kept)).list());
    var broken =
        rules.check(shift, ids(all)).list().stream()
            .filter(violation -> !before.contains(key(violation)))
            .toList();
    return new RouteChange(problem, rules.time(shift, ids(all)), broken);
  }

  /** Nothing is moved to an earlier time, and what is put in starts when it is wanted or later. */
  private static Map<UUID, Instant> times(DayFacts facts, Map<UUID, Assignment> wanted) {
    var times = new HashMap<UUID, Instant>();
    for (var visit : facts.visits()) {
      var plan = wanted.get(visit.id());
      var at = plan == null ? visit.startsAt() : plan.startsAt();
      if (at != null) {
        times.put(visit.id(), at);
      }
    }
    return times;
  }

  /**
   * What has begun comes first, then by start; one that is put in comes after what starts earlier.
   */
  private static Comparator<VisitView> order(Map<UUID, Assignment> wanted) {
    return Comparator.comparing(
            (VisitView visit) -> visit.arrivedAt() == null && !visit.status().isDone())
        .thenComparing(visit -> !visit.status().isUnderWay())
        .thenComparing(
            visit -> {
              var plan = wanted.get(visit.id());
              return plan != null ? plan.startsAt() : Objects.requireNonNull(visit.startsAt());
            })
        .thenComparing(visit -> !wanted.containsKey(visit.id()))
        .thenComparing(VisitView::id);
  }

  private static List<VisitId> ids(List<VisitView> visits) {
    return visits.stream().map(visit -> new VisitId(visit.id().toString())).toList();
  }

  private static Set<List<String>> keys(List<Violation> violations) {
    return violations.stream().map(RouteChange::key).collect(Collectors.toSet());
  }

  private static List<String> key(Violation violation) {
    return List.of(violation.rule().name(), String.valueOf(violation.visit()));
  }

  boolean isAllowed() {
    return broken.isEmpty();
  }

  /** The first rule that the visit itself breaks, or the route because of it. */
  Optional<HardRule> brokenBy(UUID visit) {
    return broken.stream()
        .filter(v -> v.visit() == null || v.visit().value().equals(visit.toString()))
        .map(Violation::rule)
        .min(Comparator.naturalOrder());
  }

  /** Other visits that would break a rule. */
  Set<UUID> brokenOthers(UUID visit) {
    var others = new LinkedHashSet<UUID>();
    for (var violation : broken) {
      @Nullable VisitId id = violation.visit();
      if (id != null && !id.value().equals(visit.toString())) {
        others.add(UUID.fromString(id.value()));
      }
    }
    return others;
  }

  /** Visit id → who comes when, of all stops. */
  Map<UUID, Assignment> stops() {
    var stops = new LinkedHashMap<UUID, Assignment>();
    for (var stop : route.stops()) {
      stops.put(PlanStops.id(stop), PlanStops.assignment(problem, route, stop));
    }
    return stops;
  }
}
