package org.waymend.optimizer.bench;

import java.util.List;
import org.waymend.optimizer.kernel.RoutingTask;

/** One instance of a public set, as a task for the kernel. */
interface BenchmarkInstance {

  /** As its file is called, without the ending. */
  String name();

  /** In units of 1/{@link #UNITS} of the set's own. */
  RoutingTask task();

  /**
   * The routes in the set's own format, one line each, empty ones left out.
   *
   * @param routes by shift the visits in order
   */
  List<String> solution(int[][] routes);

  /** What the set counts: distance or duration, in double precision and the set's unit. */
  double value(int[][] routes);

  /** Fine enough for four digits, coarse enough that a day of the largest set fits an int. */
  int UNITS = 10_000;

  /** Rounded up, so that what is on time here is on time in double precision; exact if whole. */
  static int units(double value) {
    return (int) Math.ceil(value * UNITS - 1e-6);
  }
}
