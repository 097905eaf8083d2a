package org.waymend.optimizer.solver;

import org.waymend.optimizer.problem.VisitRequest;
import org.waymend.optimizer.rules.DayTables;

/**
 * A visit as an element of routes. A fact, not an entity: visits as entities crash OptaPlanner
 * 10.2.0. There is one of each in a solution and its copies, so that they are told apart as objects
 * and nobody hashes whole requests.
 */
final class PlanningVisit {
  private final int index;
  private final DayTables day;

  /**
   * @param index in the problem's list
   */
  PlanningVisit(int index, DayTables day) {
    this.index = index;
    this.day = day;
  }

  int index() {
    return index;
  }

  DayTables day() {
    return day;
  }

  VisitRequest request() {
    return day.visit(index);
  }

  @Override
  public String toString() {
    return request().id().toString();
  }
}
