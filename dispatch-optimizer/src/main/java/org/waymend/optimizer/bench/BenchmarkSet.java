package org.waymend.optimizer.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The public sets that can be run. */
public enum BenchmarkSet {
  /** Vehicle routing with time windows; counts distance. */
  VRPTW("distance"),
  /** Technician routing and scheduling; counts duration. */
  TRSP("duration");

  private final String measure;

  BenchmarkSet(String measure) {
    this.measure = measure;
  }

  /** What is made small: distance or duration. */
  public String measure() {
    return measure;
  }

  /** As the command line calls it. */
  public String command() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The set that the command line calls so. */
  static Optional<BenchmarkSet> of(String command) {
    return Arrays.stream(values()).filter(set -> set.command().equals(command)).findFirst();
  }

  /** The instance's name: the file's, without the ending. */
  static String nameOf(Path file) {
    return file.getFileName().toString().replaceFirst("\\.txt$", "");
  }

  /**
   * @throws IOException if the file cannot be read
   * @throws BenchmarkFormatException if it is no instance of this set
   */
  BenchmarkInstance read(Path file) throws IOException {
    return switch (this) {
      case VRPTW -> VrptwInstance.read(file);
      case TRSP -> TrspInstance.read(file);
    };
  }

  /** Whether the file can be read as an instance of this set. */
  boolean hasInstance(Path file) throws IOException {
    try {
      read(file);
      return true;
    } catch (BenchmarkFormatException e) {
      return false;
    }
  }
}
