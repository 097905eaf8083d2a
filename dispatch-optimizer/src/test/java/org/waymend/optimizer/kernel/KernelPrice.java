package org.waymend.optimizer.kernel;

import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.waymend.optimizer.rules.DayTables;

/** What the kernel's own tables say that given routes cost. */
public final class KernelPrice {
  private KernelPrice() {}

  /** Cost points of all routes; empty while the kernel cannot wait and some route does. */
  public static OptionalLong of(DayTables day, SoftCosts costs, Routes routes) {
    for (int s = 0; s < routes.shifts(); s++) {
      if (IntStream.of(routes.notBefore(s)).anyMatch(second -> second > 0)) {
        return OptionalLong.empty();
      }
    }
    var tours = new FieldTours(day, costs, day.problem().running());
    tours.restore(routes.visits());
    return OptionalLong.of(tours.cost());
  }
}
