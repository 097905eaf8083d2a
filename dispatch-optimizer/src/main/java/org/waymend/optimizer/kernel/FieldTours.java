package org.waymend.optimizer.kernel;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.waymend.optimizer.kernel.GroupSeats.Seat;
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
  private final boolean countsMetres;
  private final int[] history;
  private final int[][] shiftsFor;
  private final BitSet[] suits;
  private final VisitFacts facts;
  private final Holds holds;
  private final GroupSeats groups;
  private int late;
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
    countsMetres = day.problem().policy().travelKilometre() > 0;
    history = new int[day.shifts()];
    shiftsFor = new int[day.visits()][];
    suits = new BitSet[day.visits()];
    for (int v = 0; v < day.visits(); v++) {
      shiftsFor[v] = allowed(v);
      suits[v] = bits(shiftsFor[v]);
    }
    facts = readFacts();
    holds = new Holds(day.visits());
    groups = new GroupSeats(day, this, holds);
    for (int s = 0; s < day.shifts(); s++) {
      settle(s);
    }
    placeFixed();
    groups.alignPinned();
    place(start);
    commit();
  }

  private int[] allowed(int v) {
    return IntStream.range(0, day.shifts())
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
    var shiftOf = new int[day.visits()];
    Arrays.fill(shiftOf, NOBODY);
    promises.forEach(promise -> shiftOf[day.index(promise.visit())] = day.index(promise.shift()));
    for (var promise : promises) {
      placePromised(day.index(promise.visit()), shiftOf);
    }
  }

  private void placePromised(int v, int[] promised) {
    if (isAssigned(v)) {
      return;
    }
    if (isGrouped(v)) {
      IntFunction<int[]> where =
          other -> IntStream.of(promised[other]).filter(s -> s >= 0 && suits(s, other)).toArray();
      insertGroup(leader(v), where, new Spot(new SplittableRandom(v)));
    } else if (suits(promised[v], v) && loads.covers(promised[v], v)) {
      int position = bestPosition(promised[v], v);
      if (position >= 0) {
        insert(promised[v], position, v);
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
  int van(int s) {
    return day.engineer(s);
  }

  @Override
  boolean isFree(int v) {
    return day.visit(v).isFree() && (!isGrouped(v) || groups.isOpen(v));
  }

  @Override
  long weight(int v) {
    return isGrouped(v) && leader(v) == v
        ? Arrays.stream(groups.freeWith(v)).mapToLong(this::ownWeight).sum()
        : ownWeight(v);
  }

  private long ownWeight(int v) {
    return day.visit(v).weight();
  }

  @Override
  int leader(int v) {
    return groups.leader(v);
  }

  @Override
  boolean isGrouped(int v) {
    return groups.isGrouped(v);
  }

  @Override
  long openWeight(int leader) {
    if (!isGrouped(leader)) {
      return super.openWeight(leader);
    }
    long open = 0;
    for (int v : groups.freeWith(leader)) {
      open += isAssigned(v) ? 0 : ownWeight(v);
    }
    return open;
  }

  @Override
  boolean isHopeless(int leader) {
    boolean isCrew = isGrouped(leader) && day.group(day.groupOf(leader)).isCrew();
    return isCrew
        ? Arrays.stream(groups.freeWith(leader)).anyMatch(super::isHopeless)
        : super.isHopeless(leader);
  }

  @Override
  void insertGroup(int leader, IntFunction<int[]> where, Spot spot) {
    groups.insert(leader, where, spot);
  }

  @Override
  void takeOutGroup(int leader) {
    groups.takeOut(leader);
  }

  @Override
  void commit() {
    super.commit();
    holds.commit();
  }

  @Override
  void rollBack() {
    super.rollBack();
    holds.rollBack();
  }

  @Override
  void remember() {
    super.remember();
    holds.remember();
  }

  @Override
  Snapshot best() {
    return holds.bestOf(visitsOfBest());
  }

  @Override
  Snapshot now() {
    return holds.now(visitsNow());
  }

  @Override
  void restore(Snapshot snapshot) {
    holds.restore(snapshot);
    super.restore(snapshot);
  }

  /** Takes over routes with their waits. */
  void restore(Routes routes) {
    for (int s = 0; s < shifts(); s++) {
      for (int i = 0; i < routes.visits(s).length; i++) {
        holds.hold(routes.visits(s)[i], routes.notBefore(s)[i], Holds.ANY_TIME);
      }
    }
    holds.commit();
    restore(routes.visits());
  }

  /** When the planned visit starts. */
  int start(int v) {
    return day.startedAt(v) >= 0 ? day.startedAt(v) : end(v) - day.service(v);
  }

  /** When the planned visit ends. */
  int end(int v) {
    return day.startedAt(v) >= 0
        ? day.startedAt(v) + day.service(v)
        : ((FieldTour) tour(shiftOf(v))).time[positionOf(v)];
  }

  /** When the visit would start by the running plan; 0 if it is not in it. */
  int promisedStart(int v) {
    return costs.promisedStart(v);
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
    int earliest = Math.max(facts.earliest[v], holds.notBefore(v));
    int latest = Math.min(facts.latest[v], holds.noLater(v));
    long always = anyTime.of(s, v);
    for (int p = from; p <= to; p++) {
      int free = p == 0 ? day.shiftStart(s) : tour.time[p - 1];
      if (free > latest) {
        return;
      }
      boolean isOnTime = tour.totalBroken == 0;
      if ((isOnTime && earliest + day.service(v) > tour.latest[p]) || spot.blinks()) {
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
      if (isOnTime && start + day.service(v) + out > tour.latest[p]) {
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

  /** Adds the places of a shift where the visit could be put, whenever it then starts. */
  void findSeats(int s, int v, Spot spot, List<Seat> seats) {
    if (!loads.covers(s, v)) {
      return;
    }
    var tour = (FieldTour) tour(s);
    int place = day.visitPlace(v);
    long always = anyTime.of(s, v);
    for (int p = history[s]; p <= tour.length; p++) {
      if ((p == 0 ? day.shiftStart(s) : tour.time[p - 1]) > facts.latest[v]) {
        return;
      }
      int from = startAt(s, tour, p, v);
      int after = p == tour.length ? day.shiftTo(s) : day.visitPlace(tour.visits[p]);
      int out = day.fastestSeconds(place, after);
      int until =
          tour.totalBroken == 0
              ? Math.min(facts.latest[v], tour.latest[p] - out - day.service(v))
              : facts.latest[v];
      if (from <= until && !spot.blinks()) {
        int before = p == 0 ? day.shiftFrom(s) : day.visitPlace(tour.visits[p - 1]);
        int detour = day.fastestSeconds(before, place) + out;
        seats.add(new Seat(s, p, from, until, travelSecond * (detour - tour.leg(p)) + always));
      }
    }
  }

  /** When a visit would start at a position; after all time if that breaks a rule. */
  private int startAt(int s, FieldTour tour, int position, int v) {
    startAfter(s, tour, position);
    int broken = clock.broken();
    clock.visit(v);
    return clock.broken() > broken ? Integer.MAX_VALUE : clock.started();
  }

  /** What it adds to the cost to put a visit at a position; or {@link #IMPOSSIBLE}. */
  long changeOfInsertion(int s, int position, int v) {
    var tour = (FieldTour) tour(s);
    long cost = withInserted(s, tour, position, v);
    return cost == IMPOSSIBLE ? cost : cost - tour.totalCost;
  }

  /**
   * What it adds to the cost if planned visits of different tours start at this second; or {@link
   * #IMPOSSIBLE}.
   */
  long changeOfHolding(int[] planned, int start) {
    long sum = 0;
    for (int v : planned) {
      int from = holds.notBefore(v);
      int until = holds.noLater(v);
      holds.hold(v, start, start);
      long change = changeOfInsertion(shiftOf(v), positionOf(v), NOBODY);
      holds.hold(v, from, until);
      if (change == IMPOSSIBLE) {
        return IMPOSSIBLE;
      }
      sum += change;
    }
    return sum;
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
      tour.late[i] = late;
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
    tour.totalBroken = clock.broken() + late;
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
      int latest = Math.min(facts.latest[v], holds.noLater(v));
      tour.latest[i] = Math.min(latest, leave - day.service(v));
      after = place;
    }
  }

  /**
   * The tour's cost with the visit at a position, or with nobody more if its holds have changed; or
   * {@link #IMPOSSIBLE} if more would come too late than now.
   */
  private long withInserted(int s, FieldTour tour, int position, int v) {
    startAfter(s, tour, position);
    if (v != NOBODY) {
      serve(s, v);
    }
    for (int i = position; i < tour.length; i++) {
      if (clock.broken() + late > tour.totalBroken) {
        return IMPOSSIBLE;
      }
      serve(s, tour.visits[i]);
      if (clock.time() == tour.time[i]
          && clock.nextBreak() == tour.nextBreak[i]
          && clock.broken() == tour.broken[i]
          && late == tour.late[i]) {
        return withOldEnd(s, tour, i);
      }
    }
    goHome(s);
    return clock.broken() + late > tour.totalBroken ? IMPOSSIBLE : total(s, clock.arrived());
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
      late = 0;
      seconds = 0;
      metres = 0;
      service = 0;
      cost = 0;
    } else {
      int i = position - 1;
      int place = day.visitPlace(tour.visits[i]);
      clock.resume(s, tour.time[i], place, tour.nextBreak[i], tour.broken[i]);
      late = tour.late[i];
      seconds = tour.seconds[i];
      metres = tour.metres[i];
      service = tour.service[i];
      cost = tour.cost[i];
    }
  }

  private void serve(int s, int v) {
    if (countsMetres) { // else a look into memory for nothing
      metres += day.metres(clock.place(), day.visitPlace(v));
    }
    clock.visit(v, holds.notBefore(v));
    late += clock.started() > holds.noLater(v) ? 1 : 0;
    seconds += clock.arrived() - clock.departed();
    service += day.service(v);
    cost += anyTime.of(s, v) + costs.atStart(s, v, clock.started());
  }

  private void goHome(int s) {
    if (countsMetres) {
      metres += day.metres(clock.place(), day.shiftTo(s));
    }
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
