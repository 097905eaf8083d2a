package org.waymend.optimizer.problem;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A whole number, 0 or more, for each index: two bytes each, or four once one of them does not fit
 * two. Different indexes may be written by different threads.
 */
final class PairNumbers {
  private static final int WIDTH = 16;

  private final char[] low;
  private char @Nullable [] high;

  PairNumbers(int count) {
    low = new char[count];
  }

  int at(int index) {
    int number = low[index];
    var upper = high;
    return upper == null ? number : upper[index] << WIDTH | number;
  }

  void put(int index, int number) {
    low[index] = (char) number;
    if (number >>> WIDTH != 0) {
      widened()[index] = (char) (number >>> WIDTH);
    } else if (high != null) {
      high[index] = 0;
    }
  }

  private synchronized char[] widened() {
    if (high == null) {
      high = new char[low.length];
    }
    return high;
  }

  /** Index of the first 0 from this one on; the number of indexes if there is none. */
  int firstZero(int from) {
    int index = from;
    while (index < low.length && at(index) != 0) {
      index++;
    }
    return index;
  }

  int max() {
    int max = 0;
    for (int index = 0; index < low.length; index++) {
      max = Math.max(max, at(index));
    }
    return max;
  }

  boolean isSame(PairNumbers other) {
    if (high == null && other.high == null) {
      return Arrays.equals(low, other.low);
    }
    boolean isSame = low.length == other.low.length;
    for (int index = 0; isSame && index < low.length; index++) {
      isSame = at(index) == other.at(index);
    }
    return isSame;
  }

  /** Of the lower bytes; equal numbers have equal hashes. */
  int hash() {
    return Arrays.hashCode(low);
  }
}
