package org.waymend.launcher;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the built files are; the script {@code ./waymend} says so. */
record Installation(Path home) {

  static Installation present() {
    return new Installation(Path.of(System.getProperty("waymend.home", "")).toAbsolutePath());
  }

  Path payara() {
    return built(
        Path.of(
            System.getProperty(
                "waymend.payara", home.resolve("launcher/target/payara-micro.jar").toString())));
  }

  Path war() {
    return built(
        Path.of(
            System.getProperty("waymend.war", home.resolve("web/target/waymend.war").toString())));
  }

  private static Path built(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new LauncherException(file + " is missing; build it with ./waymend build");
    }
    return file;
  }
}
