package org.waymend.optimizer.bench;

import java.nio.file.Path;

/** A file is no instance of the set that it was read as. */
public class BenchmarkFormatException extends RuntimeException {

  /** With what is wrong about the file. */
  public BenchmarkFormatException(Path file, String fault) {
    super(file + " is no instance of this set: " + fault);
  }

  static String nameOf(Path file) {
    return file.getFileName().toString().replaceFirst("\\.txt$", "");
  }
}
