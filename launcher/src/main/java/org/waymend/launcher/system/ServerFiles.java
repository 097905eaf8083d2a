package org.waymend.launcher.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Configuration of Payara Micro, written anew at every start. */
final class ServerFiles {

  private static final String NETWORK = "set configs.config.server-config.network-config.";
  private static final String LISTENER =
      NETWORK + "network-listeners.network-listener.http-listener.";
  private static final String HTTP = NETWORK + "protocols.protocol.http-listener.http.";
  private static final String TCP = NETWORK + "transports.transport.tcp.";

  /**
   * A little above the largest upload of 25 MB, so that the application refuses it in our words.
   */
  private static final int MAX_BODY_BYTES = 26 * 1024 * 1024;

  private ServerFiles() {}

  /** Commands that run before the listener opens: there is no other way to choose its address. */
  static Path preBoot(Path folder, String bind) throws IOException {
    return Files.write(
        folder.resolve("pre-boot.txt"),
        List.of(
            LISTENER + "address=" + bind,
            HTTP + "server-header=false",
            HTTP + "xpowered-by=false",
            HTTP + "http2-enabled=false",
            HTTP + "compression=on",
            HTTP + "compression-min-size-bytes=1024",
            HTTP
                + "compressable-mime-type=text/html,text/css,text/plain,text/csv,text/javascript,"
                + "application/javascript,application/json,application/problem+json,"
                + "application/manifest+json,application/wasm,image/svg+xml",
            HTTP + "header-buffer-length-bytes=8192",
            HTTP + "max-request-parameters=1000",
            HTTP + "max-form-post-size-bytes=1048576",
            HTTP + "max-post-size-bytes=" + MAX_BODY_BYTES,
            HTTP + "request-timeout-seconds=120",
            HTTP + "connection-upload-timeout-millis=30000",
            TCP + "read-timeout-millis=10000", // a slow body must not hold a thread for long
            TCP + "write-timeout-millis=15000",
            TCP + "max-connections-count=1000"));
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
