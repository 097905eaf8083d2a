package org.waymend.workorder;

/** How far a phone is from a site, as a bird flies; good for the few kilometres that matter. */
public final class SiteDistance {
  /** Mean radius of the earth. */
  private static final double RADIUS_METRES = 6_371_008.8;

  private SiteDistance() {}

  /** Whole metres between two points in degrees, WGS-84 (haversine). */
  public static int metres(
      double latitudeA, double longitudeA, double latitudeB, double longitudeB) {
    double north = Math.sin(Math.toRadians(latitudeB - latitudeA) / 2);
    double east = Math.sin(Math.toRadians(longitudeB - longitudeA) / 2);
    double h =
        north * north
            + Math.cos(Math.toRadians(latitudeA))
                * Math.cos(Math.toRadians(latitudeB))
                * east
                * east;
    return (int) Math.round(2 * RADIUS_METRES * Math.asin(Math.sqrt(Math.min(1, h))));
  }
}
