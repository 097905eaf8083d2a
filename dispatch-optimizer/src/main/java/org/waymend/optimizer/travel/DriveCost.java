package org.waymend.optimizer.travel;

/**
 * Cost of a drive in one long: milliseconds in the upper 32 bits, centimetres in the lower. Costs
 * add as plain longs and compare by time, then by way; sums don't depend on the order in which they
 * are taken, so that every search finds the same figures. Good for 24 days and 42,949 km.
 */
final class DriveCost {
  /** No road leads there. Larger than every cost; never to be added to anything. */
  static final long NONE = Long.MAX_VALUE;

  private static final long LOWER = 0xFFFF_FFFFL;

  private DriveCost() {}

  /**
   * @param millis 0 to 2³¹ − 1
   * @param centimetres 0 to 2³² − 1
   */
  static long of(long millis, long centimetres) {
    if (millis < 0 || millis > Integer.MAX_VALUE || centimetres < 0 || centimetres > LOWER) {
      throw new IllegalArgumentException(millis + " ms, " + centimetres + " cm");
    }
    return millis << 32 | centimetres;
  }

  static long millis(long cost) {
    return cost >>> 32;
  }

  static long centimetres(long cost) {
    return cost & LOWER;
  }

  /** The part of a cost, rounded; {@link #NONE} stays what it is. */
  static long part(long cost, double share) {
    return cost == NONE
        ? NONE
        : of(Math.round(millis(cost) * share), Math.round(centimetres(cost) * share));
  }

  /** The sum, or {@link #NONE} if one of them is. */
  static long plus(long one, long other) {
    return one == NONE || other == NONE ? NONE : one + other;
  }

  /** Whole seconds, rounded. */
  static int seconds(long cost) {
    return (int) ((millis(cost) + 500) / 1000);
  }

  /** Whole metres, rounded. */
  static int metres(long cost) {
    return (int) ((centimetres(cost) + 50) / 100);
  }
}
