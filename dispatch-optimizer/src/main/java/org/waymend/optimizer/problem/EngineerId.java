package org.waymend.optimizer.problem;

/** Who goes to the site; the same engineer may have several shifts. */
public record EngineerId(String value) implements TypedId {

  /**
   * @throws InvalidProblemException unless the value has 1 to 100 characters and is not blank
   */
  public EngineerId {
    Require.id("engineer", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
