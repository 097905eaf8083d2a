package org.waymend.optimizer.kernel;

/** What a route of a {@link RoutingTask} leaves open: where it stops at the depot. */
public final class TaskRoutes {
  private TaskRoutes() {}

  /**
   * Before which visit of the route the stop at the depot is best; −1 if it needs none.
   *
   * @param visits of the shift in their order
   */
  public static int depotBefore(RoutingTask task, int shift, int[] visits) {
    var tours = new SegmentTours(task);
    for (int v : visits) {
      tours.insert(shift, tours.tour(shift).length, v);
    }
    return tours.depotBefore(shift);
  }
}
