package org.waymend.optimizer.kernel;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * All tours, who is on which, and the way back to how they stood at the last commit. How tours are
 * timed and priced is what its two children differ in: {@link FieldTours} knows the whole working
 * day, {@link SegmentTours} only what can be said of an insertion in constant time.
 */
abstract class TourBook {
  static final long IMPOSSIBLE = Long.MAX_VALUE;
  static final int NOBODY = -1;

  private final Tour[] tours;
  private final Tour[] saved;
  private final boolean[] isTouched;
  private final int[] touched;
  private int touchedCount;
  private final boolean[] isNewSinceBest;
  private final int[][] best;
  private final int[] shiftOf;
  private final int[] positionOf;
  private @Nullable BitSet open;
  private int assigned;
  private int usedTours;

  /**
   * @param newTour makes empty tours of the child's own kind
   */
  TourBook(int shifts, int visits, Supplier<Tour> newTour) {
    tours = new Tour[shifts];
    saved = new Tour[shifts];
    isTouched = new boolean[shifts];
    touched = new int[shifts];
    isNewSinceBest = new boolean[shifts];
    best = new int[shifts][0];
    shiftOf = new int[visits];
    positionOf = new int[visits];
    Arrays.fill(shiftOf, NOBODY);
    for (int s = 0; s < shifts; s++) {
      tours[s] = newTour.get();
      saved[s] = newTour.get();
    }
  }

  /** Numbers as a set. */
  static BitSet bits(int[] numbers) {
    var bits = new BitSet();
    Arrays.stream(numbers).forEach(bits::set);
    return bits;
  }

  /** Writes times and costs of a tour into it, whatever its visits. */
  abstract void settle(int s, Tour tour);

  /** A visit came to a tour. */
  abstract void load(int s, int v);

  /** A visit left a tour. */
  abstract void unload(int s, int v);

  /**
   * Looks for the cheapest position of a visit on one shift and notes it in the spot, if it is
   * cheaper than what the spot has.
   *
   * @param from first position, before the visit that is there now
   * @param to last position, at most the tour's length
   */
  abstract void look(Spot spot, int s, int v, int from, int to);

  /** Shifts that may take the visit at all, in the problem's order. */
  abstract int[] shiftsFor(int v);

  /** First position that is not history. */
  abstract int firstPosition(int s);

  /** Shifts of one class are alike in all: of their empty tours one is enough. */
  abstract int shiftClass(int s);

  /** Whether the search may take the visit out. */
  abstract boolean isFree(int v);

  /** What leaving the visit out weighs, or those that it stands for. */
  abstract long weight(int v);

  /** Who stands for the visit where it is taken out and put back with others; mostly itself. */
  int leader(int v) {
    return v;
  }

  /** Whether the visit is taken out and put back with others. */
  boolean isGrouped(int v) {
    return false;
  }

  /** Puts in a group of visits, or as many of them as fit. */
  void insertGroup(int leader, IntFunction<int[]> where, Spot spot) {
    throw new IllegalStateException("Visit " + leader + " is in no group");
  }

  /** Takes a whole group out; call it when the tours of its visits are settled. */
  void takeOutGroup(int leader) {
    throw new IllegalStateException("Visit " + leader + " is in no group");
  }

  /** What is left out of the visit, or of those that it stands for. */
  long openWeight(int leader) {
    return isAssigned(leader) ? 0 : weight(leader);
  }

  /** Whether no shift could ever take the visit, or the first of those that it stands for. */
  boolean isHopeless(int leader) {
    return shiftsFor(leader).length == 0;
  }

  /** What the search knows of visits beside their tours. */
  abstract VisitFacts facts();

  /** Whether the shift may take the visit at all. */
  abstract boolean suits(int s, int v);

  /** How far apart two visits are, the same both ways, 0 or more. */
  abstract int distance(int v, int other);

  /** How far apart two visits are for one who goes straight on, waiting counted in part. */
  final int distanceInTime(int v, int other) {
    return Math.min(oneWay(v, other), oneWay(other, v));
  }

  private int oneWay(int v, int other) {
    int drive = drive(v, other);
    int away = service(v) + drive;
    int waiting = Math.max(0, facts().earliest[other] - away - facts().latest[v]);
    int lateness = Math.max(0, facts().earliest[v] + away - facts().latest[other]);
    return drive + (int) (Tuning.WAITING_IN_NEARNESS * waiting) + lateness;
  }

  /** A number for what serves the shift, the same for all shifts of one engineer. */
  int van(int s) {
    return s;
  }

  /** Drive from one visit to another. */
  abstract int drive(int v, int other);

  /** Time on site. */
  abstract int service(int v);

  /** What the drive between two visits costs, by and large. */
  abstract int driveCost(int v, int other);

  /** Drive from where the shift starts. */
  abstract int secondsToShift(int s, int v);

  /** Cost points that one point of weight stands for. */
  abstract double costPerWeight();

  /** The first shift of the same class without visits that may get some; −1 if there is none. */
  int emptyLike(int s) {
    return tours[s].length == 0 && isOpen(s) ? s : -1;
  }

  final int shifts() {
    return tours.length;
  }

  final int visits() {
    return shiftOf.length;
  }

  final Tour tour(int s) {
    return tours[s];
  }

  final boolean isAssigned(int v) {
    return shiftOf[v] != NOBODY;
  }

  final int shiftOf(int v) {
    return shiftOf[v];
  }

  /** Position on its tour; only for an assigned visit. */
  final int positionOf(int v) {
    return positionOf[v];
  }

  /** Mean number of visits on the tours that have some; 1 if there is none. */
  final double meanLength() {
    return usedTours == 0 ? 1 : (double) assigned / usedTours;
  }

  final void insert(int s, int position, int v) {
    touch(s);
    var tour = tours[s];
    if (tour.length == 0) {
      usedTours++;
    }
    tour.insert(position, v);
    assigned++;
    shiftOf[v] = s;
    load(s, v);
    settle(s);
  }

  /** Takes a visit out; call {@link #settle(int)} when all are out that shall go. */
  final void remove(int s, int position) {
    touch(s);
    var tour = tours[s];
    int v = tour.visits[position];
    tour.remove(position);
    if (tour.length == 0) {
      usedTours--;
    }
    assigned--;
    shiftOf[v] = NOBODY;
    unload(s, v);
  }

  final void settle(int s) {
    var tour = tours[s];
    for (int i = 0; i < tour.length; i++) {
      positionOf[tour.visits[i]] = i;
    }
    settle(s, tour);
  }

  /** Times a tour anew that is not changed otherwise. */
  final void retime(int s) {
    touch(s);
    settle(s);
  }

  private void touch(int s) {
    if (!isTouched[s]) {
      isTouched[s] = true;
      touched[touchedCount++] = s;
      saved[s].copyFrom(tours[s]);
    }
  }

  /** From now on only these tours are changed; null for all. */
  void keepTo(@Nullable BitSet shifts) {
    open = shifts;
  }

  /** Whether the tour may be changed. */
  final boolean isOpen(int s) {
    return open == null || open.get(s);
  }

  /** How many tours have changed since the last commit. */
  final int touchedCount() {
    return touchedCount;
  }

  /** One of the tours that have changed since the last commit. */
  final int touched(int index) {
    return touched[index];
  }

  final boolean isTouched(int s) {
    return isTouched[s];
  }

  /** Cost of the touched tours now, minus what it was at the last commit. */
  final long costChange() {
    long change = 0;
    for (int i = 0; i < touchedCount; i++) {
      change += tours[touched[i]].totalCost - saved[touched[i]].totalCost;
    }
    return change;
  }

  /** Whether more rules are broken than at the last commit. */
  final boolean isMoreBroken() {
    int change = 0;
    for (int i = 0; i < touchedCount; i++) {
      change += tours[touched[i]].totalBroken - saved[touched[i]].totalBroken;
    }
    return change > 0;
  }

  void commit() {
    while (touchedCount > 0) {
      int s = touched[--touchedCount];
      isTouched[s] = false;
      isNewSinceBest[s] = true;
    }
  }

  void rollBack() {
    for (int i = 0; i < touchedCount; i++) {
      clear(touched[i]);
    }
    while (touchedCount > 0) {
      int s = touched[--touchedCount];
      isTouched[s] = false;
      var now = tours[s];
      tours[s] = saved[s];
      saved[s] = now;
      fill(s);
    }
  }

  private void clear(int s) {
    var tour = tours[s];
    for (int i = 0; i < tour.length; i++) {
      shiftOf[tour.visits[i]] = NOBODY;
      unload(s, tour.visits[i]);
    }
    assigned -= tour.length;
    usedTours -= tour.length > 0 ? 1 : 0;
  }

  private void fill(int s) {
    var tour = tours[s];
    for (int i = 0; i < tour.length; i++) {
      shiftOf[tour.visits[i]] = s;
      positionOf[tour.visits[i]] = i;
      load(s, tour.visits[i]);
    }
    assigned += tour.length;
    usedTours += tour.length > 0 ? 1 : 0;
  }

  /** Remembers the tours of the last commit as the best. */
  void remember() {
    for (int s = 0; s < tours.length; s++) {
      if (isNewSinceBest[s]) {
        best[s] = Arrays.copyOf(tours[s].visits, tours[s].length);
        isNewSinceBest[s] = false;
      }
    }
  }

  /** The tours that are remembered. */
  Snapshot best() {
    return new Snapshot(visitsOfBest(), new int[0], new int[0]);
  }

  /** The tours as they stand. */
  Snapshot now() {
    return new Snapshot(visitsNow(), new int[0], new int[0]);
  }

  final int[][] visitsNow() {
    return Arrays.stream(tours)
        .map(tour -> Arrays.copyOf(tour.visits, tour.length))
        .toArray(int[][]::new);
  }

  final int[][] visitsOfBest() {
    return best.clone();
  }

  /** Takes over tours of this book or of another one of the same day. */
  void restore(Snapshot snapshot) {
    restore(snapshot.visits);
  }

  /** Takes over other routes. */
  final void restore(int[][] routes) {
    for (int s = 0; s < tours.length; s++) {
      clear(s);
      tours[s].length = 0;
    }
    for (int s = 0; s < tours.length; s++) {
      tours[s].reserve(routes[s].length);
      for (int v : routes[s]) {
        tours[s].insert(tours[s].length, v);
      }
      fill(s);
      settle(s);
      isNewSinceBest[s] = true;
    }
    touchedCount = 0;
    Arrays.fill(isTouched, false);
  }

  final long cost() {
    long cost = 0;
    for (var tour : tours) {
      cost += tour.totalCost;
    }
    return cost;
  }
}
