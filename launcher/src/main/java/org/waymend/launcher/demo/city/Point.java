package org.waymend.launcher.demo.city;

/** A place on the earth, WGS 84. */
record Point(double latitude, double longitude) {
  private static final double METRES_PER_DEGREE = 111_195;

  /** Metres as the crow flies, good for the size of a city. */
  double metresTo(Point other) {
    double north = (other.latitude - latitude) * METRES_PER_DEGREE;
    double east =
        (other.longitude - longitude) * METRES_PER_DEGREE * Math.cos(Math.toRadians(latitude));
    return Math.hypot(north, east);
  }
}
