package org.waymend.optimizer.kernel;

import java.util.Arrays;

/** The visits of one shift in order. What a way of counting keeps beside them is its own. */
class Tour {
  int length;
  int[] visits = new int[8];
  int totalBroken;
  long totalCost;

  final void insert(int position, int v) {
    reserve(length + 1);
    System.arraycopy(visits, position, visits, position + 1, length - position);
    visits[position] = v;
    length++;
  }

  final void remove(int position) {
    length--;
    System.arraycopy(visits, position + 1, visits, position, length - position);
  }

  final void reserve(int capacity) {
    if (capacity > visits.length) {
      grow(Math.max(capacity, visits.length * 2));
    }
  }

  /** Makes room for so many visits. */
  void grow(int capacity) {
    visits = Arrays.copyOf(visits, capacity);
  }

  /** Becomes equal to the other one, which is of the same class. */
  void copyFrom(Tour other) {
    reserve(other.length);
    length = other.length;
    System.arraycopy(other.visits, 0, visits, 0, length);
    totalBroken = other.totalBroken;
    totalCost = other.totalCost;
  }
}
