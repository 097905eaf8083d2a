package org.waymend.optimizer.plan;

import org.waymend.optimizer.problem.PlaceId;

/**
 * A break on a route.
 *
 * @param place where the engineer is
 * @param startSecond its first second
 * @param endSecond its end, exclusive
 */
public record PlannedBreak(PlaceId place, int startSecond, int endSecond) {}
