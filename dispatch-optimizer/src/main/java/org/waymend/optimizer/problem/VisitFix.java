package org.waymend.optimizer.problem;

import org.jspecify.annotations.Nullable;

/**
 * Keeps a visit with its shift and in its order. Other visits may be put between pinned ones, never
 * before a started one.
 *
 * @param shift the shift that keeps it
 * @param order place among the fixed visits of the shift, ascending; started before pinned
 * @param startedSecond when the service began, for a visit that has started; null for a pinned one
 */
public record VisitFix(ShiftId shift, int order, @Nullable Integer startedSecond) {

  /**
   * @throws InvalidProblemException for a start outside the horizon
   */
  public VisitFix {
    Require.present("fix.shift", shift);
    if (startedSecond != null) {
      Require.second("fix.startedSecond", startedSecond);
    }
  }

  /** Whether the service has begun: nothing about it can change any more. */
  public boolean isStarted() {
    return startedSecond != null;
  }
}
