package org.waymend.launcher.system;

/** Tells the person at the terminal what goes on. */
public interface Progress {

  /** A step that may take seconds begins. */
  void step(String text);

  /** Prints each step on a line, with the seconds since the start. */
  static Progress onConsole() {
    long start = System.nanoTime();
    return text -> {
      System.out.printf("%4d s  %s%n", (System.nanoTime() - start) / 1_000_000_000, text);
      System.out.flush();
    };
  }
}
