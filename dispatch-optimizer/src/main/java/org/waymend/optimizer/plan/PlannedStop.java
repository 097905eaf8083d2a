package org.waymend.optimizer.plan;

import org.jspecify.annotations.Nullable;
import org.waymend.optimizer.problem.VisitId;

/**
 * A visit on a route.
 *
 * @param version the version of the visit that was planned
 * @param travel the drive to it; for a started visit it is history and ends at the start
 * @param notBeforeSecond the plan chose not to start before it, to wait for the crew or for the
 *     visit before in a sequence; null if it starts as early as it can, and for a started visit
 * @param startSecond when the service starts
 * @param endSecond when it ends, exclusive
 */
public record PlannedStop(
    VisitId visit,
    long version,
    Leg travel,
    @Nullable Integer notBeforeSecond,
    int startSecond,
    int endSecond) {

  /** The arrival, or the second that the visit waits for if that is later. */
  public int earliestSecond() {
    return notBeforeSecond == null
        ? travel.arriveSecond()
        : Math.max(travel.arriveSecond(), notBeforeSecond);
  }
}
