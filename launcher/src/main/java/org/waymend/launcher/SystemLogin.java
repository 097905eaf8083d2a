package org.waymend.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.waymend.launcher.demo.DemoLogins;
import org.waymend.launcher.system.DataFolder;
import org.waymend.launcher.system.RestClient;
import picocli.CommandLine.Option;

/** Which running system a command asks, and as whom. */
final class SystemLogin {
  @Option(
      names = "--url",
      paramLabel = "URL",
      description = "Address of the system, for example https://service.example.com")
  private @Nullable URI url;

  @Option(names = "--user", paramLabel = "NAME", description = "Who asks, with --password-file")
  private @Nullable String user;

  @Option(
      names = "--password-file",
      paramLabel = "FILE",
      description = "Its first line is the password")
  private @Nullable Path passwordFile;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = ".waymend",
      description = "Data folder (default: ${DEFAULT-VALUE})")
  private Path data = Path.of("");

  /**
   * A session.
   *
   * @param demoUser who it is without {@code --user}, of the demo's logins
   */
  RestClient signedIn(String demoUser) {
    if ((user == null) != (passwordFile == null)) {
      throw new LauncherException("--user and --password-file go together");
    }
    var name = user == null ? demoUser : user;
    var rest = new RestClient(address());
    try {
      rest.signIn(name, password(name)).orFail("Signing in as " + name);
    } catch (UncheckedIOException e) {
      throw new LauncherException("Nothing answers at " + address() + ": " + e.getMessage(), e);
    }
    return rest;
  }

  private String address() {
    if (url != null) {
      var text = url.toString();
      if (url.getHost() == null || !text.startsWith("http")) {
        throw new LauncherException(
            text + " is not an address such as https://service.example.com");
      }
      return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }
    var file = DataFolder.at(data).resolve("address");
    if (!Files.exists(file)) {
      throw new LauncherException(
          "No system runs on the data folder "
              + data.toAbsolutePath()
              + "; start it, or use --url");
    }
    return read(file);
  }

  private String password(String name) {
    if (passwordFile != null) {
      return read(passwordFile);
    }
    var folder = DataFolder.at(data);
    if (url != null || !DemoLogins.isKnown(folder, name)) {
      throw new LauncherException("Say who asks: --user NAME --password-file FILE");
    }
    return DemoLogins.of(folder).password(name);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file).lines().findFirst().orElse("").strip();
    } catch (IOException e) {
      throw new LauncherException(file + " cannot be read: " + e, e);
    }
  }
}
