package org.waymend.shared.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The real MariaDB for tests: one server per test JVM, started by the first test that asks, on data
 * in {@code target/} that the next run uses again.
 *
 * <pre>
 * static final TestDatabase DATABASE = TestDatabase.create(); // migrated, empty, ours alone
 * </pre>
 *
 * <p>{@code WAYMEND_TEST_DB=host:port} takes a server that runs already, another version for
 * example: its users {@code waymend_owner} (all rights on {@code waymend%}) and {@code waymend_app}
 * (none) have the password {@code WAYMEND_TEST_DB_PASSWORD}. Databases called {@code
 * waymend_test_…} are dropped there.
 */
public final class TestDatabase {

  private static final AtomicInteger COUNT = new AtomicInteger();
  private static @Nullable Server server;

  private final DatabaseUrl url;

  private TestDatabase(DatabaseUrl url) {
    this.url = url;
  }

  /** Returns a new database at the present schema. */
  public static TestDatabase create() {
    var database = createEmpty();
    new Schema(database.url, database.owner(), database.app()).migrate();
    return database;
  }

  /** Returns a new database without any table. */
  public static TestDatabase createEmpty() {
    return new TestDatabase(server().url("waymend_test_" + COUNT.incrementAndGet()));
  }

  /** The server that all tests of this JVM share. */
  private static synchronized Server server() {
    var running = server;
    if (running == null) {
      var named = System.getenv("WAYMEND_TEST_DB");
      running = server = named == null ? embedded() : elsewhere(named);
      dropOldDatabases(running);
    }
    return running;
  }

  /** Where it listens and who may log in. */
  private record Server(String host, int port, Credentials owner, Credentials app) {
    DatabaseUrl url(String database) {
      return new DatabaseUrl(host, port, database);
    }
  }

  private static Server embedded() {
    var started = start();
    Runtime.getRuntime().addShutdownHook(new Thread(started::close, "stop-test-database"));
    return new Server("127.0.0.1", started.port(), started.owner(), started.app());
  }

  private static Server elsewhere(String named) {
    int colon = named.lastIndexOf(':');
    var password = System.getenv("WAYMEND_TEST_DB_PASSWORD");
    if (colon < 0 || password == null) {
      throw new IllegalStateException(
          "WAYMEND_TEST_DB is host:port and comes with WAYMEND_TEST_DB_PASSWORD");
    }
    return new Server(
        named.substring(0, colon),
        Integer.parseInt(named.substring(colon + 1)),
        new Credentials(DatabasePasswords.OWNER, password),
        new Credentials(DatabasePasswords.APP, password));
  }

  public DatabaseUrl url() {
    return url;
  }

  public Credentials owner() {
    return server().owner();
  }

  public Credentials app() {
    return server().app();
  }

  /** A connection with the rights and the session settings of the application. */
  public Connection connect() throws SQLException {
    return DriverManager.getConnection(url.forApplication(), app().user(), app().password());
  }

  /** A connection that may do everything in this database. */
  public Connection connectAsOwner() throws SQLException {
    return DriverManager.getConnection(url.forMigration(), owner().user(), owner().password());
  }

  /** Folder with the server program, shared by all modules and runs. */
  public static Path program() {
    for (var each = Path.of("").toAbsolutePath(); each != null; each = each.getParent()) {
      if (Files.isDirectory(each.resolve(".mvn"))) {
        return each.resolve("target").resolve(MariaDbProgram.NAME);
      }
    }
    return Path.of("target").toAbsolutePath().resolve(MariaDbProgram.NAME);
  }

  private static EmbeddedDatabase start() {
    var target = Path.of("target").toAbsolutePath();
    try {
      return start(target.resolve("test-database"));
    } catch (SchemaException inUse) { // another test run in this module: take a folder of our own
      return start(target.resolve("test-database-" + ProcessHandle.current().pid()));
    }
  }

  private static EmbeddedDatabase start(Path folder) {
    try {
      Files.createDirectories(folder);
      Files.createDirectories(program().getParent());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return EmbeddedDatabase.start(folder, program(), 0, step -> {});
  }

  private static void dropOldDatabases(Server running) {
    var owner = running.owner();
    try (var connection =
            DriverManager.getConnection(
                running.url("mysql").forServer(), owner.user(), owner.password());
        var list = connection.createStatement();
        var drop = connection.createStatement();
        var names = list.executeQuery("SHOW DATABASES LIKE 'waymend\\_test\\_%'")) {
      while (names.next()) {
        drop.execute("DROP DATABASE `" + names.getString(1) + "`");
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
