package org.waymend.optimizer.travel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymend.optimizer.problem.LegSource;
import org.waymend.optimizer.problem.Place;
import org.waymend.optimizer.problem.PlaceId;
import org.waymend.optimizer.problem.TravelMatrix;

class RoadNetworkTest {
  private static final int SAMPLE = 60;

  private static RoadNetwork roads;
  private static List<Place> places;
  private static TravelMatrix matrix;

  @BeforeAll
  static void drive() {
    roads = TestMaps.midtown();
    places = new ArrayList<>();
    var random = new Random(7);
    for (int i = 0; i < SAMPLE; i++) {
      double latitude = 40.738 + random.nextDouble() * 0.018;
      places.add(new Place(new PlaceId("P" + i), latitude, -74.00 + random.nextDouble() * 0.025));
    }
    places.add(new Place(new PlaceId("sea"), 40.5, -73.9));
    matrix = roads.between(places);
  }

  @Test
  void the_fallback_is_fitted_to_this_map() {
    var line = roads.facts().estimate();
    assertThat(line.fixedSeconds()).isBetween(20.0, 60.0);
    assertThat(line.secondsPerMetre()).isBetween(0.09, 0.14);
    assertThat(line.detour()).isBetween(1.2, 1.8);
  }

  @Test
  void a_place_alone_off_the_map_is_estimated_by_the_map_s_line() {
    var sea = places.get(SAMPLE);
    var two = roads.between(List.of(sea, places.get(0)));
    assertThat(two.seconds(0, 1))
        .isEqualTo(roads.facts().estimate().seconds(CrowFlight.metres(sea, places.get(0))));
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
    try (var again = RoadNetwork.open(TestMaps.MIDTOWN, TestMaps.cache(), TestMaps.contracted())) {
      assertThat(again.between(places)).isEqualTo(matrix);
    }
    try (var folders = Files.list(TestMaps.cache())) {
      assertThat(folders)
          .singleElement()
          .satisfies(
              folder ->
                  assertThat(folder.getFileName().toString())
                      .startsWith("9bfcc15d09fc7cbef8d65298085355f9"));
    }
  }

  @Test
  void a_broken_import_is_made_anew(@TempDir Path folder) throws IOException {
    var file = TestMaps.town(folder, "town", 47, 8, 1);
    var cache = folder.resolve("cache");
    MapFacts facts;
    try (var first = RoadNetwork.open(file, cache, RoadLimits.standard())) {
      facts = first.facts();
    }
    for (var broken : List.of("waymend-map.properties", "edges", "properties")) {
      Path imported;
      try (var folders = Files.list(cache)) {
        imported = folders.findFirst().orElseThrow();
      }
      Files.writeString(imported.resolve(broken), "broken");
      try (var again = RoadNetwork.open(file, cache, RoadLimits.standard())) {
        assertThat(again.facts()).as(broken).isEqualTo(facts);
      }
    }
  }

  @Test
  void a_file_that_is_no_map_is_refused(@TempDir Path folder) throws IOException {
    var file = Files.writeString(folder.resolve("no.osm.pbf"), "no map");
    assertThatThrownBy(() -> RoadNetwork.open(file, folder.resolve("cache")))
        .isInstanceOf(RoadNetworkException.class);
  }
}
