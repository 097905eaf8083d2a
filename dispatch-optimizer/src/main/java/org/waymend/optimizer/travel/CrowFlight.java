package org.waymend.optimizer.travel;

import org.waymend.optimizer.problem.Place;

/** Distance along the globe. */
final class CrowFlight {
  private static final double EARTH_RADIUS_METRES = 6_371_000;

  private CrowFlight() {}

  /** Haversine distance in metres. */
  static double metres(Place from, Place to) {
    double latitude = Math.toRadians(to.latitude() - from.latitude());
    double longitude = Math.toRadians(to.longitude() - from.longitude());
    double a =
        Math.pow(Math.sin(latitude / 2), 2)
            + Math.cos(Math.toRadians(from.latitude()))
                * Math.cos(Math.toRadians(to.latitude()))
                * Math.pow(Math.sin(longitude / 2), 2);
    return 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(a)));
  }
}
