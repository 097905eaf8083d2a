package org.waymend.optimizer.json;

import org.jspecify.annotations.Nullable;

/** The document is no JSON, or not in the format. */
public class PlanJsonException extends IllegalArgumentException {

  /**
   * @param message what is wrong where
   */
  public PlanJsonException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
