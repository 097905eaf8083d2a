package org.waymend.optimizer;

import java.util.Optional;
import org.waymend.optimizer.change.DayChange;
import org.waymend.optimizer.plan.DispatchPlan;
import org.waymend.optimizer.problem.DispatchProblem;
import org.waymend.optimizer.problem.InvalidProblemException;

/** A search that runs in the background. Safe for several threads. */
public interface SolveRun {

  /** The best plan so far; empty until the first one is complete. */
  Optional<DispatchPlan> best();

  /** How far the search is. */
  SolveProgress progress();

  /**
   * Something happened in the day while its plan is searched: the search goes on from its best
   * routes, in what is left of its budget. {@link #best()} speaks of the day before until it has.
   *
   * @return false if the search is over, or about to be; then nothing has changed
   * @throws InvalidProblemException if it contradicts the day, which then stays as it was
   */
  boolean change(DayChange change);

  /** The day with all changes so far: the one that {@link #join()} will answer. */
  DispatchProblem problem();

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
