package org.waymend.dispatch;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.waymend.dispatch.domain.DayFacts;
import org.waymend.dispatch.domain.PlanningDays;

/**
 * Remembers what was read of the days that were asked for last, as long as nothing at all has
 * changed. Safe for several threads.
 */
final class KnownDays {
  /** A day of 1,000 visits takes some megabytes. */
  private static final int MOST = 4;

  /**
   * The state of the database that a day was read from, or a later one.
   *
   * @param changes of all entities that are on record
   * @param sequence of the visits, which counts what is changed past the entities, too
   */
  record State(long changes, long sequence) {}

  private record Known(State state, DayFacts facts) {}

  private final Map<PlanningDays, Known> known = new LinkedHashMap<>(2 * MOST, 0.75f, true);

  /**
   * @param state now, in the transaction of the reading and before it: what changes meanwhile makes
   *     the next one read anew
   */
  DayFacts facts(PlanningDays day, State state, Supplier<DayFacts> reading) {
    var found = find(day);
    if (found != null && found.state.equals(state)) {
      return found.facts;
    }
    var read = reading.get();
    keep(day, new Known(state, read));
    return read;
  }

  private @Nullable Known find(PlanningDays day) {
    synchronized (known) {
      return known.get(day);
    }
  }

  private void keep(PlanningDays day, Known read) {
    synchronized (known) {
      known.put(day, read);
      if (known.size() > MOST) {
        known.remove(known.keySet().iterator().next());
      }
    }
  }
}
