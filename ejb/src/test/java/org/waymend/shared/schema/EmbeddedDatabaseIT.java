package org.waymend.shared.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** One story on one data folder, because making one takes seconds. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EmbeddedDatabaseIT {

  @TempDir static Path temporary; // below java.io.tmpdir, and with a space in its name

  private static Path folder;

  @BeforeAll
  static void choose() {
    folder = temporary.resolve("data folder");
  }

  @Test
  @Order(1)
  void data_outlives_a_stop() throws Exception {
    try (var database = start()) {
      new Schema(database.url("waymend"), database.owner(), database.app()).migrate();
      insert(database, "stopped");
      assertThatThrownBy(EmbeddedDatabaseIT::start).hasMessageContaining("in use");
      assertThat(EmbeddedDatabase.find(folder).orElseThrow().port()).isEqualTo(database.port());
      assertListensHereOnly(database);
    }
    assertThat(EmbeddedDatabase.find(folder)).isEmpty();
    long begin = System.nanoTime();
    try (var database = start()) {
      assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(15));
      assertThat(count(database, "stopped")).isEqualTo(1);
    }
  }

  private static void assertListensHereOnly(EmbeddedDatabase database) throws SQLException {
    var owner = database.owner();
    var url = database.url("waymend").forMigration();
    try (var connection = DriverManager.getConnection(url, owner.user(), owner.password());
        var statement = connection.createStatement();
        var row = statement.executeQuery("SELECT @@global.bind_address")) {
      row.next();
      assertThat(row.getString(1)).isEqualTo("127.0.0.1");
    }
  }

  @Test
  @Order(2)
  void committed_data_outlives_a_kill() throws Exception {
    try (var database = start()) {
      long first = database.pid();
      insert(database, "killed");
      database.kill();
      assertThat(database.isAlive()).isFalse();
      database.restart();
      assertThat(database.pid()).isNotEqualTo(first);
      assertThat(count(database, "killed")).isEqualTo(1);
    }
  }

  @Test
  @Order(3)
  void an_orphan_of_the_same_folder_is_stopped_first() throws Exception {
    var orphan = new ProcessBuilder("sleep", "600").start();
    RunningProcess.write(folder.resolve("database.pid"), orphan.toHandle());
    try (var database = start()) {
      assertThat(orphan.isAlive()).isFalse();
      assertThat(database.isAlive()).isTrue();
    }
  }

  @Test
  @Order(4)
  void a_process_that_only_inherited_the_number_is_left_alone() throws Exception {
    var innocent = new ProcessBuilder("sleep", "600").start();
    try {
      Files.writeString(
          folder.resolve("database.pid"), innocent.pid() + "\n1970-01-01T00:00:00Z\n");
      start().close();
      assertThat(innocent.isAlive()).isTrue();
    } finally {
      innocent.destroyForcibly();
    }
  }

  @Test
  @Order(5)
  void only_the_owner_of_the_folder_can_read_it() throws Exception {
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
        .isEqualTo("rwx------");
    var passwords = folder.resolve("database-passwords.properties");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(passwords)))
        .isEqualTo("rw-------");
    try (var files = Files.list(folder.resolve("tmp"))) {
      assertThat(files).isEmpty();
    }
  }

  private static EmbeddedDatabase start() {
    return EmbeddedDatabase.start(folder, TestDatabase.program(), 0, step -> {});
  }

  private static void insert(EmbeddedDatabase database, String name) throws SQLException {
    var app = database.app();
    try (var connection =
        DriverManager.getConnection(
            database.url("waymend").forApplication(), app.user(), app.password())) {
      SchemaIT.execute(connection, "INSERT INTO lease (name) VALUES ('" + name + "')");
    }
  }

  private static int count(EmbeddedDatabase database, String name) throws SQLException {
    var app = database.app();
    try (var connection =
            DriverManager.getConnection(
                database.url("waymend").forApplication(), app.user(), app.password());
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery("SELECT COUNT(*) FROM lease WHERE name = '" + name + "'")) {
      rows.next();
      return rows.getInt(1);
    }
  }
}
