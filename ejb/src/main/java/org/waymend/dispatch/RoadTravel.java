package org.waymend.dispatch;

import org.waymend.optimizer.travel.TravelTimes;

/** Travel times of the house: its roads, or an estimate while there are none. */
public interface RoadTravel {
  /** The best that there is now. */
  TravelTimes times();
}
