package org.waymend.optimizer.travel;

import java.util.List;
import org.waymend.optimizer.problem.Place;
import org.waymend.optimizer.problem.TravelMatrix;

/** Tells how long it takes to drive between places. Safe for use by several threads. */
@FunctionalInterface
public interface TravelTimes {

  /**
   * The matrix of all ordered pairs, in the order of the places. Never fails for a place that no
   * road reaches: such pairs are estimated and say so.
   */
  TravelMatrix between(List<Place> places);
}
