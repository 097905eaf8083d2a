package org.waymend.launcher.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** Configuration of Payara Micro, written anew at every start. */
final class ServerFiles {

  private ServerFiles() {}

  /**
   * Writes {@code pre-boot.txt}, which stands beside this class, for a listener at {@code bind}.
   */
  static Path preBoot(Path folder, String bind) throws IOException {
    try (var commands = ServerFiles.class.getResourceAsStream("pre-boot.txt")) {
      var text = new String(Objects.requireNonNull(commands).readAllBytes(), UTF_8);
      return Files.writeString(folder.resolve("pre-boot.txt"), text.replace("${bind}", bind));
    }
  }

  /** JSON lines on the console, which is a file in the data folder. */
  static Path logging(Path folder) throws IOException {
    return Files.write(
        folder.resolve("logging.properties"),
        List.of(
            "handlers=java.util.logging.ConsoleHandler",
            "java.util.logging.ConsoleHandler.formatter="
                + "fish.payara.enterprise.server.logging.JSONLogFormatter",
            ".level=INFO",
            "javax.enterprise.system.container.web.com.sun.web.security.level=WARNING",
            "javax.enterprise.system.security.ssl.level=SEVERE",
            "jakarta.enterprise.web.level=WARNING",
            "jakarta.enterprise.ejb.container.level=WARNING",
            "javax.enterprise.system.tools.deployment.level=WARNING",
            "fish.payara.boot.runtime.level=WARNING",
            "org.glassfish.level=WARNING",
            "org.eclipse.persistence.level=WARNING",
            "fish.payara.nucleus.notification.level=WARNING",
            "com.hazelcast.level=WARNING"));
  }
}
