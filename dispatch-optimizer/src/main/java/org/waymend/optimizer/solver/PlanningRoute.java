package org.waymend.optimizer.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.domain.entity.PlanningEntity;
import org.optaplanner.core.api.domain.lookup.PlanningId;
import org.optaplanner.core.api.domain.variable.PlanningListVariable;
import org.optaplanner.core.api.domain.variable.ShadowVariable;
import org.waymend.optimizer.kernel.SoftCosts;
import org.waymend.optimizer.plan.PlannedStop;
import org.waymend.optimizer.problem.VisitRequest;
import org.waymend.optimizer.rules.DayTables;
import org.waymend.optimizer.rules.GroupStop;
import org.waymend.optimizer.rules.HardRule;
import org.waymend.optimizer.rules.HardRules;
import org.waymend.optimizer.rules.LoadRules;
import org.waymend.optimizer.rules.PartShortage;
import org.waymend.optimizer.rules.RouteFacts;
import org.waymend.optimizer.rules.RouteTimer;
import org.waymend.optimizer.rules.Violation;

/**
 * The visits of one shift, or, for the dummy engineer, all that are unassigned. The times are a
 * shadow of the visits and of how long these are told to wait.
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

  private int[] notBefore = {};

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

  /** Of the same shift on another day; the times are old until they are told. */
  final void become(DayTables otherDay, SoftCosts otherCosts) {
    day = otherDay;
    costs = otherCosts;
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

  List<PlanningVisit> visits() {
    return visits;
  }

  /**
   * The visits at these positions do not start before these seconds; 0 and beyond the end means no
   * wait. Counts when the times are brought up to the visits.
   */
  final void waitUntil(int[] seconds) {
    notBefore = seconds.clone();
  }

  /** Brings the times up to the visits. */
  final void tellTime() {
    if (isOfShift()) {
      var indexes = visits.stream().mapToInt(PlanningVisit::index).toArray();
      var requests = visits.stream().map(PlanningVisit::request).toList();
      var route =
          new RouteTimer(day).time(shift, indexes, Arrays.copyOf(notBefore, indexes.length));
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

  /** Where a rule is broken; the dummy engineer breaks none. */
  List<Broken> broken(HardRule rule) {
    if (!isOfShift()) {
      return List.of();
    }
    return HardRules.broken(rule, times()).stream()
        .map(violation -> new Broken(day, violation, stop(violation), returnSecond()))
        .toList();
  }

  private @Nullable PlannedStop stop(Violation violation) {
    return times().route().stops().stream()
        .filter(stop -> stop.visit().equals(violation.visit()))
        .findAny()
        .orElse(null);
  }

  /** A number for the engineer of a shift, the same for all shifts of one. */
  int engineer() {
    return day.engineer(shift);
  }

  /** Parts of which the shifts of one engineer use more than the van has. */
  static List<PartShortage> shortages(List<PlanningRoute> ofEngineer) {
    return LoadRules.shortages(ofEngineer.stream().map(PlanningRoute::times).toList());
  }

  List<TimedStop> stops() {
    if (!isOfShift()) {
      return List.of();
    }
    List<TimedStop> stops = new ArrayList<>(visits.size());
    for (int i = 0; i < visits.size(); i++) {
      int start = times().route().stops().get(i).startSecond();
      stops.add(new TimedStop(day, costs, shift, visits.get(i).index(), start));
    }
    return stops;
  }

  /** Those stops that belong to groups. */
  List<GroupStop> groupStops() {
    if (!isOfShift() || day.groups() == 0) {
      return List.of();
    }
    List<GroupStop> stops = new ArrayList<>();
    for (int i = 0; i < visits.size(); i++) {
      int v = visits.get(i).index();
      if (day.groupOf(v) != DayTables.NO_GROUP) {
        var stop = times().route().stops().get(i);
        stops.add(
            new GroupStop(day, day.groupOf(v), v, shift, stop.startSecond(), stop.endSecond()));
      }
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

  long travelCost() {
    var driven = times().route();
    return costs.travel(driven.travelSeconds(), driven.travelMetres());
  }

  long overtimeCost() {
    return costs.overtime(shift, returnSecond());
  }

  long fairnessCost() {
    return costs.fairness(workSeconds());
  }

  Justification whyTravel() {
    var driven = times().route();
    return new Justification.Driven(
        driven.shift(), driven.travelSeconds(), driven.travelMetres(), travelCost());
  }

  Justification whyOvertime() {
    return new Justification.Overtime(
        times().route().shift(),
        times().offer().time().endSecond(),
        returnSecond(),
        overtimeCost());
  }

  Justification whyLongDay() {
    return new Justification.LongDay(times().route().shift(), workSeconds(), fairnessCost());
  }
}
