package org.waymend.optimizer.bench;

import java.io.IOException;
import java.nio.file.Path;

/** The public sets that can be run. */
public enum BenchmarkSet {
  /** Vehicle routing with time windows; counts distance. */
  VRPTW,
  /** Technician routing and scheduling; counts duration. */
  TRSP;

  BenchmarkInstance read(Path file) throws IOException {
    return switch (this) {
      case VRPTW -> VrptwInstance.read(file);
      case TRSP -> TrspInstance.read(file);
    };
  }
}
