package org.waymend.optimizer.kernel;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.waymend.optimizer.problem.RunningVisit;
import org.waymend.optimizer.problem.VisitRequest;
import org.waymend.optimizer.rules.DayTables;
import org.waymend.optimizer.rules.FixedRoutes;
import org.waymend.optimizer.rules.RouteClock;

/**
 * Tours of a whole working day under every rule and cost. An insertion is first held against what
 * takes constant time: parts, the detour, the latest arrival that leaves the rest on time. What
 * passes is timed by the clock from the insertion on, until the old times are met again.
 */
final class FieldTours extends TourBook {
  private static final long HOUR_OF_DRIVING = 3_600;

  private final DayTables day;
  private final SoftCosts costs;
  private final RouteClock clock;
  private final VanLoads loads;
  private final VisitCosts anyTime;
  private final long travelSecond;
  private final int[] history;
  private final int[][] shiftsFor;
  private final BitSet[] suits;
  private final VisitFacts facts;
  private long seconds;
  private long metres;
  private long service;
  private long cost;

  /** Places fixed visits, then those of a plan as far as the rules still allow them. */
  FieldTours(DayTables day, SoftCosts costs, List<RunningVisit> start) {
    super(day.shifts(), day.visits(), FieldTour::new);
    this.day = day;
    this.costs = costs;
    clock = new RouteClock(day);
    loads = new VanLoads(day);
    anyTime = new VisitCosts(day, costs);
    travelSecond = day.problem().policy().travelSecond();
    history = new int[day.shifts()];
    shiftsFor = new int[day.visits()][];
    suits = new BitSet[day.visits()];
    for (int v = 0; v < day.visits(); v++) {
      shiftsFor[v] = allowed(v);
      suits[v] = bits(shiftsFor[v]);
    }
    facts = readFacts();
    for (int s = 0; s < day.shifts(); s++) {
      settle(s);
    }
    placeFixed();
    place(start);
    commit();
  }

  private int[] allowed(int v) {
    return IntStream.range(0, day.shifts())
        .filter(s -> day.groupOf(v) == DayTables.NO_GROUP) // groups are not searched yet
        .filter(s -> day.suits(s, v) && day.latestStart(v) >= day.shiftStart(s))
        .toArray();
  }

  private VisitFacts readFacts() {
    int visits = day.visits();
    var earliest = new int[visits];
    var latest = new int[visits];
    var demand = new int[visits];
    var toShifts = new int[visits];
    for (int v = 0; v < visits; v++) {
      earliest[v] = day.earliestStart(v);
      latest[v] = day.latestStart(v);
      demand[v] = day.service(v);
      int visit = v;
      toShifts[v] = Arrays.stream(shiftsFor[v]).map(s -> secondsToShift(s, visit)).min().orElse(0);
    }
    return new VisitFacts(earliest, latest, demand, toShifts);
  }

  private void placeFixed() {
    int[][] fixed = FixedRoutes.of(day);
    for (int s = 0; s < fixed.length; s++) {
      for (int v : fixed[s]) {
        insert(s, tour(s).length, v);
        if (day.visit(v).isStarted()) {
          history[s]++;
        }
      }
    }
  }

  private void place(List<RunningVisit> start) {
    var promises =
        start.stream().sorted(Comparator.comparingInt(RunningVisit::startSecond)).toList();
    for (var promise : promises) {
      int v = day.index(promise.visit());
      int s = day.index(promise.shift());
      if (!isAssigned(v) && suits(s, v) && loads.covers(s, v)) {
        int position = bestPosition(s, v);
        if (position >= 0) {
          insert(s, position, v);
        }
      }
    }
  }

  private int bestPosition(int s, int v) {
    long best = IMPOSSIBLE;
    int position = -1;
    var tour = (FieldTour) tour(s);
    for (int p = history[s]; p <= tour.length; p++) {
      long inserted = withInserted(s, tour, p, v);
      if (inserted < best) {
        best = inserted;
        position = p;
      }
    }
    return position;
  }

  @Override
  void load(int s, int v) {
    loads.take(s, v);
  }

  @Override
  void unload(int s, int v) {
    loads.giveBack(s, v);
  }

  @Override
  int[] shiftsFor(int v) {
    return shiftsFor[v];
  }

  @Override
  boolean suits(int s, int v) {
    return suits[v].get(s);
  }

  @Override
  int firstPosition(int s) {
    return history[s];
  }

  @Override
  int shiftClass(int s) {
    return s;
  }

  @Override
  boolean isFree(int v) {
    return day.visit(v).isFree();
  }

  @Override
  long weight(int v) {
    return day.visit(v).weight();
  }

  @Override
  VisitFacts facts() {
    return facts;
  }

  /** There and back, so that one-way streets count for both. */
  @Override
  int distance(int v, int other) {
    return drive(v, other) + drive(other, v);
  }

  @Override
  int drive(int v, int other) {
    return day.plainSeconds(day.visitPlace(v), day.visitPlace(other));
  }

  @Override
  int service(int v) {
    return day.service(v);
  }

  @Override
  int driveCost(int v, int other) {
    return (int) costs.travel(distance(v, other) / 2, 0);
  }

  @Override
  int secondsToShift(int s, int v) {
    return day.plainSeconds(day.shiftFrom(s), day.visitPlace(v));
  }

  /** So high that leaving out the least important visit is dearer than an hour of driving. */
  @Override
  double costPerWeight() {
    long least = day.problem().visits().stream().mapToLong(VisitRequest::weight).min().orElse(1);
    return (double) Math.max(HOUR_OF_DRIVING, costs.travel(HOUR_OF_DRIVING, 0)) / least;
  }

  @Override
  void look(Spot spot, int s, int v, int from, int to) {
    if (!loads.covers(s, v)) {
      return;
    }
    var tour = (FieldTour) tour(s);
    int place = day.visitPlace(v);
    int earliest = facts.earliest[v];
    int latest = facts.latest[v];
    long always = anyTime.of(s, v);
    for (int p = from; p <= to; p++) {
      int free = p == 0 ? day.shiftStart(s) : tour.time[p - 1];
      if (free > latest) {
        return;
      }
      if (spot.blinks()) {
        continue;
      }
      int before = p == 0 ? day.shiftFrom(s) : day.visitPlace(tour.visits[p - 1]);
      int in = day.fastestSeconds(before, place);
      int start = Math.max(free + in, earliest);
      if (start > latest) {
        continue;
      }
      int after = p == tour.length ? day.shiftTo(s) : day.visitPlace(tour.visits[p]);
      int out = day.fastestSeconds(place, after);
      if (tour.totalBroken == 0 && start + day.service(v) + out > tour.latest[p]) {
        continue;
      }
      if (travelSecond * (in + out - tour.leg(p)) + always >= spot.cost) {
        continue;
      }
      long inserted = withInserted(s, tour, p, v);
      if (inserted != IMPOSSIBLE && inserted - tour.totalCost < spot.cost) {
        spot.take(inserted - tour.totalCost, s, p);
      }
    }
  }

  @Override
  void settle(int s, Tour settled) {
    var tour = (FieldTour) settled;
    startAfter(s, tour, 0);
    for (int i = 0; i < tour.length; i++) {
      serve(s, tour.visits[i]);
      tour.time[i] = clock.time();
      tour.nextBreak[i] = clock.nextBreak();
      tour.broken[i] = clock.broken();
      tour.seconds[i] = seconds;
      tour.metres[i] = metres;
      tour.service[i] = service;
      tour.cost[i] = cost;
    }
    tour.latest[tour.length] = day.latestReturn(s);
    if (tour.length == 0) {
      tour.totalBroken = 0;
      tour.returnSecond = 0;
      tour.totalSeconds = 0;
      tour.totalMetres = 0;
      tour.totalCost = 0;
      return;
    }
    goHome(s);
    tour.totalBroken = clock.broken();
    tour.returnSecond = clock.arrived();
    tour.totalSeconds = seconds;
    tour.totalMetres = metres;
    tour.totalCost = total(s, clock.arrived());
    settleLatest(s, tour);
  }

  private void settleLatest(int s, FieldTour tour) {
    int after = day.shiftTo(s);
    for (int i = tour.length - 1; i >= 0; i--) {
      int v = tour.visits[i];
      int place = day.visitPlace(v);
      int leave = tour.latest[i + 1] - day.fastestSeconds(place, after);
      tour.latest[i] = Math.min(facts.latest[v], leave - day.service(v));
      after = place;
    }
  }

  /**
   * The tour's cost with the visit at a position, or {@link #IMPOSSIBLE} if more would come too
   * late than now.
   */
  private long withInserted(int s, FieldTour tour, int position, int v) {
    startAfter(s, tour, position);
    serve(s, v);
    for (int i = position; i < tour.length; i++) {
      if (clock.broken() > tour.totalBroken) {
        return IMPOSSIBLE;
      }
      serve(s, tour.visits[i]);
      if (clock.time() == tour.time[i]
          && clock.nextBreak() == tour.nextBreak[i]
          && clock.broken() == tour.broken[i]) {
        return withOldEnd(s, tour, i);
      }
    }
    goHome(s);
    return clock.broken() > tour.totalBroken ? IMPOSSIBLE : total(s, clock.arrived());
  }

  /** From a stop on everything is as it was. */
  private long withOldEnd(int s, FieldTour tour, int stop) {
    int last = tour.length - 1;
    seconds += tour.totalSeconds - tour.seconds[stop];
    metres += tour.totalMetres - tour.metres[stop];
    service += tour.service[last] - tour.service[stop];
    cost += tour.cost[last] - tour.cost[stop];
    return total(s, tour.returnSecond);
  }

  private void startAfter(int s, FieldTour tour, int position) {
    if (position == 0) {
      clock.begin(s);
      seconds = 0;
      metres = 0;
      service = 0;
      cost = 0;
    } else {
      int i = position - 1;
      int place = day.visitPlace(tour.visits[i]);
      clock.resume(s, tour.time[i], place, tour.nextBreak[i], tour.broken[i]);
      seconds = tour.seconds[i];
      metres = tour.metres[i];
      service = tour.service[i];
      cost = tour.cost[i];
    }
  }

  private void serve(int s, int v) {
    metres += day.metres(clock.place(), day.visitPlace(v));
    clock.visit(v);
    seconds += clock.arrived() - clock.departed();
    service += day.service(v);
    cost += anyTime.of(s, v) + costs.atStart(s, v, clock.started());
  }

  private void goHome(int s) {
    metres += day.metres(clock.place(), day.shiftTo(s));
    clock.home();
    seconds += clock.arrived() - clock.departed();
  }

  private long total(int s, int returnSecond) {
    return costs.travel(seconds, metres)
        + cost
        + costs.overtime(s, returnSecond)
        + costs.fairness(seconds + service);
  }
}
