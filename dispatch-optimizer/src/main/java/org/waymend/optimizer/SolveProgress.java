package org.waymend.optimizer;

import java.time.Duration;

/**
 * How far a search is.
 *
 * @param steps finished rounds
 * @param elapsed since the search began
 * @param planned visits on routes in the best plan so far
 * @param unassigned visits that the best plan so far leaves out
 * @param hard level of its score, 0 or negative
 * @param medium level of its score, 0 or negative
 * @param soft level of its score, 0 or negative
 */
public record SolveProgress(
    long steps, Duration elapsed, int planned, int unassigned, long hard, long medium, long soft) {}
