package org.waymend.optimizer.solver;

import org.waymend.optimizer.plan.ScoreLevel;

/**
 * One thing that one constraint counted in a plan.
 *
 * @param constraint its stable name, such as {@code travel}
 * @param score below 0, in the unit of its level
 * @param why the constraint's own record
 */
public record Finding(String constraint, ScoreLevel level, long score, Justification why) {}
