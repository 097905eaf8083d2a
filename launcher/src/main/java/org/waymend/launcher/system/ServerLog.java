package org.waymend.launcher.system;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/**
 * What the application server wrote since its start. It stays up when the deployment has failed, so
 * only its log tells.
 */
final class ServerLog {

  private static final int KEPT = 5;
  private static final String DEPLOYMENT_FAILED = "Exception while loading the app";
  private static final String BOOT_DONE = "ready in";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path file;

  private ServerLog(Path file) {
    this.file = file;
  }

  /** Begins a new log and keeps the last few. */
  static ServerLog begin(Path folder) throws IOException {
    for (int age = KEPT; age >= 1; age--) {
      var younger = name(folder, age - 1);
      if (Files.exists(younger)) {
        Files.move(younger, name(folder, age), StandardCopyOption.REPLACE_EXISTING);
      }
    }
    return new ServerLog(name(folder, 0));
  }

  Path file() {
    return file;
  }

  /** Says why the deployment failed, if it did. */
  Optional<String> deploymentFailure() {
    var lines = lines();
    if (lines.stream().noneMatch(line -> line.contains(DEPLOYMENT_FAILED))) {
      return Optional.empty();
    }
    return Optional.of(
        lines.stream()
            .filter(line -> line.contains("\"SEVERE\""))
            .flatMap(line -> rootCause(line).stream())
            .findFirst()
            .orElse("no cause was logged"));
  }

  boolean isBootDone() {
    return lines().stream().anyMatch(line -> line.contains(BOOT_DONE));
  }

  /** Newest severe line, for a person who asks why it ended. */
  Optional<String> lastError() {
    return lines().stream()
        .filter(line -> line.contains("\"SEVERE\""))
        .flatMap(line -> text(line).stream())
        .reduce((first, second) -> second);
  }

  private static Optional<String> rootCause(String line) {
    return text(line)
        .flatMap(
            text ->
                text.lines()
                    .filter(each -> each.startsWith("Caused by: "))
                    .map(each -> each.substring("Caused by: ".length()))
                    .reduce((first, second) -> second)
                    .or(
                        () ->
                            text.lines().filter(each -> each.contains("Exception: ")).findFirst()))
        .map(String::strip);
  }

  private static Optional<String> text(String line) {
    try {
      var json = JSON.readTree(line);
      return Optional.of(message(json) + "\n" + json.path("Throwable").path("StackTrace").asText());
    } catch (JsonProcessingException e) {
      return Optional.empty(); // a line of a library that writes past the log
    }
  }

  private static String message(JsonNode json) {
    return json.path("LogMessage").asText();
  }

  private List<String> lines() {
    try {
      return Files.exists(file)
          ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList()
          : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path name(Path folder, int age) {
    return folder.resolve(age == 0 ? "application.log" : "application." + age + ".log");
  }
}
