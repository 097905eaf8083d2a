package org.waymend.dispatch;

import org.waymend.optimizer.travel.TravelTimes;

/** Travel times of the house: its roads, or an estimate while there are none. */
public interface RoadTravel {
  /** The best that there is now: equal to what was answered before unless the roads are others. */
  TravelTimes times();
}
