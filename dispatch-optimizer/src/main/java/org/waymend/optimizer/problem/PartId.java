package org.waymend.optimizer.problem;

/** A stocked item. */
public record PartId(String value) implements TypedId {

  /**
   * @throws InvalidProblemException unless the value has 1 to 100 characters and is not blank
   */
  public PartId {
    Require.id("part", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
