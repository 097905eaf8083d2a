package org.waymend.launcher;

import org.jspecify.annotations.Nullable;

/** The command cannot go on. The message is all that the person at the terminal gets to read. */
public class LauncherException extends RuntimeException {

  public LauncherException(String message) {
    super(message);
  }

  public LauncherException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
