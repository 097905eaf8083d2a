package org.waymend.dispatch;

import org.waymend.optimizer.explain.SoftConstraint;

/**
 * Cost points of one constraint.
 *
 * @param points of the dispatch policy; negative where something would cost less
 */
public record CostPart(SoftConstraint constraint, long points) {}
