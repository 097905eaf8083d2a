package org.waymend.optimizer;

import java.util.function.Supplier;
import org.waymend.optimizer.plan.DispatchPlan;

/** Hears of a search while it runs, on the search's own thread: be quick, and do not throw. */
public interface SolveListener {
  /** Hears nothing. */
  SolveListener SILENT = new SolveListener() {};

  /** Some times a second. */
  default void onProgress(SolveProgress progress) {}

  /**
   * A better plan was found.
   *
   * @param plan makes the plan with its times and reasons when asked; on any thread, also later
   */
  default void onBetterPlan(Supplier<DispatchPlan> plan) {}
}
