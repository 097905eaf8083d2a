package org.waymend.optimizer.kernel;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.IntToLongFunction;

/** In which order removed visits are put back: by chance, or hard ones first. */
final class InsertionOrder {
  private final SplittableRandom random;
  private final int[] byWeight;
  private final int[][] ranks;
  private final int[] until;
  private long[] keyed = new long[64];

  InsertionOrder(TourBook book, SplittableRandom random) {
    this.random = random;
    int visits = book.visits();
    var facts = book.facts();
    IntToLongFunction length = v -> (long) facts.latest[v] - facts.earliest[v];
    byWeight = rank(visits, v -> -(book.weight(v) << 31) + Math.max(0, length.applyAsLong(v)));
    ranks =
        new int[][] {
          {}, // by chance
          rank(visits, v -> -facts.demand[v]),
          rank(visits, v -> -facts.toShifts[v]),
          rank(visits, v -> facts.toShifts[v]),
          rank(visits, length),
          rank(visits, v -> facts.earliest[v]),
          rank(visits, v -> facts.latest[v]),
          byWeight
        };
    int[] shares = {
      Tuning.ORDER_BY_CHANCE,
      Tuning.ORDER_BY_DEMAND,
      Tuning.ORDER_BY_FAR,
      Tuning.ORDER_BY_CLOSE,
      Tuning.ORDER_BY_NARROW,
      Tuning.ORDER_BY_START,
      Tuning.ORDER_BY_END,
      differ(book) ? Tuning.ORDER_BY_WEIGHT : 0
    };
    until = shares.clone();
    Arrays.parallelPrefix(until, Integer::sum);
  }

  private static boolean differ(TourBook book) {
    for (int v = 1; v < book.visits(); v++) {
      if (book.weight(v) != book.weight(0)) {
        return true;
      }
    }
    return false;
  }

  /** By visit its place in the order of the key; visits with one key share it. */
  private static int[] rank(int visits, IntToLongFunction key) {
    var keys = new long[visits];
    for (int v = 0; v < visits; v++) {
      keys[v] = key.applyAsLong(v);
    }
    var sorted = keys.clone();
    Arrays.sort(sorted);
    var rank = new int[visits];
    for (int v = 0; v < visits; v++) {
      rank[v] = Arrays.binarySearch(sorted, keys[v]);
    }
    return rank;
  }

  /** Important ones first, then narrow ones. */
  void byWeight(int[] visits, int count) {
    sort(visits, count, byWeight);
  }

  /** A new order each time. */
  void shuffle(int[] visits, int count) {
    for (int i = count - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      int v = visits[i];
      visits[i] = visits[other];
      visits[other] = v;
    }
    int draw = random.nextInt(until[until.length - 1]);
    int chosen = 0;
    while (draw >= until[chosen]) {
      chosen++;
    }
    if (chosen > 0) {
      sort(visits, count, ranks[chosen]);
    }
  }

  /** By rank; those with one rank stay as they stand. */
  private void sort(int[] visits, int count, int[] rank) {
    if (keyed.length < count) {
      keyed = new long[count * 2];
    }
    for (int i = 0; i < count; i++) {
      keyed[i] = ((long) rank[visits[i]] << 32) | i;
    }
    Arrays.sort(keyed, 0, count);
    var unsorted = Arrays.copyOf(visits, count);
    for (int i = 0; i < count; i++) {
      visits[i] = unsorted[(int) keyed[i]];
    }
  }
}
