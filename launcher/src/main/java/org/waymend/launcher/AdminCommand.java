package org.waymend.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.waymend.launcher.demo.Setup;
import org.waymend.launcher.system.DataFolder;
import org.waymend.launcher.system.RestClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./waymend admin}. */
@Command(name = "admin", description = "Administrators", subcommands = AdminCommand.Create.class)
final class AdminCommand {

  /** {@code ./waymend admin create}. */
  @Command(
      name = "create",
      description = {
        "Creates the first administrator of the running system.",
        "The setup token comes from WAYMEND_SETUP_TOKEN or from the data folder."
      })
  static final class Create implements Callable<Integer> {

    @Option(names = "--username", defaultValue = "admin", description = "default: ${DEFAULT-VALUE}")
    private String username = "";

    @Option(names = "--name", description = "Name to display (default: the user name)")
    private @Nullable String displayName;

    @Option(names = "--email", required = true, description = "E-mail address")
    private String email = "";

    @Option(
        names = "--password-file",
        paramLabel = "FILE",
        description = "File with the password; without it, the terminal asks")
    private @Nullable Path passwordFile;

    @Option(
        names = "--data",
        paramLabel = "DIR",
        defaultValue = ".waymend",
        description = "Data folder of the running system (default: ${DEFAULT-VALUE})")
    private Path data = Path.of("");

    @Option(
        names = "--url",
        description = "Address of the system (default: as the data folder says)")
    private @Nullable String url;

    @Override
    public Integer call() {
      var folder = DataFolder.at(data);
      var given = url;
      var address = given != null ? given : read(folder.resolve("address"), "--url");
      var token =
          Optional.ofNullable(System.getenv("WAYMEND_SETUP_TOKEN"))
              .orElseGet(() -> read(folder.resolve("setup-token"), "WAYMEND_SETUP_TOKEN"));
      var name = displayName;
      new Setup(new RestClient(address))
          .createAdministrator(token, username, name != null ? name : username, email, password());
      System.out.println("Created the administrator " + username + ": " + address + "/app/");
      return 0;
    }

    // From JDK 22 on there is always a console; without a terminal it then reads null.
    @SuppressWarnings("SystemConsoleNull")
    private String password() {
      var file = passwordFile;
      if (file != null) {
        return read(file, "--password-file");
      }
      var console = System.console();
      if (console == null) {
        throw new LauncherException("No terminal to ask for the password; give --password-file");
      }
      var first = console.readPassword("Password: ");
      var second = console.readPassword("Again: ");
      if (first == null || !Arrays.equals(first, second)) {
        throw new LauncherException("No password, or two that differ");
      }
      return new String(first);
    }

    private static String read(Path file, String instead) {
      try {
        return Files.readString(file).strip();
      } catch (IOException e) {
        throw new LauncherException(
            file + " cannot be read. Does the system run? Otherwise give " + instead, e);
      }
    }
  }
}
