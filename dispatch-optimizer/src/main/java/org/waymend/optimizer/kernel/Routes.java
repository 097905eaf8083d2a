package org.waymend.optimizer.kernel;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Routes of all shifts, with the waits that were chosen. Immutable. */
public final class Routes {
  private final int[][] visits;
  private final int[][] notBefore;

  /**
   * Copies the arrays.
   *
   * @param visits by index of the shift the indexes of its visits in order; all others are
   *     unassigned
   * @param notBefore of the same shape: the second before which that visit does not start though it
   *     could, for its crew or the visit before it in a sequence; 0 where nothing waits
   * @throws IllegalArgumentException if the shapes differ
   */
  public Routes(int[][] visits, int[][] notBefore) {
    this.visits = copy(visits);
    this.notBefore = copy(notBefore);
    if (visits.length != notBefore.length) {
      throw new IllegalArgumentException("Routes and waits differ in number");
    }
    for (int s = 0; s < visits.length; s++) {
      if (visits[s].length != notBefore[s].length) {
        throw new IllegalArgumentException("Visits and waits of shift " + s + " differ in number");
      }
    }
  }

  /** Everybody starts as early as it goes. */
  public static Routes withoutWaits(int[][] visits) {
    return new Routes(
        visits, Arrays.stream(visits).map(route -> new int[route.length]).toArray(int[][]::new));
  }

  /** Number of shifts. */
  public int shifts() {
    return visits.length;
  }

  /** Indexes of a shift's visits in order. Not to be changed. */
  public int[] visits(int shift) {
    return visits[shift];
  }

  /** For each visit of a shift the second that it waits for, or 0. Not to be changed. */
  public int[] notBefore(int shift) {
    return notBefore[shift];
  }

  /** By index of the shift the indexes of its visits. */
  public int[][] visits() {
    return copy(visits);
  }

  /** Whether a shift drives the same visits with the same waits. */
  public boolean isSame(int shift, Routes other) {
    return Arrays.equals(visits[shift], other.visits[shift])
        && Arrays.equals(notBefore[shift], other.notBefore[shift]);
  }

  private static int[][] copy(int[][] rows) {
    return Arrays.stream(rows).map(int[]::clone).toArray(int[][]::new);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Routes that
        && Arrays.deepEquals(visits, that.visits)
        && Arrays.deepEquals(notBefore, that.notBefore);
  }

  @Override
  public int hashCode() {
    return Arrays.deepHashCode(visits);
  }

  @Override
  public String toString() {
    return "Routes" + Arrays.deepToString(visits);
  }
}
