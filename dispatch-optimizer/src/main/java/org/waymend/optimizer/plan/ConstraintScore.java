package org.waymend.optimizer.plan;

/**
 * What one constraint cost.
 *
 * @param constraint its stable name, such as {@code travel}
 * @param score 0 or negative, in the unit of its level
 * @param matches how many stops, routes or visits it counted
 */
public record ConstraintScore(String constraint, ScoreLevel level, long score, int matches) {}
