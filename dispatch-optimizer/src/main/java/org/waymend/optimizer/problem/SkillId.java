package org.waymend.optimizer.problem;

/** What a visit needs and an engineer has. */
public record SkillId(String value) implements TypedId {

  /**
   * @throws InvalidProblemException unless the value has 1 to 100 characters and is not blank
   */
  public SkillId {
    Require.id("skill", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
