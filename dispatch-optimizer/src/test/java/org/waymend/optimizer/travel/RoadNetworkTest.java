package org.waymend.optimizer.travel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.graphhopper.GHRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymend.optimizer.problem.LegSource;
import org.waymend.optimizer.problem.Place;
import org.waymend.optimizer.problem.PlaceId;
import org.waymend.optimizer.problem.TravelMatrix;

class RoadNetworkTest {
  private static final Path MIDTOWN =
      Path.of("src/test/resources/roads-nyc-midtown/roads-only.osm.pbf");
  private static final int SAMPLE = 60;

  @TempDir static Path cache;
  private static RoadNetwork roads;
  private static List<Place> places;
  private static TravelMatrix matrix;

  @BeforeAll
  static void drive() {
    roads = RoadNetwork.open(MIDTOWN, cache);
    places = new ArrayList<>();
    var random = new Random(7);
    for (int i = 0; i < SAMPLE; i++) {
      double latitude = 40.738 + random.nextDouble() * 0.018;
      places.add(new Place(new PlaceId("P" + i), latitude, -74.00 + random.nextDouble() * 0.025));
    }
    places.add(new Place(new PlaceId("sea"), 40.5, -73.9));
    matrix = roads.between(places);
  }

  @AfterAll
  static void close() {
    roads.close();
  }

  @Test
  void our_search_finds_the_same_times_as_graphhopper() {
    var random = new Random(11);
    for (int i = 0; i < 200; i++) {
      int from = random.nextInt(SAMPLE);
      int to = random.nextInt(SAMPLE);
      var answer = roads.hopper().route(request(places.get(from), places.get(to)));
      if (from == to || answer.hasErrors()) {
        continue;
      }
      var best = answer.getBest();
      assertThat((double) matrix.seconds(from, to))
          .as("%s to %s", places.get(from), places.get(to))
          .isCloseTo(best.getTime() / 1000.0, within(1.0));
      assertThat((double) matrix.metres(from, to)).isCloseTo(best.getDistance(), within(2.0));
      assertThat(matrix.source(from, to)).isEqualTo(LegSource.ROAD);
    }
  }

  private static GHRequest request(Place from, Place to) {
    return new GHRequest(from.latitude(), from.longitude(), to.latitude(), to.longitude())
        .setProfile(RoadNetwork.PROFILE);
  }

  @Test
  void one_way_streets_make_there_and_back_differ() {
    int different = 0;
    for (int from = 0; from < SAMPLE; from++) {
      for (int to = 0; to < from; to++) {
        different += matrix.seconds(from, to) == matrix.seconds(to, from) ? 0 : 1;
      }
    }
    assertThat(different).isGreaterThan(SAMPLE * SAMPLE / 4);
  }

  @Test
  void a_place_off_the_map_is_estimated_and_never_infinite() {
    assertThat(matrix.source(0, SAMPLE)).isEqualTo(LegSource.ESTIMATED);
    assertThat(matrix.seconds(0, SAMPLE)).isBetween(1_000, 10_000);
  }

  @Test
  void the_second_opening_reads_the_cache() throws IOException {
    try (var again = RoadNetwork.open(MIDTOWN, cache)) {
      assertThat(again.between(places)).isEqualTo(matrix);
    }
    try (var folders = Files.list(cache)) {
      assertThat(folders)
          .singleElement()
          .satisfies(
              folder ->
                  assertThat(folder.getFileName().toString())
                      .startsWith("9bfcc15d09fc7cbef8d65298085355f9"));
    }
  }

  @Test
  void a_file_that_is_no_map_is_refused(@TempDir Path folder) throws IOException {
    var file = Files.writeString(folder.resolve("no.osm.pbf"), "no map");
    assertThatThrownBy(() -> RoadNetwork.open(file, folder.resolve("cache")))
        .isInstanceOf(RoadNetworkException.class);
  }
}
