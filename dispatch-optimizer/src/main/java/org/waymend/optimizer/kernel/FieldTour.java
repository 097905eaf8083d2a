package org.waymend.optimizer.kernel;

import java.util.Arrays;

/** A tour with the state of the clock and the costs after each of its visits. */
final class FieldTour extends Tour {
  int[] time = new int[9];
  int[] nextBreak = new int[9];
  int[] broken = new int[9];

  /** How many starts so far were later than they are held to. */
  int[] late = new int[9];

  /** Latest arrival after which the rest cannot be on time; at the length: at home. */
  int[] latest = new int[9];

  long[] seconds = new long[9];
  long[] metres = new long[9];
  long[] service = new long[9];
  long[] cost = new long[9];
  int returnSecond;
  long totalSeconds;
  long totalMetres;

  /** Driving seconds of the leg that ends at a position; at the length: of the way home. */
  long leg(int position) {
    long before = position == 0 ? 0 : seconds[position - 1];
    return (position == length ? totalSeconds : seconds[position]) - before;
  }

  @Override
  void grow(int capacity) {
    super.grow(capacity);
    time = Arrays.copyOf(time, capacity + 1);
    nextBreak = Arrays.copyOf(nextBreak, capacity + 1);
    broken = Arrays.copyOf(broken, capacity + 1);
    late = Arrays.copyOf(late, capacity + 1);
    latest = Arrays.copyOf(latest, capacity + 1);
    seconds = Arrays.copyOf(seconds, capacity + 1);
    metres = Arrays.copyOf(metres, capacity + 1);
    service = Arrays.copyOf(service, capacity + 1);
    cost = Arrays.copyOf(cost, capacity + 1);
  }

  @Override
  void copyFrom(Tour tour) {
    super.copyFrom(tour);
    var other = (FieldTour) tour;
    System.arraycopy(other.time, 0, time, 0, length);
    System.arraycopy(other.nextBreak, 0, nextBreak, 0, length);
    System.arraycopy(other.broken, 0, broken, 0, length);
    System.arraycopy(other.late, 0, late, 0, length);
    System.arraycopy(other.latest, 0, latest, 0, length + 1);
    System.arraycopy(other.seconds, 0, seconds, 0, length);
    System.arraycopy(other.metres, 0, metres, 0, length);
    System.arraycopy(other.service, 0, service, 0, length);
    System.arraycopy(other.cost, 0, cost, 0, length);
    returnSecond = other.returnSecond;
    totalSeconds = other.totalSeconds;
    totalMetres = other.totalMetres;
  }
}
