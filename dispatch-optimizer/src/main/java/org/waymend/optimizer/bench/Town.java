package org.waymend.optimizer.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.waymend.optimizer.problem.Place;
import org.waymend.optimizer.problem.PlaceId;
import org.waymend.optimizer.problem.TravelMatrix;
import org.waymend.optimizer.travel.EstimatedTravel;
import org.waymend.optimizer.travel.GridTown;
import org.waymend.optimizer.travel.RoadLimits;
import org.waymend.optimizer.travel.RoadNetwork;

/** Where generated days take place: a map, an invented town, or a plain without roads. */
final class Town implements AutoCloseable {
  private static final double INVENTED_SOUTH = 47;
  private static final double INVENTED_WEST = 8;
  private static final int SMALL_SIDE = 60;
  private static final int MIDDLE_SIDE = 100;
  private static final int LARGE_SIDE = 150;

  private final String words;
  private final @Nullable RoadNetwork roads;

  private Town(String words, @Nullable RoadNetwork roads) {
    this.words = words;
    this.roads = roads;
  }

  /**
   * The roads of an OpenStreetMap extract.
   *
   * @param cache folder for what is imported
   */
  static Town ofMap(Path extract, Path cache, int threads) {
    return new Town("the roads of " + extract.getFileName(), open(extract, cache, threads));
  }

  /**
   * A grid town that is large enough for so many engineers.
   *
   * @param cache folder for the town and what is imported
   */
  static Town invented(int engineers, Path cache, int threads) throws IOException {
    int side = engineers <= 50 ? SMALL_SIDE : engineers <= 300 ? MIDDLE_SIDE : LARGE_SIDE;
    Files.createDirectories(cache);
    var file = cache.resolve("invented-" + side + "x" + side + ".osm");
    if (!Files.exists(file)) {
      GridTown.write(file, INVENTED_SOUTH, INVENTED_WEST, side, 1);
    }
    return new Town(
        "an invented town of " + side + " × " + side + " crossings", open(file, cache, threads));
  }

  /** Twelve kilometres square, on which travel is estimated; for tests. */
  static Town withoutRoads() {
    return new Town("a plain without roads", null);
  }

  private static RoadNetwork open(Path extract, Path cache, int threads) {
    var limits = RoadLimits.standard().withThreads(threads).withCachedPlaces(0);
    return RoadNetwork.open(extract, cache, limits);
  }

  /** As it is told to people. */
  String inWords() {
    return words;
  }

  /** Places by lot, all near roads, called P0 and so on. */
  List<Place> draw(int count, SplittableRandom random) {
    var drawn = new ArrayList<Place>();
    while (drawn.size() < count) {
      var some = new ArrayList<Place>();
      for (int i = drawn.size(); i < count; i++) {
        some.add(anywhere(random));
      }
      for (var place : roads == null ? some : roads.nearRoads(some)) {
        var id = new PlaceId("P" + drawn.size());
        drawn.add(new Place(id, place.latitude(), place.longitude()));
      }
    }
    return drawn;
  }

  private Place anywhere(SplittableRandom random) {
    double south = roads == null ? INVENTED_SOUTH : roads.facts().south();
    double west = roads == null ? INVENTED_WEST : roads.facts().west();
    double high = roads == null ? 0.108 : roads.facts().north() - south;
    double wide = roads == null ? 0.158 : roads.facts().east() - west;
    return new Place(
        new PlaceId("anywhere"),
        south + random.nextDouble() * high,
        west + random.nextDouble() * wide);
  }

  TravelMatrix between(List<Place> places) {
    return roads == null ? EstimatedTravel.withoutMap().between(places) : roads.between(places);
  }

  @Override
  public void close() {
    if (roads != null) {
      roads.close();
    }
  }
}
