package org.waymend.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The command line as a process of its own, as the script starts it. */
final class LauncherProcess {

  private final Process process;
  private final Path output;

  private LauncherProcess(Process process, Path output) {
    this.process = process;
    this.output = output;
  }

  static LauncherProcess start(Path war, List<Path> moreClasses, String... arguments)
      throws IOException {
    var output = Files.createTempFile(Path.of("target"), "launcher", ".out");
    var classes = new ArrayList<String>();
    moreClasses.forEach(folder -> classes.add(folder.toString()));
    classes.add(System.getProperty("java.class.path"));
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-Dwaymend.payara=" + Path.of("target/payara-micro.jar").toAbsolutePath(),
                "-Dwaymend.war=" + war.toAbsolutePath(),
                "-Dwaymend.mariadb.program=" + mariaDbProgram(),
                "-cp",
                String.join(":", classes),
                Main.class.getName()));
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    return new LauncherProcess(builder.redirectOutput(output.toFile()).start(), output);
  }

  /** The unpacked server, shared with the other modules' tests. */
  static Path mariaDbProgram() {
    return Path.of("").toAbsolutePath().resolveSibling("target").resolve("mariadb-11.4.5");
  }

  Process process() {
    return process;
  }

  String output() throws IOException {
    return new String(Files.readAllBytes(output), StandardCharsets.UTF_8);
  }

  /**
   * Waits until it prints this text; fails with all that it printed if it ends or takes too long.
   */
  LauncherProcess until(String text) throws IOException, InterruptedException {
    long limit = System.nanoTime() + Duration.ofMinutes(3).toNanos();
    while (!output().contains(text)) {
      if (!process.isAlive() || System.nanoTime() > limit) {
        process.destroy();
        throw new AssertionError("Waited in vain for \"" + text + "\" in:\n" + output());
      }
      Thread.sleep(100);
    }
    return this;
  }

  int exitCode() throws IOException, InterruptedException {
    if (!process.waitFor(15, TimeUnit.MINUTES)) {
      process.destroy();
      throw new AssertionError("Did not end:\n" + output());
    }
    return process.exitValue();
  }
}
