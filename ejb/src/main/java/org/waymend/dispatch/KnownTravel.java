package org.waymend.dispatch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymend.optimizer.problem.Place;
import org.waymend.optimizer.problem.TravelMatrix;
import org.waymend.optimizer.travel.TravelTimes;

/**
 * Remembers the travel matrices that were asked for last. A matrix depends on its places and on the
 * roads alone and is found by both, so that it is never out of date. Safe for several threads.
 */
final class KnownTravel {
  /** A matrix of 1,000 places takes some four megabytes. */
  private static final int MOST = 8;

  private record Asked(TravelTimes roads, List<Place> places) {}

  private final Map<Asked, TravelMatrix> known = new LinkedHashMap<>(2 * MOST, 0.75f, true);

  /**
   * The same times, remembered.
   *
   * @param roads which never change: others are not equal
   */
  TravelTimes of(TravelTimes roads) {
    return places -> between(new Asked(roads, List.copyOf(places)));
  }

  private TravelMatrix between(Asked asked) {
    @Nullable TravelMatrix found = find(asked);
    if (found == null) {
      found = asked.roads.between(asked.places);
      keep(asked, found);
    }
    return found;
  }

  private @Nullable TravelMatrix find(Asked asked) {
    synchronized (known) {
      return known.get(asked);
    }
  }

  private void keep(Asked asked, TravelMatrix matrix) {
    synchronized (known) {
      known.keySet().removeIf(other -> !other.roads.equals(asked.roads)); // lets old maps go
      known.put(asked, matrix);
      if (known.size() > MOST) {
        known.remove(known.keySet().iterator().next());
      }
    }
  }
}
