package org.waymend.optimizer.bench;

import com.graphhopper.jsprit.core.algorithm.acceptor.SchrimpfAcceptance;
import com.graphhopper.jsprit.core.problem.VehicleRoutingProblem;
import com.graphhopper.jsprit.core.problem.solution.VehicleRoutingProblemSolution;
import com.graphhopper.jsprit.core.util.Solutions;
import java.util.Collection;

/**
 * jsprit's own acceptance with its default values, told the share of the time as share of the
 * iterations, whose number nobody knows before. Counts them.
 */
final class TimedThreshold extends SchrimpfAcceptance {
  private static final int ONE_SOLUTION = 1;
  private static final double DEFAULT_ALPHA = 0.15;
  private static final double DEFAULT_SHARE_OF_COST = 0.03;

  private final long begin = System.nanoTime();
  private final long deadline;
  private long begun;

  /**
   * @param deadline value of {@link System#nanoTime()}
   */
  TimedThreshold(long deadline) {
    super(ONE_SOLUTION, DEFAULT_ALPHA);
    this.deadline = deadline;
  }

  @Override
  public void informIterationStarts(
      int iteration,
      VehicleRoutingProblem problem,
      Collection<VehicleRoutingProblemSolution> solutions) {
    if (begun++ == 0) {
      setInitialThreshold(Solutions.bestOf(solutions).getCost() * DEFAULT_SHARE_OF_COST);
    }
    double done = (double) (System.nanoTime() - begin) / (deadline - begin);
    super.informIterationStarts((int) (Math.min(1, done) * Integer.MAX_VALUE), problem, solutions);
  }

  /** Iterations that began. */
  long begun() {
    return begun;
  }
}
