package org.waymend.optimizer.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.waymend.optimizer.rules.DayTables;

/**
 * Puts crews and sequences on tours and takes them off. A group is searched as one: its first free
 * visit, the leader, stands for all of them. When its visits have their places, each is held to the
 * seconds at which it does not disturb the others, and from then on every tour is on its own.
 */
final class GroupSeats {
  private static final int NOBODY = TourBook.NOBODY;
  private static final int ANY_TIME = Holds.ANY_TIME;

  private final DayTables day;
  private final FieldTours tours;
  private final Holds holds;
  private final int[][] freeOf;
  private final int[] leader;
  private final int[] mustStart;
  private final long[][] weightFor;
  private final int[] baseNotBefore;
  private final int[] baseNoLater;

  GroupSeats(DayTables day, FieldTours tours, Holds holds) {
    this.day = day;
    this.tours = tours;
    this.holds = holds;
    freeOf = new int[day.groups()][];
    weightFor = new long[day.groups()][];
    leader = new int[day.visits()];
    mustStart = new int[day.visits()];
    Arrays.setAll(leader, v -> v);
    int lastReturn = IntStream.range(0, day.shifts()).map(day::latestReturn).max().orElse(0);
    Arrays.setAll(mustStart, v -> Math.min(day.latestStart(v), lastReturn));
    baseNotBefore = new int[day.visits()];
    baseNoLater = new int[day.visits()];
    Arrays.fill(baseNoLater, ANY_TIME);
    for (int g = 0; g < freeOf.length; g++) {
      int[] free = Arrays.stream(day.members(g)).filter(v -> day.visit(v).isFree()).toArray();
      freeOf[g] = free;
      for (int v : free) {
        leader[v] = free[0];
      }
      weightFor[g] = weightByEngineer(g);
      leaveTime(g);
    }
  }

  /** By engineer the weight of the group's first visits, as far as skills and wishes allow. */
  private long[] weightByEngineer(int g) {
    var weight = new long[IntStream.range(0, day.shifts()).map(day::engineer).max().orElse(-1) + 1];
    var able = new BitSet();
    able.set(0, weight.length);
    for (int v : day.members(g)) {
      var own = new BitSet();
      Arrays.stream(tours.shiftsFor(v)).map(day::engineer).forEach(own::set);
      able.and(own);
      able.stream().forEach(engineer -> weight[engineer] += day.visit(v).weight());
    }
    return weight;
  }

  /** Who starts so late that the windows of those behind are over has spoilt the sequence. */
  private void leaveTime(int g) {
    if (day.group(g).isCrew()) {
      return;
    }
    int[] members = day.members(g);
    for (int i = members.length - 2; i >= 0; i--) {
      int next = members[i + 1];
      int inTime = mustStart[next] - gap(g) - day.service(members[i]);
      if (inTime >= day.earliestStart(members[i])) { // else the next one is lost anyway
        mustStart[members[i]] = Math.min(mustStart[members[i]], inTime);
      }
    }
  }

  private int gap(int g) {
    return day.group(g).minGapSeconds();
  }

  boolean isGrouped(int v) {
    return day.groupOf(v) != DayTables.NO_GROUP && day.visit(v).isFree();
  }

  int leader(int v) {
    return leader[v];
  }

  int[] freeWith(int v) {
    return freeOf[day.groupOf(v)];
  }

  /** Whether all tours that have visits of the group may be changed. */
  boolean isOpen(int v) {
    for (int member : day.members(day.groupOf(v))) {
      if (tours.isAssigned(member) && !tours.isOpen(tours.shiftOf(member))) {
        return false;
      }
    }
    return true;
  }

  /** Takes the whole group out, as far as it is free. */
  void takeOut(int v) {
    for (int member : day.members(day.groupOf(v))) {
      boolean isReleased = release(member);
      if (tours.isAssigned(member)) {
        int s = tours.shiftOf(member);
        if (day.visit(member).isFree()) {
          tours.remove(s, tours.positionOf(member));
          tours.settle(s);
        } else if (isReleased) {
          tours.retime(s);
        }
      }
    }
  }

  /** Whether its times may now be others. */
  private boolean release(int v) {
    if (holds.notBefore(v) == baseNotBefore[v] && holds.noLater(v) == baseNoLater[v]) {
      return false;
    }
    holds.hold(v, baseNotBefore[v], baseNoLater[v]);
    return true;
  }

  /**
   * Puts in what is not planned of a group: of a crew all or none, of a sequence as many as fit.
   *
   * @param where the shifts to try for a visit
   */
  void insert(int v, IntFunction<int[]> where, Spot spot) {
    int g = day.groupOf(v);
    if (!isOpen(v)) {
      return;
    }
    if (!day.group(g).isCrew()) {
      insertSequence(g, where, spot);
    } else if (!tours.isAssigned(leader[v])) {
      insertCrew(g, where, spot);
    }
  }

  /**
   * Pinned visits of one group wait for each other where they can; where they cannot, they keep
   * their times, so that nothing gets worse.
   */
  void alignPinned() {
    for (int g = 0; g < freeOf.length; g++) {
      int[] pinned = pinned(g);
      if (pinned.length > 1 && day.group(g).isCrew()) {
        alignCrew(pinned);
      } else if (!day.group(g).isCrew()) {
        alignSequence(g);
      }
      for (int v : pinned) {
        baseNotBefore[v] = holds.notBefore(v);
        baseNoLater[v] = holds.noLater(v);
      }
    }
  }

  private void alignCrew(int[] pinned) {
    int start = latestOf(pinned);
    boolean canWait = tours.changeOfHolding(pinned, start) != TourBook.IMPOSSIBLE;
    for (int v : pinned) {
      holdAt(v, canWait ? start : tours.start(v));
    }
  }

  private void alignSequence(int g) {
    int[] members = day.members(g);
    for (int i = 1; i < members.length; i++) {
      int before = members[i - 1];
      int v = members[i];
      if (day.visit(before).isFree() || day.visit(v).isFree() || day.startedAt(v) >= 0) {
        continue;
      }
      int earliest = tours.end(before) + gap(g);
      if (tours.start(v) >= earliest) {
        tie(g, before, v);
      } else if (tours.changeOfHolding(new int[] {v}, earliest) != TourBook.IMPOSSIBLE) {
        holdAt(v, earliest);
        tie(g, before, v);
      } else {
        holdAt(before, tours.start(before));
        holdAt(v, tours.start(v));
      }
    }
  }

  private int[] pinned(int g) {
    return Arrays.stream(day.members(g))
        .filter(v -> !day.visit(v).isFree() && day.startedAt(v) < 0)
        .toArray();
  }

  private int latestOf(int[] visits) {
    return Arrays.stream(visits).map(tours::start).max().orElse(0);
  }

  private void holdAt(int v, int start) {
    holds.hold(v, start, start);
    tours.retime(tours.shiftOf(v));
  }

  // --- crews

  /** A place on a tour and when a service could start there. */
  record Seat(int shift, int position, int from, int until, long atLeast) {
    private boolean isPossible(int start) {
      return from <= start && start <= until;
    }
  }

  private void insertCrew(int g, IntFunction<int[]> where, Spot spot) {
    int[] free = freeOf[g];
    int[] pinned = pinned(g);
    var taken = new BitSet();
    for (int v : day.members(g)) {
      if (tours.isAssigned(v)) {
        taken.set(day.engineer(tours.shiftOf(v)));
      }
    }
    List<List<Seat>> seats = new ArrayList<>();
    for (int v : free) {
      var own = seats(v, where.apply(v), taken, spot);
      if (own.isEmpty()) {
        return;
      }
      seats.add(own);
    }
    var best = new Crew(0, List.of(), TourBook.IMPOSSIBLE);
    for (int start : starts(free, seats, latestOf(pinned))) {
      best = cheaper(best, free, seats, pinned, taken, start);
    }
    if (best.seats.isEmpty()) {
      return;
    }
    for (int i = 0; i < free.length; i++) {
      holds.hold(free[i], best.start, best.start);
      tours.insert(best.seats.get(i).shift, best.seats.get(i).position, free[i]);
    }
    for (int v : pinned) {
      holdAt(v, best.start);
    }
  }

  private record Crew(int start, List<Seat> seats, long cost) {}

  /** The places of one visit, the cheapest at best first. */
  private List<Seat> seats(int v, int[] shifts, BitSet taken, Spot spot) {
    List<Seat> seats = new ArrayList<>();
    for (int s : shifts) {
      if (!taken.get(day.engineer(s))) {
        tours.findSeats(s, v, spot, seats);
      }
    }
    seats.sort(Comparator.comparingLong(Seat::atLeast));
    return seats.size() > Tuning.CREW_SEATS ? seats.subList(0, Tuning.CREW_SEATS) : seats;
  }

  /** When the crew might start: seconds at which everybody could, the promising ones first. */
  private int[] starts(int[] free, List<List<Seat>> seats, int earliest) {
    record Start(int second, long atLeast) {}
    var promised = Arrays.stream(free).map(tours::promisedStart);
    var natural = seats.stream().flatMap(List::stream).mapToInt(Seat::from);
    return IntStream.concat(promised, natural)
        .map(second -> Math.max(second, earliest))
        .distinct()
        .mapToObj(second -> new Start(second, atLeast(seats, second)))
        .filter(start -> start.atLeast < TourBook.IMPOSSIBLE)
        .sorted(Comparator.comparingLong(Start::atLeast).thenComparingInt(Start::second))
        .limit(Tuning.CREW_STARTS)
        .mapToInt(Start::second)
        .toArray();
  }

  private static long atLeast(List<List<Seat>> seats, int start) {
    long sum = 0;
    for (var own : seats) {
      int i = 0;
      while (i < own.size() && !own.get(i).isPossible(start)) {
        i++;
      }
      if (i == own.size()) {
        return TourBook.IMPOSSIBLE;
      }
      sum += own.get(i).atLeast; // the cheapest stands first
    }
    return sum;
  }

  /** The crew at this start, if that is cheaper: who has least choice takes first. */
  private Crew cheaper(
      Crew best, int[] free, List<List<Seat>> seats, int[] pinned, BitSet taken, int start) {
    long cost = tours.changeOfHolding(pinned, start);
    var chosen = new Seat[free.length];
    var busy = (BitSet) taken.clone();
    for (int i : byChoice(seats)) {
      if (cost == TourBook.IMPOSSIBLE || cost >= best.cost) {
        return best;
      }
      long least = TourBook.IMPOSSIBLE;
      holds.hold(free[i], start, start);
      for (var seat : seats.get(i)) {
        if (seat.atLeast >= least) {
          break;
        }
        if (seat.isPossible(start) && !busy.get(day.engineer(seat.shift))) {
          long change = tours.changeOfInsertion(seat.shift, seat.position, free[i]);
          if (change < least) {
            least = change;
            chosen[i] = seat;
          }
        }
      }
      release(free[i]);
      cost = least == TourBook.IMPOSSIBLE ? least : cost + least;
      if (chosen[i] != null) {
        busy.set(day.engineer(chosen[i].shift));
      }
    }
    return cost < best.cost ? new Crew(start, List.of(chosen), cost) : best;
  }

  private static int[] byChoice(List<List<Seat>> seats) {
    var order = new Integer[seats.size()];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, Comparator.comparingInt(i -> seats.get(i).size()));
    return Arrays.stream(order).mapToInt(Integer::intValue).toArray();
  }

  // --- sequences

  private void insertSequence(int g, IntFunction<int[]> where, Spot spot) {
    int[] members = day.members(g);
    boolean isUndecided =
        day.group(g).sameEngineer()
            && !tours.isAssigned(members[0])
            && nextPinned(members, 0) == NOBODY;
    if (isUndecided) {
      insertByOne(g, where, spot);
    } else {
      insertNext(g, where, spot, NOBODY);
    }
  }

  /** Of the engineers who may do most of it the one with whom it really is most, and cheapest. */
  private void insertByOne(int g, IntFunction<int[]> where, Spot spot) {
    @Nullable Placed best = null;
    @Nullable Placed last = null;
    for (int engineer : engineers(g, where, spot)) {
      if (last != null) {
        takeOut(freeOf[g][0]);
      }
      last = insertNext(g, where, spot, engineer);
      best = best == null || last.isBetterThan(best) ? last : best;
    }
    if (best != null && !best.equals(last)) {
      takeOut(freeOf[g][0]);
      insertNext(g, where, spot, best.engineer);
    }
  }

  /** What of a sequence was put in, and for how much. */
  private record Placed(int engineer, long weight, long cost) {
    private boolean isBetterThan(Placed other) {
      return weight > other.weight || (weight == other.weight && cost < other.cost);
    }
  }

  /** A few who could begin the sequence: may do most of it, and begin it cheapest. */
  private int[] engineers(int g, IntFunction<int[]> where, Spot spot) {
    int first = day.members(g)[0];
    int[] shifts = where.apply(first);
    List<Placed> possible = new ArrayList<>();
    for (int engineer : Arrays.stream(shifts).map(day::engineer).distinct().toArray()) {
      int[] own = of(engineer, shifts);
      if (look(first, 0, mustStart[first], NOBODY, NOBODY, own, spot)
          || look(first, 0, ANY_TIME, NOBODY, NOBODY, own, spot)) {
        possible.add(new Placed(engineer, weightFor[g][engineer], spot.cost));
      }
    }
    release(first);
    return possible.stream()
        .sorted(Comparator.comparingLong(Placed::weight).reversed().thenComparing(Placed::cost))
        .limit(Tuning.SEQUENCE_ENGINEERS)
        .mapToInt(Placed::engineer)
        .toArray();
  }

  /**
   * Puts in the visits that follow those which are planned, as many as fit.
   *
   * @param engineer of the first one; {@link TourBook#NOBODY} for any
   */
  private Placed insertNext(int g, IntFunction<int[]> where, Spot spot, int engineer) {
    long weight = 0;
    long cost = 0;
    int[] members = day.members(g);
    for (int i = 0; i < members.length; i++) {
      if (!tours.isAssigned(members[i])) {
        if (!insert(g, i, where, spot, engineer)) {
          break; // and so nobody behind
        }
        weight += day.visit(members[i]).weight();
        cost += spot.cost;
      }
    }
    return new Placed(engineer, weight, cost);
  }

  /** Puts in one visit of a sequence, of which all before it are planned. */
  private boolean insert(int g, int i, IntFunction<int[]> where, Spot spot, int engineer) {
    int[] members = day.members(g);
    int v = members[i];
    int before = i == 0 ? NOBODY : members[i - 1];
    int after = nextPinned(members, i);
    int from = before == NOBODY ? 0 : tours.end(before) + gap(g);
    int until = after == NOBODY ? ANY_TIME : tours.start(after) - gap(g) - day.service(v);
    int early = Math.min(until, inTime(members, i, from, spot));
    int by = before == NOBODY && after == NOBODY ? engineer : engineer(g, before, after);
    int[] shifts = of(by, where.apply(v));
    if (!look(v, from, early, before, after, shifts, spot)
        && (early == until || !look(v, from, until, before, after, shifts, spot))) {
      release(v);
      return false;
    }
    tours.insert(spot.shift, spot.position, v);
    if (after != NOBODY) {
      tie(g, v, after);
    } else {
      holds.hold(v, holds.notBefore(v), ANY_TIME);
    }
    if (before != NOBODY) {
      tie(g, before, v);
    }
    tours.retime(tours.shiftOf(v));
    return true;
  }

  private int nextPinned(int[] members, int i) {
    for (int next = i + 1; next < members.length; next++) {
      if (tours.isAssigned(members[next])) {
        return day.startedAt(members[next]) < 0 ? members[next] : NOBODY;
      }
    }
    return NOBODY;
  }

  /** The last start that leaves those behind their windows, and sometimes an earlier one. */
  private int inTime(int[] members, int i, int from, Spot spot) {
    int latest = mustStart[members[i]];
    int earliest = Math.max(from, day.earliestStart(members[i]));
    boolean isLast = i == members.length - 1;
    return isLast || latest <= earliest || !spot.mayBlink() || spot.draw(2) == 0
        ? latest
        : earliest + spot.draw(latest - earliest + 1);
  }

  private boolean look(int v, int from, int until, int before, int after, int[] shifts, Spot spot) {
    boolean mayBlink = spot.mayBlink();
    spot.reset(mayBlink);
    if (until < from) {
      return false;
    }
    holds.hold(v, from, until);
    for (int s : shifts) {
      int first = tours.firstPosition(s);
      int last = tours.tour(s).length;
      if (before != NOBODY && tours.shiftOf(before) == s) {
        first = Math.max(first, tours.positionOf(before) + 1);
      }
      if (after != NOBODY && tours.shiftOf(after) == s) {
        last = tours.positionOf(after);
      }
      tours.look(spot, s, v, first, last);
    }
    return spot.shift >= 0;
  }

  private int[] of(int engineer, int[] shifts) {
    return engineer == NOBODY
        ? shifts
        : Arrays.stream(shifts).filter(s -> day.engineer(s) == engineer).toArray();
  }

  private int engineer(int g, int before, int after) {
    if (!day.group(g).sameEngineer()) {
      return NOBODY;
    }
    int other = before != NOBODY ? before : after;
    return other == NOBODY ? NOBODY : day.engineer(tours.shiftOf(other));
  }

  /** From now on one ends before the other begins, wherever their tours go. */
  private void tie(int g, int before, int after) {
    int start = tours.start(after);
    boolean isByPlace = tours.shiftOf(before) == tours.shiftOf(after) && gap(g) == 0;
    if (isByPlace) {
      holds.hold(after, baseNotBefore[after], holds.noLater(after));
    } else {
      holds.hold(after, start, holds.noLater(after));
      int latest = start - gap(g) - day.service(before);
      if (day.startedAt(before) < 0) {
        holds.hold(before, holds.notBefore(before), Math.min(latest, holds.noLater(before)));
      }
      tours.retime(tours.shiftOf(before));
    }
    tours.retime(tours.shiftOf(after));
  }
}
