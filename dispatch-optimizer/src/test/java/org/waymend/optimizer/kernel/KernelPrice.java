package org.waymend.optimizer.kernel;

import org.waymend.optimizer.rules.DayTables;

/** What the kernel's own tables say that given routes cost. */
public final class KernelPrice {
  private KernelPrice() {}

  /** Cost points of all routes. */
  public static long of(DayTables day, SoftCosts costs, Routes routes) {
    var tours = new FieldTours(day, costs, day.problem().running());
    tours.restore(routes);
    return tours.cost();
  }
}
