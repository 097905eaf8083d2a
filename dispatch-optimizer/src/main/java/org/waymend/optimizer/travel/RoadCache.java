package org.waymend.optimizer.travel;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/**
 * Folders of imported maps, named by the SHA-256 of the extract and the version of the import: a
 * changed file or profile gets a folder of its own.
 */
final class RoadCache {
  /** Raise it with GraphHopper's version or a change of the profile. */
  private static final String IMPORT_VERSION = "gh11.0-car2";

  private static final String UNFINISHED = "importing-";
  private static final Duration LONGEST_IMPORT = Duration.ofDays(2);
  private static final int HASH_LETTERS = 64;
  private static final int BUFFER_BYTES = 1 << 16;

  private final Path folder;

  RoadCache(Path folder) {
    this.folder = folder;
  }

  Path folderFor(Path extract) throws IOException {
    return folder.resolve(sha256(extract) + "-" + IMPORT_VERSION);
  }

  /** Deletes what was imported from this extract, by any version. */
  void forget(Path extract) throws IOException {
    var hash = sha256(extract);
    for (var each : entries()) {
      if (each.getFileName().toString().startsWith(hash + "-")) {
        delete(each);
      }
    }
  }

  /**
   * Deletes imports of other versions of the same extract, and what a killed import left.
   *
   * @param imported just now
   */
  void tidy(Path imported) throws IOException {
    var hash = imported.getFileName().toString().substring(0, HASH_LETTERS + 1);
    var now = Files.getLastModifiedTime(imported).toInstant(); // just written, by the disk's clock
    var longAgo = FileTime.from(now.minus(LONGEST_IMPORT));
    for (var each : entries()) {
      var name = each.getFileName().toString();
      boolean isOlder = name.startsWith(hash) && !each.equals(imported);
      boolean isLeft =
          name.startsWith(UNFINISHED) && Files.getLastModifiedTime(each).compareTo(longAgo) < 0;
      if (isOlder || isLeft) {
        delete(each);
      }
    }
  }

  private List<Path> entries() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var files = Files.list(folder)) {
      return files.toList();
    }
  }

  /** A folder beside the others for an import that is not finished. */
  Path unfinished() throws IOException {
    Files.createDirectories(folder);
    return Files.createTempDirectory(folder, UNFINISHED);
  }

  static void delete(Path tree) throws IOException {
    if (!Files.exists(tree)) {
      return;
    }
    List<Path> files;
    try (var walk = Files.walk(tree)) {
      files = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (var file : files) {
      Files.deleteIfExists(file);
    }
  }

  private static String sha256(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      var digest = MessageDigest.getInstance("SHA-256");
      var buffer = new byte[BUFFER_BYTES];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JVM has SHA-256", e);
    }
  }
}
