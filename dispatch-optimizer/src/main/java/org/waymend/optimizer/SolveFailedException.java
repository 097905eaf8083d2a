package org.waymend.optimizer;

/** The search broke down: a fault of the program, never of a hard problem. */
public class SolveFailedException extends RuntimeException {

  /** With what went wrong. */
  public SolveFailedException(Throwable cause) {
    super("The search for a plan broke down", cause);
  }
}
