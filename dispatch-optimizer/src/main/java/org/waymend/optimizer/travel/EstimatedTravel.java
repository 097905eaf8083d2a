package org.waymend.optimizer.travel;

import java.util.List;
import org.waymend.optimizer.problem.LegSource;
import org.waymend.optimizer.problem.Place;
import org.waymend.optimizer.problem.TravelMatrix;

/**
 * Travel without a map: seconds grow linearly with the distance as the crow flies.
 *
 * @param fixedSeconds seconds of every drive, for starting and parking
 * @param secondsPerMetre per metre as the crow flies
 * @param detour driven metres per metre as the crow flies
 */
public record EstimatedTravel(double fixedSeconds, double secondsPerMetre, double detour)
    implements TravelTimes {

  private static final int LONGEST_SECONDS = 30 * 86_400; // a bad fit must not break a problem
  private static final double METRES_PER_SECOND_AT_35_KM_PER_HOUR = 35 / 3.6;

  /** 60 seconds, and 35 km/h along a way 1.45 times as long as the crow flies. */
  public static EstimatedTravel withoutMap() {
    return new EstimatedTravel(60, 1.45 / METRES_PER_SECOND_AT_35_KM_PER_HOUR, 1.45);
  }

  @Override
  public TravelMatrix between(List<Place> places) {
    var matrix = new TravelMatrix.Builder(places.size());
    for (int from = 0; from < places.size(); from++) {
      for (int to = 0; to < places.size(); to++) {
        if (from != to) {
          double flight = CrowFlight.metres(places.get(from), places.get(to));
          matrix.leg(from, to, seconds(flight), metres(flight), LegSource.ESTIMATED);
        }
      }
    }
    return matrix.build();
  }

  /** Driving seconds for a distance as the crow flies; 0 within one metre, at most 30 days. */
  int seconds(double flightMetres) {
    long seconds = Math.round(fixedSeconds + secondsPerMetre * flightMetres);
    return flightMetres < 1 ? 0 : (int) Math.min(LONGEST_SECONDS, seconds);
  }

  /** Driven metres for a distance as the crow flies. */
  int metres(double flightMetres) {
    return (int) Math.min(Integer.MAX_VALUE, Math.round(detour * flightMetres));
  }
}
