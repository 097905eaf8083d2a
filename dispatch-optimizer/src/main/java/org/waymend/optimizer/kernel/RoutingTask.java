package org.waymend.optimizer.kernel;

import java.util.List;
import java.util.function.IntBinaryOperator;

/**
 * Visits and shifts with nothing but what can be said of an insertion in constant time: one window
 * each, things carried along, tools, and a depot where a tour may stop once for what it lacks. The
 * public benchmark sets are of this kind. Times, travel and costs have one unit, the caller's.
 *
 * @param depot place where tools and things are without limit; −1 for none
 * @param isPricedByDuration a tour costs its time from the best departure to the return; otherwise
 *     its travel
 */
public record RoutingTask(
    Travel travel, List<Visit> visits, List<Shift> shifts, int depot, boolean isPricedByDuration) {

  /** Keeps its own copies of the lists. */
  public RoutingTask {
    visits = List.copyOf(visits);
    shifts = List.copyOf(shifts);
  }

  /**
   * What is to be served.
   *
   * @param place number of its place
   * @param service time on site
   * @param earliest first start
   * @param latest last start, inclusive
   * @param things by kind how many it takes, for every kind that there is
   * @param tools set of bits
   * @param shiftsFor numbers of the shifts that may serve it, ascending
   */
  public record Visit(
      int place,
      int service,
      int earliest,
      int latest,
      List<Integer> things,
      int tools,
      List<Integer> shiftsFor) {}

  /**
   * Who serves.
   *
   * @param home place where it starts and ends
   * @param start earliest departure
   * @param end latest return, inclusive
   * @param things by kind how many it has from home, for every kind that there is
   * @param tools set of bits
   * @param likeness shifts with the same number are alike in all; numbers from 0
   */
  public record Shift(
      int home, int start, int end, List<Integer> things, int tools, int likeness) {}

  /** Travel between places. Immutable. */
  public static final class Travel {
    private final int size;
    private final int[] units;

    /**
     * Asks once for each pair.
     *
     * @param size number of places
     * @param between travel from one place to another; never shorter by a detour
     */
    public Travel(int size, IntBinaryOperator between) {
      this.size = size;
      units = new int[size * size];
      for (int from = 0; from < size; from++) {
        for (int to = 0; to < size; to++) {
          units[from * size + to] = between.applyAsInt(from, to);
        }
      }
    }

    int between(int from, int to) {
      return units[from * size + to];
    }

    int size() {
      return size;
    }

    /** Row by row; not to be changed. */
    int[] units() {
      return units;
    }
  }
}
