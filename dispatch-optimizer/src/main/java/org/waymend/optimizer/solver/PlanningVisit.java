package org.waymend.optimizer.solver;

import org.waymend.optimizer.problem.VisitRequest;

/**
 * A visit as an element of routes. A fact, not an entity: visits as entities crash OptaPlanner
 * 10.2.0.
 *
 * @param index in the problem's list
 */
record PlanningVisit(int index, VisitRequest request) {}
