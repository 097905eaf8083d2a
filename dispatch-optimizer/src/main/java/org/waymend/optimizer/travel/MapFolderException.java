package org.waymend.optimizer.travel;

import org.jspecify.annotations.Nullable;

/** A map could not be added or taken away. The message is for the person who asked for it. */
public class MapFolderException extends RuntimeException {

  public MapFolderException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
