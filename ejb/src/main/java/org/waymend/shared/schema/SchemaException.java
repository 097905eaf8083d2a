package org.waymend.shared.schema;

import org.jspecify.annotations.Nullable;

/**
 * The database cannot be brought into shape. The message is for the operator and says what to do.
 */
public class SchemaException extends RuntimeException {

  public SchemaException(String message) {
    super(message);
  }

  public SchemaException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
