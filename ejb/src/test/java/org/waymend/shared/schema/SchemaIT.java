package org.waymend.shared.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaIT {

  private static TestDatabase database;

  @TempDir Path folder;

  @BeforeAll
  static void migrate() {
    database = TestDatabase.create();
  }

  @Test
  void the_application_reads_and_changes_its_tables() throws SQLException {
    try (var app = database.connect()) {
      execute(app, "INSERT INTO lease (name) VALUES ('one')");
      execute(app, "UPDATE lease SET token = 1 WHERE name = 'one'");
      execute(app, "DELETE FROM lease WHERE name = 'one'");
    }
  }

  @Test
  void the_application_may_not_do_ddl() throws SQLException {
    try (var app = database.connect()) {
      for (var ddl :
          new String[] {
            "CREATE TABLE intruder (id INT)",
            "ALTER TABLE lease ADD COLUMN intruder INT",
            "DROP TABLE lease",
            "TRUNCATE TABLE lease",
            "CREATE DATABASE waymend_intruder",
            "UPDATE flyway_schema_history SET success = 0"
          }) {
        assertThatThrownBy(() -> execute(app, ddl)).hasMessageContaining("denied");
      }
    }
  }

  @Test
  void the_application_extends_an_append_only_table_and_cannot_change_it() throws SQLException {
    try (var owner = database.connectAsOwner()) {
      execute(owner, "CREATE TABLE test_ledger (id INT PRIMARY KEY)");
      var account = account();
      // It was an ordinary table before: the rights that are too many must go.
      grants(owner, account, Map.of()).bringUpToDate();
      grants(owner, account, Map.of("test_ledger", Set.<String>of())).bringUpToDate();
    }
    try (var app = database.connect()) {
      execute(app, "INSERT INTO test_ledger VALUES (1)");
      assertThatThrownBy(() -> execute(app, "UPDATE test_ledger SET id = 2"))
          .hasMessageContaining("denied");
      assertThatThrownBy(() -> execute(app, "DELETE FROM test_ledger"))
          .hasMessageContaining("denied");
    }
  }

  /** The application's, quoted, as the server knows it. */
  private static String account() throws SQLException {
    try (var app = database.connect()) {
      return "'" + value(app, "SELECT CURRENT_USER()").replace("@", "'@'") + "'";
    }
  }

  private static Grants grants(
      Connection owner, String account, Map<String, Set<String>> appendOnly) {
    return new Grants(
        owner, database.url().database(), account, appendOnly, "flyway_schema_history");
  }

  @Test
  void every_table_compares_text_alike() throws SQLException {
    try (var owner = database.connectAsOwner();
        var statement = owner.createStatement();
        var rows =
            statement.executeQuery(
                "SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()"
                    + " AND table_type = 'BASE TABLE' AND table_collation <> '"
                    + DatabaseUrl.COLLATION
                    + "' UNION ALL SELECT CONCAT(table_name, '.', column_name)"
                    + " FROM information_schema.columns WHERE table_schema = DATABASE()"
                    + " AND collation_name LIKE 'utf8mb4%' AND collation_name NOT IN"
                    + " ('utf8mb4_bin', '"
                    + DatabaseUrl.COLLATION
                    + "')")) {
      assertThat(rows.next() ? rows.getString(1) : "none").isEqualTo("none");
    }
  }

  @Test
  void a_table_of_another_collation_gets_ours_and_keeps_all_else() throws SQLException {
    try (var owner = database.connectAsOwner()) {
      execute(
          owner,
          """
          CREATE TABLE test_old (
            id    CHAR(36) CHARACTER SET ascii NOT NULL PRIMARY KEY,
            name  VARCHAR(80) NOT NULL DEFAULT 'it''s, so' COMMENT 'a (name), as said',
            token VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
            text  LONGTEXT NULL,
            short VARCHAR(9) AS (LEFT(name, 9)) STORED,
            part  CHAR(36) CHARACTER SET ascii NULL,
            INDEX by_name (name),
            FOREIGN KEY (part) REFERENCES test_old (id),
            CONSTRAINT named CHECK (name <> '')
          ) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci
          """);
      execute(owner, "INSERT INTO test_old (id, name, text) VALUES ('1', '🔧', 'text')");
      assertThat(
              value(
                  owner,
                  "SELECT COUNT(*) FROM test_old WHERE name = '🔨' COLLATE utf8mb4_general_ci"))
          .isEqualTo("1");
      var before =
          value(
              owner,
              ofColumns(
                  "CONCAT_WS('|', column_name, column_type, is_nullable, column_default, column_comment, extra)"));

      new Collations(owner, database.url().database()).bringUpToDate();

      assertThat(
              value(
                  owner,
                  ofColumns(
                      "CONCAT_WS('|', column_name, column_type, is_nullable, column_default, column_comment, extra)")))
          .isEqualTo(before);
      assertThat(value(owner, ofColumns("collation_name")))
          .isEqualTo(
              "ascii_general_ci,utf8mb4_uca1400_ai_ci,utf8mb4_bin,utf8mb4_uca1400_ai_ci,utf8mb4_uca1400_ai_ci,ascii_general_ci");
      assertThat(value(owner, "SELECT COUNT(*) FROM test_old WHERE name = '🔨'")).isEqualTo("0");
      assertThat(value(owner, "SELECT CONCAT(short, text) FROM test_old WHERE name = '🔧'"))
          .isEqualTo("🔧text");
    }
  }

  private static String ofColumns(String what) {
    return "SELECT GROUP_CONCAT("
        + what
        + " ORDER BY ordinal_position) FROM information_schema.columns"
        + " WHERE table_schema = DATABASE() AND table_name = 'test_old'";
  }

  @Test
  void a_session_has_the_settings_that_the_code_counts_on() throws SQLException {
    try (var app = database.connect()) {
      assertThat(value(app, "SELECT @@time_zone")).isEqualTo("+00:00");
      assertThat(value(app, "SELECT @@tx_isolation")).isEqualTo("READ-COMMITTED");
      assertThat(value(app, "SELECT @@innodb_snapshot_isolation")).isEqualTo("1");
      assertThat(value(app, "SELECT @@innodb_lock_wait_timeout")).isEqualTo("5");
      assertThat(value(app, "SELECT @@max_statement_time")).startsWith("10");
      assertThat(value(app, "SELECT @@sql_mode")).contains("STRICT_ALL_TABLES");
      assertThat(value(app, "SELECT @@character_set_connection")).isEqualTo("utf8mb4");
      assertThat(value(app, "SELECT @@collation_connection")).isEqualTo(DatabaseUrl.COLLATION);
      assertThat(value(app, "SELECT @@global.innodb_flush_log_at_trx_commit")).isEqualTo("1");
    }
  }

  @Test
  void an_instant_survives_whatever_the_zone_of_the_machine() throws SQLException {
    var at = OffsetDateTime.of(2026, 11, 21, 8, 30, 0, 0, ZoneOffset.UTC);
    try (var app = database.connect();
        var query = app.prepareStatement("SELECT CAST(CAST(? AS DATETIME(6)) AS CHAR)")) {
      query.setTimestamp(1, Timestamp.from(at.toInstant()));
      try (var row = query.executeQuery()) {
        row.next();
        assertThat(row.getString(1)).startsWith("2026-11-21 08:30:00");
      }
    }
  }

  @Test
  void a_second_run_has_nothing_to_do() {
    assertThat(new Schema(database.url(), database.owner(), database.app()).migrate()).isZero();
  }

  @Test
  void a_failed_migration_names_itself_the_cause_and_the_way_back() throws Exception {
    var empty = TestDatabase.createEmpty();
    Files.writeString(folder.resolve("V1__good.sql"), "CREATE TABLE good (id INT PRIMARY KEY);");
    var bad = folder.resolve("V2__bad.sql");
    Files.writeString(bad, "CREATE TABLE bad (id INT PRIMARY KEY, other NONSENSE);");
    var schema =
        new Schema(
            empty.url(), empty.owner(), empty.app(), "filesystem:" + folder.toAbsolutePath());

    for (int tries = 0; tries < 2; tries++) {
      assertThatThrownBy(schema::migrate)
          .isInstanceOf(SchemaException.class)
          .hasMessageContaining("V2__bad.sql")
          .hasMessageContaining("NONSENSE")
          .hasMessageContaining("way back");
    }
    Files.writeString(bad, "CREATE TABLE bad (id INT PRIMARY KEY);");
    assertThat(schema.migrate()).isEqualTo(1);
  }

  @Test
  void a_missing_application_user_is_said_clearly() {
    var stranger = new Credentials("waymend_stranger", "secret");
    assertThatThrownBy(() -> new Schema(database.url(), database.owner(), stranger).migrate())
        .isInstanceOf(SchemaException.class)
        .hasMessageContaining("waymend_stranger")
        .hasMessageContaining("CREATE USER");
  }

  @Test
  void a_wrong_owner_password_is_said_clearly() {
    var owner = new Credentials(database.owner().user(), "wrong");
    assertThatThrownBy(() -> new Schema(database.url(), owner, database.app()).migrate())
        .isInstanceOf(SchemaException.class)
        .hasMessageContaining("refuses the owner waymend_owner");
  }

  @Test
  void nobody_gets_in_without_a_password() {
    for (var user : new String[] {"root", "waymend_owner", "waymend_app", ""}) {
      assertThatThrownBy(
              () -> DriverManager.getConnection(database.url().forServer(), user, "").close())
          .isInstanceOf(SQLException.class);
    }
  }

  static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String value(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }
}
