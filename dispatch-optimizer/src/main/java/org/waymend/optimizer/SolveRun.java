package org.waymend.optimizer;

import java.util.Optional;
import org.waymend.optimizer.plan.DispatchPlan;

/** A search that runs in the background. Safe for several threads. */
public interface SolveRun {

  /** The best plan so far; empty until the first one is complete. */
  Optional<DispatchPlan> best();

  /** How far the search is. */
  SolveProgress progress();

  /** Ends the search soon; {@link #join()} then gives the best plan so far. Harmless when over. */
  void cancel();

  /** Whether {@link #join()} would answer at once. */
  boolean isDone();

  /**
   * Waits for the end.
   *
   * @return the best plan, complete, every unassigned visit with its reason
   * @throws SolveFailedException if the search broke down; a fault of the program
   */
  DispatchPlan join();
}
