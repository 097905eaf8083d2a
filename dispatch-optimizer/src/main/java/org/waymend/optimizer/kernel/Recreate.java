package org.waymend.optimizer.kernel;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.waymend.optimizer.rules.DayTables;

/** Puts visits back one by one, each where it costs least, now and then blind to a position. */
final class Recreate {
  private static final double BLINK = 0.01;

  private final DayTables day;
  private final TourBook book;
  private final TourCosts costs;
  private final SplittableRandom random;
  private final int[][] shiftsFor;
  private final double travelWeight;

  Recreate(DayTables day, TourBook book, TourCosts costs, SplittableRandom random) {
    this.day = day;
    this.book = book;
    this.costs = costs;
    this.random = random;
    travelWeight = day.problem().policy().travelSecond();
    shiftsFor = new int[day.visits()][];
    for (int v = 0; v < day.visits(); v++) {
      shiftsFor[v] = shiftsFor(day, v);
    }
  }

  private static int[] shiftsFor(DayTables day, int v) {
    return IntStream.range(0, day.shifts())
        .filter(s -> day.groupOf(v) == DayTables.NO_GROUP) // groups are not searched yet
        .filter(s -> day.suits(s, v) && day.latestStart(v) >= day.shiftStart(s))
        .toArray();
  }

  /** Whether any shift could take the visit by skill, territory and wishes. */
  boolean isHopeless(int v) {
    return shiftsFor[v].length == 0;
  }

  /** Inserts the visit where it costs least; false if it fits nowhere. */
  boolean insert(int v, boolean mayBlink) {
    long best = TourCosts.IMPOSSIBLE;
    int bestShift = -1;
    int bestPosition = -1;
    int latest = day.latestStart(v);
    int place = day.visitPlace(v);
    for (int s : shiftsFor[v]) {
      if (!book.hasParts(s, v)) {
        continue;
      }
      var tour = book.tour(s);
      for (int p = book.history(s); p <= tour.length; p++) {
        int before = p == 0 ? day.shiftFrom(s) : day.visitPlace(tour.visits[p - 1]);
        int free = p == 0 ? day.shiftStart(s) : tour.time[p - 1];
        if (free > latest) {
          break;
        }
        if (mayBlink && random.nextDouble() < BLINK) {
          continue;
        }
        if (leastChange(s, tour, p, before, place, v) >= best) {
          continue;
        }
        long cost = costs.withInserted(s, tour, p, v);
        if (cost != TourCosts.IMPOSSIBLE && cost - tour.totalCost < best) {
          best = cost - tour.totalCost;
          bestShift = s;
          bestPosition = p;
        }
      }
    }
    if (bestShift < 0) {
      return false;
    }
    book.insert(bestShift, bestPosition, v);
    return true;
  }

  /** Detour and fixed costs: what the insertion costs at least, rush hour apart. */
  private double leastChange(int s, Tour tour, int p, int before, int place, int v) {
    int after = p == tour.length ? day.shiftTo(s) : day.visitPlace(tour.visits[p]);
    int detour = day.plainSeconds(before, place) + day.plainSeconds(place, after);
    if (tour.length > 0) {
      detour -= day.plainSeconds(before, after);
    }
    return travelWeight * detour + costs.atAnyTime(s, v);
  }
}
