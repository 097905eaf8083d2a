package org.waymend.optimizer.travel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.waymend.optimizer.problem.Place;

/**
 * What is known of an imported map without its roads.
 *
 * @param crossings nodes of its graph
 * @param roads edges of its graph
 * @param isContracted whether it has a contraction hierarchy
 * @param south smallest latitude of a crossing, degrees
 * @param estimate line fitted to driven pairs of this map, for places that no road joins
 */
public record MapFacts(
    int crossings,
    int roads,
    boolean isContracted,
    double south,
    double west,
    double north,
    double east,
    EstimatedTravel estimate) {

  private static final String FILE = "waymend-map.properties";
  private static final double METRES_PER_DEGREE = 111_320;

  /** Whether the place is inside the map's bounds or not farther from them than from a road. */
  boolean holds(Place place) {
    double margin = Snapper.FAR_FROM_ROAD_METRES / METRES_PER_DEGREE;
    double wide = margin / Math.max(0.01, Math.cos(Math.toRadians(place.latitude())));
    return place.latitude() >= south - margin
        && place.latitude() <= north + margin
        && place.longitude() >= west - wide
        && place.longitude() <= east + wide;
  }

  /** Of the bounds, in square degrees of the equator; to tell a large map from a small one. */
  double size() {
    return (north - south)
        * (east - west)
        * Math.max(0.01, Math.cos(Math.toRadians((north + south) / 2)));
  }

  void write(Path folder) throws IOException {
    var lines = new Properties();
    lines.setProperty("crossings", Integer.toString(crossings));
    lines.setProperty("roads", Integer.toString(roads));
    lines.setProperty("contracted", Boolean.toString(isContracted));
    lines.setProperty("south", Double.toString(south));
    lines.setProperty("west", Double.toString(west));
    lines.setProperty("north", Double.toString(north));
    lines.setProperty("east", Double.toString(east));
    lines.setProperty("estimate.fixedSeconds", Double.toString(estimate.fixedSeconds()));
    lines.setProperty("estimate.secondsPerMetre", Double.toString(estimate.secondsPerMetre()));
    lines.setProperty("estimate.detour", Double.toString(estimate.detour()));
    try (var out = Files.newBufferedWriter(folder.resolve(FILE))) {
      lines.store(out, null);
    }
  }

  /**
   * @throws BrokenCacheException if the file is missing or not one of ours
   */
  static MapFacts read(Path folder) throws IOException, BrokenCacheException {
    var file = folder.resolve(FILE);
    if (!Files.isRegularFile(file)) {
      throw new BrokenCacheException(file + " is missing");
    }
    var lines = new Properties();
    try (var in = Files.newBufferedReader(file)) {
      lines.load(in);
      return new MapFacts(
          Integer.parseInt(lines.getProperty("crossings", "")),
          Integer.parseInt(lines.getProperty("roads", "")),
          Boolean.parseBoolean(lines.getProperty("contracted", "")),
          number(lines, "south"),
          number(lines, "west"),
          number(lines, "north"),
          number(lines, "east"),
          new EstimatedTravel(
              number(lines, "estimate.fixedSeconds"),
              number(lines, "estimate.secondsPerMetre"),
              number(lines, "estimate.detour")));
    } catch (IllegalArgumentException e) { // also a number that is none, or a bad escape
      throw new BrokenCacheException(file + " cannot be understood: " + e.getMessage());
    }
  }

  private static double number(Properties lines, String name) {
    return Double.parseDouble(lines.getProperty(name, ""));
  }
}
