package org.waymend.optimizer.bench;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A file is no instance of the set that it was read as. */
public class BenchmarkFormatException extends RuntimeException {

  /** With what is wrong about the file. */
  public BenchmarkFormatException(Path file, String fault) {
    this(file, fault, null);
  }

  /** With what is wrong about the file, and what told so. */
  public BenchmarkFormatException(Path file, String fault, @Nullable Throwable cause) {
    super(file + " is no instance of this set: " + fault, cause);
  }
}
