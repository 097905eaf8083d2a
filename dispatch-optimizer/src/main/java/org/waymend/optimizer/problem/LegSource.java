package org.waymend.optimizer.problem;

/** Where a travel time comes from. */
public enum LegSource {
  /** Driven on the road network. */
  ROAD,
  /** Computed from the distance as the crow flies; screens say "estimated". */
  ESTIMATED
}
