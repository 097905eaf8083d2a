package org.waymend.optimizer.problem;

/** Paid working time of one engineer on one day. */
public record ShiftId(String value) implements TypedId {

  /**
   * @throws InvalidProblemException unless the value has 1 to 100 characters and is not blank
   */
  public ShiftId {
    Require.id("shift", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
