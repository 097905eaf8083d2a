package org.waymend.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A process of our own classes with a heap of its own; it writes where we write. */
final class ChildJvm {
  /** Ended because its heap was too small. */
  static final int OUT_OF_MEMORY = 3;

  private ChildJvm() {}

  /** Runs the class's {@code main} to its end and returns the exit code. */
  static int run(int heapMegabytes, String main, List<String> arguments)
      throws IOException, InterruptedException {
    return run(heapMegabytes, System.getProperty("java.class.path"), main, arguments);
  }

  /** Runs it with other classes than ours. */
  static int run(int heapMegabytes, String classPath, String main, List<String> arguments)
      throws IOException, InterruptedException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx" + heapMegabytes + "m");
    command.add("-XX:+ExitOnOutOfMemoryError");
    command.add("-Djava.awt.headless=true");
    command.add("-Dfile.encoding=UTF-8");
    command.add("-cp");
    command.add(classPath);
    command.add(main);
    command.addAll(arguments);
    var process = new ProcessBuilder(command).inheritIO().start();
    try {
      return process.waitFor();
    } finally {
      process.destroy(); // harmless when it is over; else nobody waits for it any more
    }
  }
}
