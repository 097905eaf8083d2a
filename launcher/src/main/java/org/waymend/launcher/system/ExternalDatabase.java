package org.waymend.launcher.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.waymend.launcher.LauncherException;
import org.waymend.shared.schema.Credentials;
import org.waymend.shared.schema.DatabaseUrl;

/** A MariaDB that somebody else runs, as the environment describes it. */
public record ExternalDatabase(DatabaseUrl url, Credentials owner, Credentials app)
    implements Database {

  /**
   * Reads {@code WAYMEND_DB_…}; see docs/operate.md.
   *
   * @throws LauncherException naming the first variable that is missing or wrong
   */
  public static ExternalDatabase from(Map<String, String> environment) {
    return new ExternalDatabase(
        new DatabaseUrl(
            required(environment, "WAYMEND_DB_HOST"),
            port(environment.getOrDefault("WAYMEND_DB_PORT", "3306")),
            environment.getOrDefault("WAYMEND_DB_NAME", "waymend"),
            environment.getOrDefault("WAYMEND_DB_SSL_MODE", "disable")),
        new Credentials(
            environment.getOrDefault("WAYMEND_DB_OWNER_USER", "waymend_owner"),
            password(environment, "WAYMEND_DB_OWNER_PASSWORD")),
        new Credentials(
            environment.getOrDefault("WAYMEND_DB_USER", "waymend_app"),
            password(environment, "WAYMEND_DB_PASSWORD")));
  }

  @Override
  public boolean isAlive() {
    return true;
  }

  @Override
  public void kill() {
    throw new IllegalStateException("Not ours to end");
  }

  @Override
  public void restart() {
    throw new IllegalStateException("Not ours to start");
  }

  @Override
  public void close() {
    // not ours to stop
  }

  private static String required(Map<String, String> environment, String name) {
    var value = environment.get(name);
    if (value == null || value.isBlank()) {
      throw new LauncherException(
          name + " is not set; ./waymend help run lists what an external MariaDB needs");
    }
    return value;
  }

  private static String password(Map<String, String> environment, String name) {
    var file = environment.get(name + "_FILE");
    if (file == null) {
      return required(environment, name);
    }
    try {
      return Files.readString(Path.of(file)).strip();
    } catch (IOException e) {
      throw new LauncherException(name + "_FILE cannot be read: " + e, e);
    }
  }

  private static int port(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new LauncherException("WAYMEND_DB_PORT is not a number: " + text, e);
    }
  }
}
