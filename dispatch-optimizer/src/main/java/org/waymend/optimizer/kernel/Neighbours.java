package org.waymend.optimizer.kernel;

import java.util.Arrays;
import java.util.function.IntBinaryOperator;

/** For each visit the visits that go well beside it, nearest first, itself at the head. */
final class Neighbours {
  private static final int OF_MEAN = 10;

  private final int[][] near;

  /**
   * @param most so many are kept for each
   * @param distance between two visits, 0 or more, the same both ways
   */
  Neighbours(int visits, int most, IntBinaryOperator distance) {
    near = new int[visits][];
    int length = Math.min(most, visits);
    var keyed = new long[visits];
    for (int v = 0; v < visits; v++) {
      for (int other = 0; other < visits; other++) {
        keyed[other] = ((long) distance.applyAsInt(v, other) << 32) | other;
      }
      keyed[v] = v - (1L << 32);
      smallestFirst(keyed, length);
      near[v] = new int[length];
      for (int i = 0; i < length; i++) {
        near[v][i] = (int) keyed[i];
      }
    }
  }

  /** The first ones are the smallest, in order; Hoare's selection. */
  private static void smallestFirst(long[] keyed, int count) {
    int low = 0;
    int high = keyed.length - 1;
    while (low < high) {
      long pivot = keyed[(low + high) >>> 1];
      int i = low;
      int j = high;
      while (i <= j) {
        while (keyed[i] < pivot) {
          i++;
        }
        while (keyed[j] > pivot) {
          j--;
        }
        if (i <= j) {
          long swapped = keyed[i];
          keyed[i++] = keyed[j];
          keyed[j--] = swapped;
        }
      }
      if (count - 1 <= j) {
        high = j;
      } else if (count - 1 >= i) {
        low = i;
      } else {
        break;
      }
    }
    Arrays.sort(keyed, 0, count);
  }

  int[] of(int v) {
    return near[v];
  }

  /** Mean of a measure over each visit's nearest ones; 0 without pairs. */
  double mean(IntBinaryOperator measure) {
    long sum = 0;
    long pairs = 0;
    for (int v = 0; v < near.length; v++) {
      for (int i = 1; i < Math.min(OF_MEAN + 1, near[v].length); i++) {
        sum += measure.applyAsInt(v, near[v][i]);
        pairs++;
      }
    }
    return pairs == 0 ? 0 : (double) sum / pairs;
  }
}
