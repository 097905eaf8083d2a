package org.waymend.optimizer.problem;

/** Something that an engineer takes along and brings back, such as a lift or a vacuum pump. */
public record ToolId(String value) implements TypedId {

  /**
   * @throws InvalidProblemException unless the value has 1 to 100 characters and is not blank
   */
  public ToolId {
    Require.id("tool", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
