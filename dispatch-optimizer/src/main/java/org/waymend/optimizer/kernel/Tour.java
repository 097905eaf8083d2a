package org.waymend.optimizer.kernel;

import java.util.Arrays;

/** The visits of one shift with the state of the clock and the costs after each of them. */
final class Tour {
  int length;
  int[] visits = new int[8];
  int[] time = new int[8];
  int[] nextBreak = new int[8];
  int[] broken = new int[8];
  long[] seconds = new long[8];
  long[] metres = new long[8];
  long[] service = new long[8];
  long[] cost = new long[8];
  int totalBroken;
  int returnSecond;
  long totalSeconds;
  long totalMetres;
  long totalCost;

  void insert(int position, int v) {
    if (length == visits.length) {
      grow(length * 2);
    }
    System.arraycopy(visits, position, visits, position + 1, length - position);
    visits[position] = v;
    length++;
  }

  void remove(int position) {
    length--;
    System.arraycopy(visits, position + 1, visits, position, length - position);
  }

  void copyFrom(Tour other) {
    if (visits.length < other.length) {
      grow(other.visits.length);
    }
    length = other.length;
    System.arraycopy(other.visits, 0, visits, 0, length);
    System.arraycopy(other.time, 0, time, 0, length);
    System.arraycopy(other.nextBreak, 0, nextBreak, 0, length);
    System.arraycopy(other.broken, 0, broken, 0, length);
    System.arraycopy(other.seconds, 0, seconds, 0, length);
    System.arraycopy(other.metres, 0, metres, 0, length);
    System.arraycopy(other.service, 0, service, 0, length);
    System.arraycopy(other.cost, 0, cost, 0, length);
    totalBroken = other.totalBroken;
    returnSecond = other.returnSecond;
    totalSeconds = other.totalSeconds;
    totalMetres = other.totalMetres;
    totalCost = other.totalCost;
  }

  private void grow(int capacity) {
    visits = Arrays.copyOf(visits, capacity);
    time = Arrays.copyOf(time, capacity);
    nextBreak = Arrays.copyOf(nextBreak, capacity);
    broken = Arrays.copyOf(broken, capacity);
    seconds = Arrays.copyOf(seconds, capacity);
    metres = Arrays.copyOf(metres, capacity);
    service = Arrays.copyOf(service, capacity);
    cost = Arrays.copyOf(cost, capacity);
  }
}
