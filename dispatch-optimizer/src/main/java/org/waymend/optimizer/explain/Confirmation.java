package org.waymend.optimizer.explain;

import org.waymend.optimizer.problem.EngineerId;
import org.waymend.optimizer.problem.ShiftId;

/**
 * How it was made sure that a change lets a visit be planned. In the changed day no further rule is
 * broken, and whatever was planned before still is.
 *
 * @param method how
 * @param steps of the search; 0 when the visit was inserted
 * @param engineer who would come
 * @param startSecond when the service would start
 * @param endSecond when it would end, exclusive
 * @param othersMoved other visits that another engineer would do
 * @param othersShifted other visits that the same engineer would do at another time
 * @param difference what the plan would cost more than the one that leaves the visit out, both on
 *     the changed day
 */
public record Confirmation(
    Method method,
    long steps,
    EngineerId engineer,
    ShiftId shift,
    int startSecond,
    int endSecond,
    int othersMoved,
    int othersShifted,
    SoftCost difference) {

  /** How a change was confirmed. The name is the stable code that other modules translate. */
  public enum Method {
    /** The visit fits into a route; nobody else's visits change hands. */
    INSERTED,
    /** A search from the running plan placed it. */
    SOLVED
  }
}
