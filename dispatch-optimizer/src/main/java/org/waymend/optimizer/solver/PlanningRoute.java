package org.waymend.optimizer.solver;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.domain.entity.PlanningEntity;
import org.optaplanner.core.api.domain.lookup.PlanningId;
import org.optaplanner.core.api.domain.variable.PlanningListVariable;
import org.optaplanner.core.api.domain.variable.ShadowVariable;
import org.waymend.optimizer.kernel.SoftCosts;
import org.waymend.optimizer.problem.VisitRequest;
import org.waymend.optimizer.rules.DayTables;
import org.waymend.optimizer.rules.HardRule;
import org.waymend.optimizer.rules.HardRules;
import org.waymend.optimizer.rules.RouteFacts;
import org.waymend.optimizer.rules.RouteTimer;
import org.waymend.optimizer.rules.Violation;

/**
 * The visits of one shift, or, for the dummy engineer, all that are unassigned. The times are a
 * shadow of the visits.
 */
@PlanningEntity
class PlanningRoute {
  static final String VISITS = "visits";
  static final int NO_SHIFT = -1;

  @PlanningId private int shift;
  private DayTables day;
  private SoftCosts costs;

  @PlanningListVariable(valueRangeProviderRefs = PlanningDay.ALL_VISITS)
  private List<PlanningVisit> visits = new ArrayList<>();

  @ShadowVariable(variableListenerClass = RouteTimesListener.class, sourceVariableName = VISITS)
  private @Nullable RouteFacts times;

  @SuppressWarnings("NullAway.Init")
  PlanningRoute() {} // OptaPlanner

  /** An empty route of a shift, or of the dummy engineer. */
  PlanningRoute(int shift, DayTables day, SoftCosts costs) {
    this.shift = shift;
    this.day = day;
    this.costs = costs;
    tellTime();
  }

  int shift() {
    return shift;
  }

  boolean isOfShift() {
    return shift != NO_SHIFT;
  }

  boolean isOfDummy() {
    return shift == NO_SHIFT;
  }

  SoftCosts costs() {
    return costs;
  }

  List<PlanningVisit> visits() {
    return visits;
  }

  /** Brings the times up to the visits. */
  final void tellTime() {
    if (isOfShift()) {
      var indexes = visits.stream().mapToInt(PlanningVisit::index).toArray();
      var requests = visits.stream().map(PlanningVisit::request).toList();
      var route = new RouteTimer(day).time(shift, indexes);
      tellTime(new RouteFacts(day, shift, requests, route));
    }
  }

  /** Times that come from elsewhere. */
  final void tellTime(RouteFacts recorded) {
    times = recorded;
  }

  /**
   * The route with its times.
   *
   * @throws IllegalStateException for the dummy engineer
   */
  RouteFacts times() {
    if (times == null) {
      throw new IllegalStateException("The dummy engineer has no times");
    }
    return times;
  }

  boolean isUsed() {
    return isOfShift() && !visits.isEmpty();
  }

  /** Where a rule is broken; the dummy engineer breaks one with every fixed visit. */
  List<Violation> broken(HardRule rule) {
    return isOfShift() ? HardRules.broken(rule, times()) : List.of();
  }

  List<TimedStop> stops() {
    if (!isOfShift()) {
      return List.of();
    }
    List<TimedStop> stops = new ArrayList<>(visits.size());
    for (int i = 0; i < visits.size(); i++) {
      int start = times().route().stops().get(i).startSecond();
      stops.add(new TimedStop(costs, shift, visits.get(i).index(), start));
    }
    return stops;
  }

  List<VisitRequest> leftOut() {
    return isOfDummy() ? visits.stream().map(PlanningVisit::request).toList() : List.of();
  }

  int returnSecond() {
    var home = times().route().home();
    return home == null ? 0 : home.arriveSecond();
  }

  long workSeconds() {
    long driving = times().route().travelSeconds();
    return driving + times().route().serviceSeconds();
  }
}
