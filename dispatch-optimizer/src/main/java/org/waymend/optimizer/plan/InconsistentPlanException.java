package org.waymend.optimizer.plan;

/** A plan that contradicts itself or its problem: a fault of the program that made it. */
public class InconsistentPlanException extends IllegalArgumentException {

  /**
   * @param message what contradicts what
   */
  public InconsistentPlanException(String message) {
    super(message);
  }
}
