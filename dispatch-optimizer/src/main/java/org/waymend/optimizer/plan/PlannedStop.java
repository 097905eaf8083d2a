package org.waymend.optimizer.plan;

import org.waymend.optimizer.problem.VisitId;

/**
 * A visit on a route.
 *
 * @param version the version of the visit that was planned
 * @param travel the drive to it; for a started visit it is history and ends at the start
 * @param startSecond when the service starts
 * @param endSecond when it ends, exclusive
 */
public record PlannedStop(
    VisitId visit, long version, Leg travel, int startSecond, int endSecond) {}
