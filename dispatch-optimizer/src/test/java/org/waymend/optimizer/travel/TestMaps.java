package org.waymend.optimizer.travel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.waymend.optimizer.problem.Place;
import org.waymend.optimizer.problem.PlaceId;

/** Maps that are imported once for all tests of a JVM, and places on them. */
final class TestMaps {
  static final Path MIDTOWN = Path.of("src/test/resources/roads-nyc-midtown/roads-only.osm.pbf");

  private static Path folder;
  private static RoadNetwork midtown;

  private TestMaps() {}

  /** Where the maps below are imported to; gone when the JVM ends. */
  static synchronized Path cache() {
    if (folder == null) {
      try {
        var made = Files.createTempDirectory("waymend-test-maps");
        folder = made;
        Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(made)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return folder;
  }

  private static void delete(Path tree) {
    try {
      RoadCache.delete(tree);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Midtown with a contraction hierarchy and without kept legs; nobody may close it. */
  static synchronized RoadNetwork midtown() {
    if (midtown == null) {
      midtown = RoadNetwork.open(MIDTOWN, cache(), contracted());
    }
    return midtown;
  }

  static RoadLimits contracted() {
    return RoadLimits.standard().withContractedFrom(0).withCachedPlaces(0).withThreads(2);
  }

  /** An invented town of 16 × 16 crossings, as a file. */
  static Path town(Path folder, String name, double south, double west, long seed) {
    try {
      var file = folder.resolve(name + ".osm");
      GridTown.write(file, south, west, 16, seed);
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Places inside the map's bounds, on roads or not. */
  static List<Place> places(MapFacts map, int count, long seed) {
    var random = new Random(seed);
    var places = new ArrayList<Place>();
    for (int i = 0; i < count; i++) {
      places.add(
          place(
              "P" + i,
              map.south() + random.nextDouble() * (map.north() - map.south()),
              map.west() + random.nextDouble() * (map.east() - map.west())));
    }
    return places;
  }

  static Place place(String id, double latitude, double longitude) {
    return new Place(new PlaceId(id), latitude, longitude);
  }

  /** The points of the places that are near a road, each once. */
  static Anchor[] points(RoadNetwork map, List<Place> places) {
    var points = new ArrayList<Anchor>();
    for (var point : map.snap(places)) {
      if (point != null && points.stream().noneMatch(other -> other.key() == point.key())) {
        points.add(point);
      }
    }
    return points.toArray(Anchor[]::new);
  }
}
