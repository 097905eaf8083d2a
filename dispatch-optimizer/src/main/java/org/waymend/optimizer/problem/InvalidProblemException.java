package org.waymend.optimizer.problem;

/** The problem contradicts itself or leaves its limits; {@link #field()} says where. */
public class InvalidProblemException extends IllegalArgumentException {
  private final String field;

  /**
   * @param field path of the offending field, such as {@code visits[V7].serviceSeconds}
   * @param message what is wrong with it, without the field's name
   */
  public InvalidProblemException(String field, String message) {
    super(field + ": " + message);
    this.field = field;
  }

  /** Path of the offending field, such as {@code visits[V7].serviceSeconds}. */
  public String field() {
    return field;
  }
}
