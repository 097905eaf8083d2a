package org.waymend.optimizer.change;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymend.optimizer.plan.DispatchPlan;
import org.waymend.optimizer.plan.PlannedRoute;
import org.waymend.optimizer.plan.PlannedStop;
import org.waymend.optimizer.problem.DispatchProblem;
import org.waymend.optimizer.problem.EngineerId;
import org.waymend.optimizer.problem.RunningVisit;
import org.waymend.optimizer.problem.ShiftId;
import org.waymend.optimizer.problem.VisitFix;
import org.waymend.optimizer.problem.VisitId;
import org.waymend.optimizer.problem.VisitRequest;
import org.waymend.optimizer.rules.DayTables;
import org.waymend.optimizer.rules.FixedRoutes;
import org.waymend.optimizer.rules.RouteClock;

/**
 * The day as the next search is given it: the plan that runs is what was promised, what it has
 * under way is history, and what it has until the freeze horizon stays with its engineer and in its
 * order. What became impossible there, by its own times or because its engineer is absent, is free.
 *
 * <p>An engineer leaves for a visit as late as its start allows. From then on it is under way and
 * counts as started when it was planned, until something else is reported.
 */
public final class FrozenDay {
  private static final long AFTER_ALL_STARTED = 1L << 40;

  private final DispatchProblem problem;
  private final int now;
  private final int frozenUntil;
  private final Map<VisitId, VisitRequest> requests = new HashMap<>();
  private final Map<VisitId, VisitFix> fixes = new HashMap<>();
  private final Map<VisitId, Integer> places = new HashMap<>();
  private final Set<VisitId> frozen = new HashSet<>();
  private final List<RunningVisit> running = new ArrayList<>();

  private FrozenDay(DispatchProblem problem, int now, int frozenUntil) {
    this.problem = problem;
    this.now = now;
    this.frozenUntil = frozenUntil;
    for (var visit : problem.visits()) {
      requests.put(visit.id(), visit);
      var fix = visit.fix();
      if (fix != null) {
        fixes.put(visit.id(), fix);
      }
    }
  }

  /**
   * The day with the plan as what was promised.
   *
   * @param problem the day as it is; its own pins stay
   * @param plan that runs; it may lack new visits, and have some that are gone
   * @param nowSecond who has left until then is under way
   * @param frozenUntil what starts before stays; {@code nowSecond} or earlier to freeze nothing
   */
  public static DayTables of(
      DispatchProblem problem, DispatchPlan plan, int nowSecond, int frozenUntil) {
    var frozen = new FrozenDay(problem, nowSecond, frozenUntil);
    plan.routes().forEach(frozen::read);
    var day = new DayTables(frozen.build());
    var impossible = frozen.impossible(day);
    if (impossible.isEmpty()) {
      return day;
    }
    impossible.forEach(frozen.fixes::remove);
    return new DayTables(frozen.build());
  }

  /**
   * The day in which what was promised to start soon is pinned to its engineer and in its order.
   *
   * @param problem knows what was promised
   * @param frozenUntil what was promised to start before stays, unless its engineer is absent then
   *     or it became impossible
   */
  public static DispatchProblem pinned(DispatchProblem problem, int frozenUntil) {
    var frozen = new FrozenDay(problem, Integer.MIN_VALUE, frozenUntil);
    problem.running().stream()
        .sorted(Comparator.comparingInt(RunningVisit::startSecond))
        .forEach(frozen::pin);
    if (frozen.frozen.isEmpty()) {
      return problem;
    }
    frozen.impossible(new DayTables(frozen.build())).forEach(frozen.fixes::remove);
    return frozen.build();
  }

  private void pin(RunningVisit promised) {
    var visit = requests.get(promised.visit());
    running.add(promised);
    places.put(promised.visit(), places.size());
    if (visit != null
        && visit.isFree()
        && promised.startSecond() < frozenUntil
        && !isAbsent(promised, visit)) {
      fixes.put(visit.id(), new VisitFix(promised.shift(), 0, null));
      frozen.add(visit.id());
    }
  }

  private boolean isAbsent(RunningVisit promised, VisitRequest visit) {
    int start = promised.startSecond();
    return problem.shifts().stream()
        .filter(shift -> shift.id().equals(promised.shift()))
        .anyMatch(shift -> isAbsent(shift.engineer(), start, start + visit.serviceSeconds()));
  }

  private boolean isAbsent(EngineerId engineer, int from, int until) {
    return problem.absences().stream()
        .anyMatch(one -> one.engineer().equals(engineer) && one.overlaps(from, until));
  }

  private void read(PlannedRoute route) {
    boolean isUnderWay = true;
    for (var stop : route.stops()) {
      var id = stop.visit();
      var visit = requests.get(id);
      if (visit == null || visit.isStarted()) {
        continue; // it is gone, or reported
      }
      running.add(new RunningVisit(id, route.shift(), stop.startSecond()));
      places.put(id, places.size());
      var fix = visit.fix();
      if (fix != null && !fix.shift().equals(route.shift())) {
        continue; // pinned elsewhere since
      }
      isUnderWay = isUnderWay && isUnderWay(route, stop, visit);
      if (isUnderWay) {
        fixes.put(id, new VisitFix(route.shift(), 0, stop.startSecond()));
      } else if (fix == null && stop.startSecond() < frozenUntil) {
        fixes.put(id, new VisitFix(route.shift(), 0, null));
        frozen.add(id);
      }
    }
  }

  private boolean isUnderWay(PlannedRoute route, PlannedStop stop, VisitRequest visit) {
    int start = stop.startSecond();
    int end = start + visit.serviceSeconds();
    return leaves(route, stop) <= now
        && !isAbsent(route.engineer(), start, end)
        && problem.visits().stream().noneMatch(other -> isOnSite(other, route.shift(), start, end));
  }

  /** As late as the start allows; who takes a break at the door left before it. */
  private static int leaves(PlannedRoute route, PlannedStop stop) {
    var drive = stop.travel();
    boolean isBreakThere =
        route.breaks().stream()
            .anyMatch(
                pause ->
                    pause.startSecond() >= drive.arriveSecond()
                        && pause.startSecond() < stop.startSecond());
    return isBreakThere ? drive.departSecond() : stop.startSecond() - drive.travelSeconds();
  }

  /** Whether the engineer is reported to be at a visit between two seconds. */
  private static boolean isOnSite(VisitRequest visit, ShiftId shift, int from, int until) {
    var fix = visit.fix();
    Integer started = fix == null ? null : fix.startedSecond();
    return fix != null
        && started != null
        && fix.shift().equals(shift)
        && started < until
        && from < started + visit.serviceSeconds();
  }

  private DispatchProblem build() {
    Map<VisitId, Integer> orders = new HashMap<>();
    fixes.keySet().stream()
        .sorted(Comparator.comparingLong(this::rank).thenComparing(VisitId::value))
        .forEach(id -> orders.put(id, orders.size() + 1));
    var edit = new DayEdit(problem);
    edit.visits.replaceAll(visit -> visit.withFix(fix(visit.id(), orders)));
    edit.running = running;
    return edit.build();
  }

  private @Nullable VisitFix fix(VisitId id, Map<VisitId, Integer> orders) {
    var fix = fixes.get(id);
    return fix == null
        ? null
        : new VisitFix(fix.shift(), orders.getOrDefault(id, 0), fix.startedSecond());
  }

  /** Started ones by their start; then as the plan drives; then pins that it does not know. */
  private long rank(VisitId id) {
    var fix = fixes.get(id);
    if (fix == null) {
      return 0;
    }
    Integer started = fix.startedSecond();
    if (started != null) {
      return started;
    }
    Integer place = places.get(id);
    return place != null ? AFTER_ALL_STARTED + place : 2 * AFTER_ALL_STARTED + fix.order();
  }

  /** Frozen visits that break a rule of time which is not broken without them. */
  private List<VisitId> impossible(DayTables day) {
    List<VisitId> impossible = new ArrayList<>();
    if (!frozen.isEmpty()) {
      var clock = new RouteClock(day);
      int[][] routes = FixedRoutes.of(day);
      for (int s = 0; s < routes.length; s++) {
        addImpossible(day, clock, s, routes[s], impossible);
      }
    }
    return impossible;
  }

  private void addImpossible(
      DayTables day, RouteClock clock, int s, int[] route, List<VisitId> impossible) {
    Set<Integer> left = new HashSet<>();
    for (int v : route) {
      if (frozen.contains(day.visit(v).id())) {
        left.add(v);
      }
    }
    if (left.isEmpty()) {
      return;
    }
    int broken = broken(clock, s, route, left);
    for (int v : route) {
      if (left.remove(v)) {
        int more = broken(clock, s, route, left);
        if (more > broken) {
          left.add(v);
          impossible.add(day.visit(v).id());
        }
      }
    }
  }

  private static int broken(RouteClock clock, int s, int[] route, Set<Integer> without) {
    clock.begin(s);
    Arrays.stream(route).filter(v -> !without.contains(v)).forEach(clock::visit);
    clock.home();
    return clock.broken();
  }
}
