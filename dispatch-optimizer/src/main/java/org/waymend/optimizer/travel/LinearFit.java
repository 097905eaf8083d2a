package org.waymend.optimizer.travel;

/** Least squares over driven pairs: how an unreachable place of the same area is estimated. */
final class LinearFit {
  private static final int FEW_PAIRS = 20;

  private long pairs;
  private double sumFlight;
  private double sumFlightSquared;
  private double sumSeconds;
  private double sumSecondsFlight;
  private double sumDriven;

  void add(double flightMetres, double seconds, double drivenMetres) {
    pairs++;
    sumFlight += flightMetres;
    sumFlightSquared += flightMetres * flightMetres;
    sumSeconds += seconds;
    sumSecondsFlight += seconds * flightMetres;
    sumDriven += drivenMetres;
  }

  /** The fitted line, or the one without a map when there are too few pairs for a sound one. */
  EstimatedTravel line() {
    double spread = pairs * sumFlightSquared - sumFlight * sumFlight;
    if (pairs < FEW_PAIRS || spread <= 0) {
      return EstimatedTravel.withoutMap();
    }
    double slope = (pairs * sumSecondsFlight - sumFlight * sumSeconds) / spread;
    double fixed = (sumSeconds - slope * sumFlight) / pairs;
    return slope <= 0
        ? EstimatedTravel.withoutMap()
        : new EstimatedTravel(Math.max(0, fixed), slope, Math.max(1, sumDriven / sumFlight));
  }
}
