package org.waymend.optimizer.explain;

/**
 * A place for a visit on a route.
 *
 * @param shift index of the shift
 * @param position how many stops of the route come before it
 * @param broken how many rules of time the route breaks with it
 * @param cost points of the whole route with it
 * @param returnSecond when the engineer is back
 */
record Seat(int shift, int position, int broken, long cost, int returnSecond) {

  /** Fewer broken rules first, then fewer points. */
  boolean isBetterThan(Seat other) {
    return broken != other.broken ? broken < other.broken : cost < other.cost;
  }
}
