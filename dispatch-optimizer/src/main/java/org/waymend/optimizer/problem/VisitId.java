package org.waymend.optimizer.problem;

/** One engineer at one site for one work order. */
public record VisitId(String value) implements TypedId {

  /**
   * @throws InvalidProblemException unless the value has 1 to 100 characters and is not blank
   */
  public VisitId {
    Require.id("visit", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
