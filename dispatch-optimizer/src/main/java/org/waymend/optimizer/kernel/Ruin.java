package org.waymend.optimizer.kernel;

import java.util.SplittableRandom;

/** Takes strings of visits out of tours that are near each other. Fixed visits stay. */
final class Ruin {
  private final TourBook book;
  private final Neighbours neighbours;
  private final SplittableRandom random;
  private final long[] ruinedAt;
  private final long[] takenOutAt;
  private long round;

  Ruin(TourBook book, Neighbours neighbours, SplittableRandom random) {
    this.book = book;
    this.neighbours = neighbours;
    this.random = random;
    ruinedAt = new long[book.shifts()];
    takenOutAt = new long[book.visits()];
  }

  /**
   * Removes around a visit.
   *
   * @param removed takes the visits that were removed; long enough for all
   * @return how many were removed; a group counts as its leader
   */
  int run(int seed, int[] removed) {
    round++;
    double longest = Math.min(Tuning.LONGEST_STRING, book.meanLength());
    double mostStrings = 4.0 * Tuning.MEAN_REMOVED / (1 + longest) - 1;
    int strings = (int) (random.nextDouble() * mostStrings + 1);
    int count = 0;
    for (int v : neighbours.of(seed)) {
      int s = book.shiftOf(v);
      if (s >= 0 && ruinedAt[s] != round && book.isOpen(s) && book.isFree(v)) {
        ruinedAt[s] = round;
        double most = Math.min(longest, book.tour(s).length);
        int from = count;
        count = removeString(s, v, (int) (random.nextDouble() * most + 1), removed, count);
        count = takeOutGroups(removed, from, count);
        if (--strings == 0) {
          break;
        }
      }
    }
    return count;
  }

  /** Whoever is in a group goes with all of it, and its leader stands for them. */
  private int takeOutGroups(int[] removed, int from, int to) {
    int count = from;
    for (int i = from; i < to; i++) {
      int v = book.leader(removed[i]);
      if (book.isGrouped(v)) {
        if (takenOutAt[v] == round) {
          continue;
        }
        takenOutAt[v] = round;
        book.takeOutGroup(v);
      }
      removed[count++] = v;
    }
    return count;
  }

  /** A string with the visit in it; sometimes some in its middle stay. */
  private int removeString(int s, int v, int length, int[] removed, int count) {
    var tour = book.tour(s);
    int kept = 0;
    if (length > 1 && length < tour.length && random.nextDouble() < Tuning.SPLIT_STRING) {
      kept = 1;
      while (length + kept < tour.length && random.nextDouble() < Tuning.KEEP_ONE_MORE) {
        kept++;
      }
    }
    int span = length + kept;
    int at = book.positionOf(v);
    int lowest = Math.max(0, at - span + 1);
    int highest = Math.min(at, tour.length - span);
    int begin = lowest + random.nextInt(highest - lowest + 1);
    int keepFrom = kept == 0 ? -1 : begin + 1 + random.nextInt(length - 1);
    int taken = count;
    for (int p = begin + span - 1; p >= begin; p--) {
      int candidate = tour.visits[p];
      boolean isKept = keepFrom >= 0 && p >= keepFrom && p < keepFrom + kept;
      if (!isKept && book.isFree(candidate)) {
        book.remove(s, p);
        removed[taken++] = candidate;
      }
    }
    book.settle(s);
    return taken;
  }
}
