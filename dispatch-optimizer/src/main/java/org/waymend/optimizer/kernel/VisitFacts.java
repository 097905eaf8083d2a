package org.waymend.optimizer.kernel;

/** What the search knows of visits beside their tours, by index of the visit. */
final class VisitFacts {
  /** First start that windows allow. */
  final int[] earliest;

  /** Last start that windows allow. */
  final int[] latest;

  /** What it takes of a van or, where nothing is short, of the day. */
  final int[] demand;

  /** Drive from the nearest start of a shift that may take it. */
  final int[] toShifts;

  VisitFacts(int[] earliest, int[] latest, int[] demand, int[] toShifts) {
    this.earliest = earliest;
    this.latest = latest;
    this.demand = demand;
    this.toShifts = toShifts;
  }
}
