package org.waymend.optimizer.travel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;

/**
 * An OpenStreetMap extract that is there to be driven on. Equal while the file is the same, as far
 * as its size and time tell.
 *
 * @param name the file's without its ending
 */
public record MapFile(String name, Path path, long bytes, FileTime changedAt) {
  private static final List<String> ENDINGS = List.of(".osm.pbf", ".osm.gz", ".osm");

  /**
   * @throws IOException if the file cannot be looked at
   */
  static MapFile of(Path path) throws IOException {
    var file = path.getFileName().toString();
    var name = file.substring(0, file.length() - ending(path).orElse("").length());
    return new MapFile(name, path, Files.size(path), Files.getLastModifiedTime(path));
  }

  /** How the file's name ends, if it ends as an extract's. */
  static Optional<String> ending(Path path) {
    var file = path.getFileName().toString();
    return ENDINGS.stream().filter(file::endsWith).findFirst();
  }
}
