package org.waymend.optimizer.kernel;

import java.util.Arrays;
import java.util.Comparator;
import java.util.SplittableRandom;
import org.waymend.optimizer.rules.DayTables;

/** In which order removed visits are put back: by chance, or hard ones first. */
final class InsertionOrder {
  private final long[] weight;
  private final int[] window;
  private final int[] service;
  private final SplittableRandom random;

  InsertionOrder(DayTables day, SplittableRandom random) {
    this.random = random;
    weight = new long[day.visits()];
    window = new int[day.visits()];
    service = new int[day.visits()];
    for (int v = 0; v < day.visits(); v++) {
      weight[v] = day.visit(v).weight();
      window[v] = day.latestStart(v) - day.earliestStart(v);
      service[v] = day.service(v);
    }
  }

  /** Important ones first, then narrow ones. */
  void byWeight(int[] visits, int count) {
    sort(
        visits,
        count,
        Comparator.comparingLong((Integer v) -> -weight[v]).thenComparingInt(v -> window[v]));
  }

  /** A new order each time. */
  void shuffle(int[] visits, int count) {
    for (int i = count - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      int v = visits[i];
      visits[i] = visits[other];
      visits[other] = v;
    }
    switch (random.nextInt(4)) {
      case 0 -> sort(visits, count, Comparator.comparingLong(v -> -weight[v]));
      case 1 -> sort(visits, count, Comparator.comparingInt(v -> window[v]));
      case 2 -> sort(visits, count, Comparator.comparingInt(v -> -service[v]));
      default -> {} // as shuffled
    }
  }

  private static void sort(int[] visits, int count, Comparator<Integer> comparator) {
    var sorted = Arrays.stream(visits, 0, count).boxed().sorted(comparator).toList();
    for (int i = 0; i < count; i++) {
      visits[i] = sorted.get(i);
    }
  }
}
