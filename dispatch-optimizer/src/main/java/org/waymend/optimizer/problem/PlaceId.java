package org.waymend.optimizer.problem;

/** A point on the map: a site or a home base. */
public record PlaceId(String value) implements TypedId {

  /**
   * @throws InvalidProblemException unless the value has 1 to 100 characters and is not blank
   */
  public PlaceId {
    Require.id("place", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
