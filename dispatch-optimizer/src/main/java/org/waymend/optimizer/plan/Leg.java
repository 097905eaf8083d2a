package org.waymend.optimizer.plan;

import org.waymend.optimizer.problem.LegSource;
import org.waymend.optimizer.problem.PlaceId;

/**
 * One drive, without a pause.
 *
 * @param departSecond when it begins
 * @param arriveSecond when it ends; the difference is the travel time with rush hour
 * @param metres driven
 * @param source whether roads or an estimate gave the figures
 */
public record Leg(
    PlaceId from, PlaceId to, int departSecond, int arriveSecond, int metres, LegSource source) {

  /** Driving seconds, rush hour included. */
  public int travelSeconds() {
    return arriveSecond - departSecond;
  }
}
