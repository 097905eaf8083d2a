package org.waymend.launcher;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import org.waymend.launcher.system.DataFolder;
import org.waymend.launcher.system.ExternalDatabase;
import org.waymend.launcher.system.OwnDatabase;
import org.waymend.launcher.system.Progress;
import org.waymend.launcher.verify.Checks;
import org.waymend.launcher.verify.Finding;
import org.waymend.shared.schema.Credentials;
import org.waymend.shared.schema.DatabaseUrl;
import org.waymend.shared.schema.EmbeddedDatabase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./waymend verify}. */
@Command(
    name = "verify",
    description = {
      "Checks over JDBC what must be true of every database of ours.",
      "Takes the database of WAYMEND_DB_… if WAYMEND_DB_HOST is set, else that of the data folder,",
      "running or not. Exit code 1 if a check fails or cannot be made."
    })
final class VerifyCommand implements Callable<Integer> {

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = ".waymend",
      description = "Data folder (default: ${DEFAULT-VALUE})")
  private Path data = Path.of("");

  @Override
  public Integer call() {
    var findings = findings();
    for (var finding : findings) {
      System.out.printf(
          "%-6s %s  %s%n", finding.isGood() ? "ok" : "FAILED", finding.name(), finding.statement());
      finding.violations().forEach(line -> System.out.println("         " + line));
    }
    return findings.stream().allMatch(Finding::isGood) ? 0 : 1;
  }

  private List<Finding> findings() {
    if (System.getenv("WAYMEND_DB_HOST") != null) {
      var database = ExternalDatabase.from(System.getenv());
      return check(database.url(), database.owner());
    }
    var running = EmbeddedDatabase.find(data.toAbsolutePath());
    if (running.isPresent()) {
      var url = new DatabaseUrl("127.0.0.1", running.get().port(), OwnDatabase.NAME);
      return check(url, running.get().owner());
    }
    if (!data.resolve("database").toFile().isDirectory()) {
      throw new LauncherException("There is no database in " + data.toAbsolutePath());
    }
    try (var folder = DataFolder.at(data).own();
        var database = OwnDatabase.start(folder, Progress.onConsole())) {
      return check(database.url(), database.owner());
    }
  }

  private List<Finding> check(DatabaseUrl url, Credentials reader) {
    try (var connection =
        DriverManager.getConnection(url.forMigration(), reader.user(), reader.password())) {
      connection.setReadOnly(true);
      return Checks.run(connection, files());
    } catch (SQLException e) {
      throw new LauncherException("The database cannot be reached: " + e.getMessage(), e);
    }
  }

  private Path files() {
    var elsewhere = System.getenv("WAYMEND_FILES");
    return elsewhere == null ? data.resolve("files") : Path.of(elsewhere);
  }
}
