package org.waymend.optimizer.kernel;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.waymend.optimizer.rules.DayTables;

/**
 * Takes strings of neighbouring visits out of nearby tours (Christiaens and Vanden Berghe 2020, doi
 * 10.1287/trsc.2019.0914, without split strings). Fixed visits stay.
 */
final class Ruin {
  private static final int MEAN_REMOVED = 10;
  private static final int LONGEST_STRING = 10;

  private final DayTables day;
  private final TourBook book;
  private final Neighbours neighbours;
  private final SplittableRandom random;
  private final boolean[] isRuined;

  Ruin(DayTables day, TourBook book, Neighbours neighbours, SplittableRandom random) {
    this.day = day;
    this.book = book;
    this.neighbours = neighbours;
    this.random = random;
    isRuined = new boolean[day.shifts()];
  }

  /**
   * Removes around a random visit.
   *
   * @param removed takes the visits that were removed; long enough for all
   * @return how many were removed
   */
  int run(int[] removed) {
    Arrays.fill(isRuined, false);
    double longest = Math.min(LONGEST_STRING, meanLength());
    double mostStrings = 4.0 * MEAN_REMOVED / (1 + longest) - 1;
    int strings = (int) (random.nextDouble() * mostStrings + 1);
    int count = 0;
    for (int v : neighbours.of(random.nextInt(day.visits()))) {
      if (strings == 0) {
        break;
      }
      int s = book.shiftOf(v);
      if (s >= 0 && !isRuined[s] && day.visit(v).isFree()) {
        isRuined[s] = true;
        strings--;
        double most = Math.min(longest, book.tour(s).length);
        count = removeString(s, v, (int) (random.nextDouble() * most + 1), removed, count);
      }
    }
    return count;
  }

  private int removeString(int s, int v, int length, int[] removed, int count) {
    var tour = book.tour(s);
    int at = 0;
    while (tour.visits[at] != v) {
      at++;
    }
    int begin = Math.max(0, at - random.nextInt(length));
    int end = Math.min(tour.length, begin + length);
    int taken = count;
    for (int p = end - 1; p >= begin; p--) {
      int candidate = tour.visits[p];
      if (day.visit(candidate).isFree()) {
        book.remove(s, p);
        removed[taken++] = candidate;
      }
    }
    book.settle(s);
    return taken;
  }

  private double meanLength() {
    int tours = 0;
    int stops = 0;
    for (int s = 0; s < isRuined.length; s++) {
      int length = book.tour(s).length;
      stops += length;
      tours += length > 0 ? 1 : 0;
    }
    return tours == 0 ? 1 : (double) stops / tours;
  }
}
