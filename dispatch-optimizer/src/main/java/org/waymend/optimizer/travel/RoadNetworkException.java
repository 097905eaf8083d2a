package org.waymend.optimizer.travel;

import org.jspecify.annotations.Nullable;

/** The map could not be read, or its cache not be written. */
public class RoadNetworkException extends RuntimeException {

  /**
   * @param message what could not be done with which file
   */
  public RoadNetworkException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
