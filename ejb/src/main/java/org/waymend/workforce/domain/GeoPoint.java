package org.waymend.workforce.domain;

/**
 * A place in millionths of a degree (about 11 cm), so that geometry is exact.
 *
 * @param longitudeMicros east is positive
 * @param latitudeMicros north is positive
 */
public record GeoPoint(int longitudeMicros, int latitudeMicros) {
  private static final double MICROS = 1e6;

  /** The nearest such point to these degrees (WGS-84). */
  public static GeoPoint of(double latitude, double longitude) {
    return new GeoPoint(
        Math.toIntExact(Math.round(longitude * MICROS)),
        Math.toIntExact(Math.round(latitude * MICROS)));
  }

  public double longitude() {
    return longitudeMicros / MICROS;
  }

  public double latitude() {
    return latitudeMicros / MICROS;
  }

  /**
   * Positive if this point lies to the left of the way from {@code from} to {@code to}, negative if
   * to the right, 0 if on the line. Exact: coordinates differ by 3.6e8 at most.
   */
  int sideOf(GeoPoint from, GeoPoint to) {
    long ax = (long) to.longitudeMicros - from.longitudeMicros;
    long ay = (long) to.latitudeMicros - from.latitudeMicros;
    long bx = (long) longitudeMicros - from.longitudeMicros;
    long by = (long) latitudeMicros - from.latitudeMicros;
    return Long.signum(ax * by - ay * bx);
  }

  /** True if this point, which is on their line, lies between the two or is one of them. */
  boolean isWithinBoxOf(GeoPoint one, GeoPoint other) {
    return Math.min(one.longitudeMicros, other.longitudeMicros) <= longitudeMicros
        && longitudeMicros <= Math.max(one.longitudeMicros, other.longitudeMicros)
        && Math.min(one.latitudeMicros, other.latitudeMicros) <= latitudeMicros
        && latitudeMicros <= Math.max(one.latitudeMicros, other.latitudeMicros);
  }
}
