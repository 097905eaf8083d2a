package org.waymend.optimizer.travel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An OpenStreetMap extract that is there to be driven on. Equal while the file is the same, as far
 * as its size and time tell, and its rush hours are.
 *
 * @param name the file's without its ending
 * @param percentByHour rush hours of the area: 24 percentages, 25 to 400, by local hour of the
 *     departure; empty where the policy's count
 */
public record MapFile(
    String name, Path path, long bytes, FileTime changedAt, List<Integer> percentByHour) {
  private static final List<String> ENDINGS = List.of(".osm.pbf", ".osm.gz", ".osm");
  private static final String HOURS = ".hours";

  /**
   * @throws IOException if the file cannot be looked at
   * @throws MapFolderException if the rush hours beside it are none
   */
  static MapFile of(Path path) throws IOException {
    var file = path.getFileName().toString();
    var name = file.substring(0, file.length() - ending(path).orElse("").length());
    return new MapFile(
        name, path, Files.size(path), Files.getLastModifiedTime(path), hours(path, name));
  }

  /** How the file's name ends, if it ends as an extract's. */
  static Optional<String> ending(Path path) {
    var file = path.getFileName().toString();
    return ENDINGS.stream().filter(file::endsWith).findFirst();
  }

  boolean isSameExtract(MapFile other) {
    return path.equals(other.path) && bytes == other.bytes && changedAt.equals(other.changedAt);
  }

  /** The file with the rush hours. */
  Path hoursFile() {
    return path.resolveSibling(name + HOURS);
  }

  private static List<Integer> hours(Path path, String name) throws IOException {
    var file = path.resolveSibling(name + HOURS);
    if (!Files.isRegularFile(file)) {
      return List.of();
    }
    try {
      var percents =
          Arrays.stream(Files.readString(file).strip().split("\\s+", -1))
              .map(Integer::valueOf)
              .toList();
      return requireHours(percents);
    } catch (NumberFormatException e) {
      throw new MapFolderException(file + " holds something else than numbers", e);
    }
  }

  /**
   * @throws MapFolderException unless they are 24 percentages from 25 to 400
   */
  static List<Integer> requireHours(List<Integer> percents) {
    if (percents.size() != 24 || percents.stream().anyMatch(each -> each < 25 || each > 400)) {
      throw new MapFolderException(
          "Rush hours are 24 percentages from 25 to 400, not " + percents, null);
    }
    return List.copyOf(percents);
  }

  static String text(List<Integer> percents) {
    return percents.stream().map(String::valueOf).collect(Collectors.joining(" ")) + "\n";
  }
}
