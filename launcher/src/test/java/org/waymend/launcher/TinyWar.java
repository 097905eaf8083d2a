package org.waymend.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Applications that are good for nothing but to be started. */
final class TinyWar {

  private TinyWar() {}

  /** Answers the health check, as a file. */
  static Path good(Path folder) throws IOException {
    return write(folder.resolve("good.war"), "api/v1/health/ready", "{\"status\":\"UP\"}");
  }

  /** Cannot be deployed. */
  static Path bad(Path folder) throws IOException {
    return write(
        folder.resolve("bad.war"),
        "WEB-INF/web.xml",
        "<web-app xmlns=\"https://jakarta.ee/xml/ns/jakartaee\" version=\"6.0\"><listener>"
            + "<listener-class>org.example.NoSuchListener</listener-class></listener></web-app>");
  }

  private static Path write(Path file, String name, String content) throws IOException {
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content.getBytes(StandardCharsets.UTF_8));
    }
    return file;
  }
}
