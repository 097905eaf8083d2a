package org.waymend.shared.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings a database to the present schema and gives the application user its rights. */
public final class Schema {

  /** Silent: what it has to say is in our exception, which names the way back better. */
  private static final Logger FLYWAY = Logger.getLogger("org.flywaydb");

  private static final int ACCESS_DENIED = 1045;

  /** What an unknown user is told by some servers, 10.11 of Debian among them. */
  private static final int NO_SUCH_LOGIN = 1698;

  private static final String HISTORY = "flyway_schema_history";

  private final DatabaseUrl url;
  private final Credentials owner;
  private final Credentials app;
  private final String migrations;

  static {
    FLYWAY.setLevel(Level.OFF);
  }

  public Schema(DatabaseUrl url, Credentials owner, Credentials app) {
    this(url, owner, app, "classpath:db/migration");
  }

  Schema(DatabaseUrl url, Credentials owner, Credentials app, String migrations) {
    this.url = url;
    this.owner = owner;
    this.app = app;
    this.migrations = migrations;
  }

  /**
   * Creates the database if it is absent, runs the migrations, sets the collation and grants table
   * by table. Harmless when there is nothing to do.
   *
   * @return how many migrations ran
   * @throws SchemaException with the cause and the way back
   */
  public int migrate() {
    createDatabase();
    var account = appAccount();
    int applied = runMigrations();
    chooseCollation();
    try (var connection = ownerConnection(url.forMigration())) {
      new Grants(connection, url.database(), account, appendOnlyTables(), HISTORY).bringUpToDate();
    } catch (SQLException e) {
      throw new SchemaException(
          "The rights of "
              + account
              + " could not be set: "
              + e.getMessage()
              + ". The owner needs: GRANT ALL PRIVILEGES ON `"
              + url.database()
              + "`.* TO "
              + owner.user()
              + " WITH GRANT OPTION",
          e);
    }
    return applied;
  }

  private void chooseCollation() {
    try (var connection = ownerConnection(url.forMigration())) {
      new Collations(connection, url.database()).bringUpToDate();
    } catch (SQLException e) {
      throw new SchemaException(
          "A table cannot be given the collation "
              + DatabaseUrl.COLLATION
              + ": "
              + e.getMessage()
              + ". MariaDB 10.11 or newer knows it. Nothing was deleted; start again to go on.",
          e);
    }
  }

  private void createDatabase() {
    try (var connection = ownerConnection(url.forServer());
        var statement = connection.createStatement()) {
      try (var found =
          connection.createStatement().executeQuery("SHOW DATABASES LIKE '" + likeName() + "'")) {
        if (found.next()) {
          return;
        }
      }
      statement.execute(
          "CREATE DATABASE IF NOT EXISTS `"
              + url.database()
              + "` CHARACTER SET utf8mb4 COLLATE "
              + DatabaseUrl.COLLATION);
    } catch (SQLException e) {
      throw new SchemaException(
          e.getErrorCode() == ACCESS_DENIED
              ? "The database server refuses the owner " + owner.user() + ": " + e.getMessage()
              : "The database " + url.database() + " cannot be reached or made: " + e.getMessage(),
          e);
    }
  }

  private String likeName() {
    return url.database().replace("_", "\\_");
  }

  /** The account behind the application user's name, as the server spells it: user@host, quoted. */
  private String appAccount() {
    try (var connection = DriverManager.getConnection(url.forServer(), app.user(), app.password());
        var statement = connection.createStatement();
        var result = statement.executeQuery("SELECT CURRENT_USER()")) {
      result.next();
      var account = result.getString(1);
      int at = account.lastIndexOf('@');
      return quoted(account.substring(0, at)) + "@" + quoted(account.substring(at + 1));
    } catch (SQLException e) {
      if (e.getErrorCode() != ACCESS_DENIED && e.getErrorCode() != NO_SUCH_LOGIN) {
        throw new SchemaException("The database cannot be reached: " + e.getMessage(), e);
      }
      return createAppUser();
    }
  }

  private String createAppUser() {
    var account = quoted(app.user()) + "@'%'";
    try (var connection = ownerConnection(url.forServer());
        var statement = connection.createStatement()) {
      // Without IF NOT EXISTS: if the user is there, its password is another one, and we say so.
      statement.execute("CREATE USER " + account + " IDENTIFIED BY " + quoted(app.password()));
      return account;
    } catch (SQLException e) {
      throw new SchemaException(
          "The database server refuses the application user "
              + app.user()
              + ": it does not exist or has another password, and "
              + owner.user()
              + " may not create it. Ask the database administrator for: CREATE USER "
              + account
              + " IDENTIFIED BY '…' (server's answer: "
              + e.getMessage()
              + ")",
          e);
    }
  }

  private int runMigrations() {
    var watch = new MigrationWatch();
    try {
      forgetFailedMigrations();
      return Flyway.configure()
          .dataSource(url.forMigration(), owner.user(), owner.password())
          .locations(migrations)
          .table(HISTORY)
          .callbacks(watch)
          .validateMigrationNaming(true)
          .outOfOrder(true) // versions are times of writing; branches merge later
          .cleanDisabled(true)
          .createSchemas(false)
          .load()
          .migrate()
          .migrationsExecuted;
    } catch (FlywayException e) {
      throw new SchemaException(watch.explain(e), e);
    } catch (SQLException e) {
      throw new SchemaException("The migrations cannot start: " + e.getMessage(), e);
    }
  }

  /**
   * A file has one DDL statement, which InnoDB does or undoes as a whole: a failed migration left
   * nothing but its row in the history, and may be tried again.
   */
  private void forgetFailedMigrations() throws SQLException {
    try (var connection = ownerConnection(url.forMigration());
        var statement = connection.createStatement()) {
      boolean hasHistory;
      try (var found = statement.executeQuery("SHOW TABLES LIKE '" + HISTORY + "'")) {
        hasHistory = found.next();
      }
      if (hasHistory) {
        statement.executeUpdate("DELETE FROM " + HISTORY + " WHERE success = 0");
      }
    }
  }

  private Connection ownerConnection(String address) throws SQLException {
    return DriverManager.getConnection(address, owner.user(), owner.password());
  }

  static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "''") + "'";
  }

  /** Table → rights that it gives beside reading and adding. */
  private static Map<String, Set<String>> appendOnlyTables() {
    try (var stream = Schema.class.getResourceAsStream("/db/append-only-tables.txt")) {
      if (stream == null) {
        throw new IllegalStateException("db/append-only-tables.txt is missing");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .map(line -> List.of(line.split("\\s+")))
          .collect(Collectors.toMap(w -> w.get(0), w -> Set.copyOf(w.subList(1, w.size()))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
