package org.waymend.optimizer.bench;

import java.util.List;

/** Solves instances. Ours is the kernel; others can be run beside it under the same clock. */
interface Engine {

  /**
   * @param deadline value of {@link System#nanoTime()} at which it is over
   */
  Solved solve(BenchmarkInstance instance, long deadline);

  /**
   * @param routes by shift the visits in order
   * @param steps rounds of the search, all threads together
   */
  record Solved(List<int[]> routes, long steps) {}
}
