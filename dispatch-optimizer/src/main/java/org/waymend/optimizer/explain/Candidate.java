package org.waymend.optimizer.explain;

/**
 * A change that may let a visit be planned.
 *
 * @param size in minutes of trouble
 * @param isInserted whether the visit seems to fit into a route then; if not, others have to move
 * @param cost points that the route would cost more, to rank changes of one size
 */
record Candidate(Change change, int size, boolean isInserted, long cost) {}
