package org.waymend.optimizer.problem;

/** An area that a team covers. */
public record TerritoryId(String value) implements TypedId {

  /**
   * @throws InvalidProblemException unless the value has 1 to 100 characters and is not blank
   */
  public TerritoryId {
    Require.id("territory", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
