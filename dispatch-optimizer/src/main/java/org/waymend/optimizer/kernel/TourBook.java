package org.waymend.optimizer.kernel;

import java.util.Arrays;
import java.util.Comparator;
import org.waymend.optimizer.problem.RunningVisit;
import org.waymend.optimizer.rules.DayTables;
import org.waymend.optimizer.rules.FixedRoutes;

/** All tours, who is on which, and the way back to how they stood at the last commit. */
final class TourBook {
  private static final int NOBODY = -1;

  private final DayTables day;
  private final TourCosts costs;
  private final VanLoads loads;
  private final Tour[] tours;
  private final Tour[] saved;
  private final boolean[] isTouched;
  private final int[] touched;
  private final int[] shiftOf;
  private final int[] history;
  private int touchedCount;

  TourBook(DayTables day, TourCosts costs) {
    this.day = day;
    this.costs = costs;
    loads = new VanLoads(day);
    int shifts = day.shifts();
    tours = new Tour[shifts];
    saved = new Tour[shifts];
    isTouched = new boolean[shifts];
    touched = new int[shifts];
    history = new int[shifts];
    shiftOf = new int[day.visits()];
    Arrays.fill(shiftOf, NOBODY);
    for (int s = 0; s < shifts; s++) {
      tours[s] = new Tour();
      saved[s] = new Tour();
    }
    placeFixed();
    placePromised();
    commit();
  }

  private void placeFixed() {
    int[][] fixed = FixedRoutes.of(day);
    for (int s = 0; s < fixed.length; s++) {
      for (int v : fixed[s]) {
        insert(s, tours[s].length, v);
        if (day.visit(v).isStarted()) {
          history[s]++;
        }
      }
    }
  }

  /** A plan that runs is the start of the next one, as far as the rules still allow it. */
  private void placePromised() {
    var promises =
        day.problem().running().stream()
            .sorted(Comparator.comparingInt(RunningVisit::startSecond))
            .toList();
    for (var promise : promises) {
      int v = day.index(promise.visit());
      int s = day.index(promise.shift());
      boolean isAlone = day.groupOf(v) == DayTables.NO_GROUP; // groups are not searched yet
      if (isAlone && shiftOf[v] == NOBODY && day.suits(s, v) && loads.covers(s, v)) {
        int position = bestPosition(s, v);
        if (position >= 0) {
          insert(s, position, v);
        }
      }
    }
  }

  private int bestPosition(int s, int v) {
    long best = TourCosts.IMPOSSIBLE;
    int position = -1;
    for (int p = history[s]; p <= tours[s].length; p++) {
      long cost = costs.withInserted(s, tours[s], p, v);
      if (cost < best) {
        best = cost;
        position = p;
      }
    }
    return position;
  }

  Tour tour(int s) {
    return tours[s];
  }

  /** How many stops of the tour are history: nothing comes before them. */
  int history(int s) {
    return history[s];
  }

  boolean isAssigned(int v) {
    return shiftOf[v] != NOBODY;
  }

  int shiftOf(int v) {
    return shiftOf[v];
  }

  boolean hasParts(int s, int v) {
    return loads.covers(s, v);
  }

  void insert(int s, int position, int v) {
    touch(s);
    tours[s].insert(position, v);
    shiftOf[v] = s;
    loads.take(s, v);
    costs.settle(s, tours[s]);
  }

  /** Takes a visit out; call {@link #settle} when all are out that shall go. */
  void remove(int s, int position) {
    touch(s);
    int v = tours[s].visits[position];
    tours[s].remove(position);
    shiftOf[v] = NOBODY;
    loads.giveBack(s, v);
  }

  void settle(int s) {
    costs.settle(s, tours[s]);
  }

  private void touch(int s) {
    if (!isTouched[s]) {
      isTouched[s] = true;
      touched[touchedCount++] = s;
      saved[s].copyFrom(tours[s]);
    }
  }

  /** Cost of the touched tours now, minus what it was at the last commit. */
  long costChange() {
    long change = 0;
    for (int i = 0; i < touchedCount; i++) {
      change += tours[touched[i]].totalCost - saved[touched[i]].totalCost;
    }
    return change;
  }

  /** Whether more comes too late than at the last commit. */
  boolean isMoreBroken() {
    int change = 0;
    for (int i = 0; i < touchedCount; i++) {
      change += tours[touched[i]].totalBroken - saved[touched[i]].totalBroken;
    }
    return change > 0;
  }

  void commit() {
    while (touchedCount > 0) {
      isTouched[touched[--touchedCount]] = false;
    }
  }

  void rollBack() {
    for (int i = 0; i < touchedCount; i++) {
      unload(touched[i]);
    }
    for (int i = 0; i < touchedCount; i++) {
      int s = touched[i];
      tours[s].copyFrom(saved[s]);
      load(s);
    }
    commit();
  }

  private void unload(int s) {
    for (int i = 0; i < tours[s].length; i++) {
      shiftOf[tours[s].visits[i]] = NOBODY;
      loads.giveBack(s, tours[s].visits[i]);
    }
  }

  private void load(int s) {
    for (int i = 0; i < tours[s].length; i++) {
      shiftOf[tours[s].visits[i]] = s;
      loads.take(s, tours[s].visits[i]);
    }
  }

  int[][] routes() {
    var routes = new int[tours.length][];
    for (int s = 0; s < tours.length; s++) {
      routes[s] = Arrays.copyOf(tours[s].visits, tours[s].length);
    }
    return routes;
  }

  /** Takes over routes that were given out before. */
  void restore(int[][] routes) {
    for (int s = 0; s < tours.length; s++) {
      unload(s);
    }
    for (int s = 0; s < tours.length; s++) {
      tours[s].length = 0;
      for (int v : routes[s]) {
        tours[s].insert(tours[s].length, v);
      }
      load(s);
      settle(s);
    }
    commit();
  }

  long cost() {
    long cost = 0;
    for (var tour : tours) {
      cost += tour.totalCost;
    }
    return cost;
  }
}
