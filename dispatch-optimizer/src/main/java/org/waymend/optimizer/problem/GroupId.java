package org.waymend.optimizer.problem;

/** Visits that belong together. */
public record GroupId(String value) implements TypedId {

  /**
   * @throws InvalidProblemException unless the value has 1 to 100 characters and is not blank
   */
  public GroupId {
    Require.id("group", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
