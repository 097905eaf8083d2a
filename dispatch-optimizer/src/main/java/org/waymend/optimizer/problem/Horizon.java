package org.waymend.optimizer.problem;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * Where second 0 lies, and the zone in which people read the times.
 *
 * @param start second 0, a whole UTC minute, not after anything in the problem
 * @param zone for people, and for the hours of {@link DispatchPolicy#travelPercentByHour()}
 */
public record Horizon(Instant start, ZoneId zone) {

  /**
   * @throws InvalidProblemException unless the start is a whole minute
   */
  public Horizon {
    Require.present("horizon.zone", zone);
    Require.that(
        Require.present("horizon.start", start).truncatedTo(ChronoUnit.MINUTES).equals(start),
        "horizon.start",
        start + " is not a whole minute");
  }

  /** The instant of a second of the horizon. */
  public Instant at(int second) {
    return start.plusSeconds(second);
  }
}
