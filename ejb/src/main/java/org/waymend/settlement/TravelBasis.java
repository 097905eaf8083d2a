package org.waymend.settlement;

/** What travel is charged by. */
public enum TravelBasis {
  NONE,
  /** Planned road kilometres, to the metre. */
  KILOMETRE,
  /** Measured started minutes from setting out to arrival. */
  MINUTE
}
