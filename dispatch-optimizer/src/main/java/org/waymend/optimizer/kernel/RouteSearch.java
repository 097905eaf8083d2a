package org.waymend.optimizer.kernel;

import java.util.function.BooleanSupplier;

/**
 * A search for better routes that works in slices, so that its owner can publish, report and stop
 * between them. For one thread.
 */
public interface RouteSearch {

  /**
   * Works on for a slice, a fraction of a second.
   *
   * @param isCancelled asked often; true ends the slice at once
   */
  void advance(BooleanSupplier isCancelled);

  /** Whether the pace has ended it. */
  boolean isFinished();

  /** Finished steps: whole rounds of removing visits and putting them back. */
  long steps();

  /** The best routes so far; visits that are on none of them are unassigned. */
  Routes best();

  /** Sum of the weights of what the best routes leave out; the judge says the same. */
  long bestWeight();

  /** Cost points of the best routes; the judge says the same. */
  long bestCost();
}
