package org.waymend.optimizer.travel;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The maps of an installation: extracts in one folder, each under its name, and what was imported
 * from them in another. Who runs on them looks into the folder again from time to time.
 */
public final class MapFolder {
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
  private static final String DRAFT = ".adding-";
  private static final int IMPORT_PER_BYTE = 6; // seen: 3 to 5 with what is temporary
  private static final long SPARE_BYTES = 64L << 20;

  private final Path folder;
  private final Path cache;

  /**
   * @param folder of the extracts; need not be there yet
   * @param cache of what is imported from them
   */
  public MapFolder(Path folder, Path cache) {
    this.folder = folder;
    this.cache = cache;
  }

  /**
   * All maps by name.
   *
   * @throws MapFolderException if the folder cannot be read
   */
  public List<MapFile> list() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var files = Files.list(folder)) {
      var maps = new ArrayList<MapFile>();
      for (var file : files.sorted().toList()) {
        if (isMap(file)) {
          maps.add(MapFile.of(file));
        }
      }
      maps.sort(Comparator.comparing(MapFile::name));
      return maps;
    } catch (IOException e) {
      throw new MapFolderException("The maps in " + folder + " cannot be read: " + e, e);
    }
  }

  private static boolean isMap(Path file) {
    return !file.getFileName().toString().startsWith(".")
        && MapFile.ending(file).isPresent()
        && Files.isRegularFile(file);
  }

  /**
   * What is known of the map; empty until it is imported.
   *
   * @throws MapFolderException if it cannot be read
   */
  public Optional<MapFacts> facts(MapFile map) {
    try {
      return Optional.of(MapFacts.read(new RoadCache(cache).folderFor(map.path())));
    } catch (BrokenCacheException e) {
      return Optional.empty(); // made anew when the map is opened
    } catch (IOException e) {
      throw new MapFolderException("The map " + map.name() + " cannot be read: " + e, e);
    }
  }

  /**
   * Imports an extract and keeps a copy of it under the name. Nothing is there under that name
   * before the import is complete.
   *
   * @throws MapFolderException in words: a name that is none or taken, a file that is no map, a
   *     full disk
   */
  public MapFacts add(String name, Path extract, RoadLimits limits) {
    requireName(name);
    if (!Files.isRegularFile(extract)) {
      throw new MapFolderException("There is no file " + extract, null);
    }
    var ending =
        MapFile.ending(extract)
            .orElseThrow(
                () ->
                    new MapFolderException(
                        extract + " is no OpenStreetMap extract: its name ends in .osm.pbf", null));
    return locked(() -> addLocked(name, extract, ending, limits));
  }

  private MapFacts addLocked(String name, Path extract, String ending, RoadLimits limits)
      throws IOException {
    if (find(name).isPresent()) {
      throw new MapFolderException(
          "There is a map " + name + " already; remove it first or choose another name", null);
    }
    deleteDrafts();
    requireRoom(Files.size(extract), Files.getFileStore(folder).getUsableSpace());
    var draft = Files.createTempDirectory(folder, DRAFT);
    try {
      var copy = Files.copy(extract, draft.resolve(name + ending));
      try (var roads = RoadNetwork.open(copy, cache, limits)) {
        Files.move(copy, folder.resolve(name + ending));
        return roads.facts();
      }
    } catch (RoadNetworkException e) {
      throw notImported(extract, e);
    } finally {
      RoadCache.delete(draft);
    }
  }

  /** Of a process that was killed; we hold the lock, so nobody works on one. */
  private void deleteDrafts() throws IOException {
    List<Path> drafts;
    try (var files = Files.list(folder)) {
      drafts = files.filter(file -> file.getFileName().toString().startsWith(DRAFT)).toList();
    }
    for (var draft : drafts) {
      RoadCache.delete(draft);
    }
  }

  /**
   * Takes the map and what was imported from it away.
   *
   * @throws MapFolderException if there is none of this name
   */
  public void remove(String name) {
    requireName(name);
    locked(
        () -> {
          var map =
              find(name).orElseThrow(() -> new MapFolderException("There is no map " + name, null));
          boolean isTwin = false;
          for (var other : list()) {
            isTwin |= !other.equals(map) && Files.mismatch(other.path(), map.path()) < 0;
          }
          if (!isTwin) {
            new RoadCache(cache).forget(map.path());
          }
          Files.deleteIfExists(map.hoursFile());
          Files.delete(map.path());
          return map;
        });
  }

  /**
   * Says how much longer drives take in this map's area, by local hour of the departure.
   *
   * @param percents 24 from 25 to 400; empty to let the policy's count again
   * @throws MapFolderException if there is no such map, or for other percentages
   */
  public void setRushHours(String name, List<Integer> percents) {
    requireName(name);
    var text = percents.isEmpty() ? "" : MapFile.text(MapFile.requireHours(percents));
    locked(
        () -> {
          var map =
              find(name).orElseThrow(() -> new MapFolderException("There is no map " + name, null));
          if (percents.isEmpty()) {
            Files.deleteIfExists(map.hoursFile());
          } else {
            var draft = Files.createTempFile(folder, ".hours-", "");
            Files.writeString(draft, text);
            Files.move(draft, map.hoursFile(), StandardCopyOption.ATOMIC_MOVE);
          }
          return map;
        });
  }

  private Optional<MapFile> find(String name) {
    return list().stream().filter(map -> map.name().equals(name)).findFirst();
  }

  private static void requireName(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new MapFolderException(
          "\"" + name + "\" is no name for a map: small letters, digits and hyphens, 40 at most",
          null);
    }
  }

  /**
   * @throws MapFolderException if an import of that many bytes is not likely to fit
   */
  static void requireRoom(long extractBytes, long usableBytes) {
    long needed = extractBytes * IMPORT_PER_BYTE + SPARE_BYTES;
    if (usableBytes < needed) {
      throw new MapFolderException(
          String.format(
              Locale.ROOT,
              "The disk is too full: the import needs about %d MB, %d MB are free",
              needed >> 20,
              usableBytes >> 20),
          null);
    }
  }

  private static MapFolderException notImported(Path extract, RoadNetworkException failure) {
    Throwable root = failure;
    for (var cause = root.getCause(); cause != null; cause = cause.getCause()) {
      root = cause;
    }
    var reason = String.valueOf(root.getMessage());
    return root instanceof FileSystemException || reason.contains("No space left")
        ? new MapFolderException("The import could not be written: " + reason, failure)
        : new MapFolderException(
            extract + " is no OpenStreetMap extract with roads, or is damaged: " + reason, failure);
  }

  /** An act on the folder while nobody else changes it. */
  private interface Act<T> {
    T run() throws IOException;
  }

  private <T> T locked(Act<T> act) {
    try {
      Files.createDirectories(folder);
      try (var channel =
              FileChannel.open(
                  folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          var lock = tryLock(channel)) {
        if (lock == null) {
          throw new MapFolderException("Another map is being added or removed just now", null);
        }
        return act.run();
      }
    } catch (IOException e) {
      throw new MapFolderException("The maps in " + folder + " cannot be changed: " + e, e);
    }
  }

  private static java.nio.channels.@Nullable FileLock tryLock(FileChannel channel)
      throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null; // by this very process
    }
  }
}
