package org.waymend.optimizer;

import org.waymend.optimizer.problem.DispatchProblem;

/** Plans the visits of a problem. Safe for several threads. */
public interface DispatchOptimizer {

  /**
   * Starts a search and returns at once. Never throws for a hard problem: what cannot be planned
   * comes back unassigned, with its reason.
   *
   * @param listener hears of progress and better plans; {@link SolveListener#SILENT} for none
   */
  SolveRun start(DispatchProblem problem, SolveBudget budget, SolveListener listener);
}
