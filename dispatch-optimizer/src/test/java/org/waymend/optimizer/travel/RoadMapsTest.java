package org.waymend.optimizer.travel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymend.optimizer.problem.LegSource;
import org.waymend.optimizer.problem.Place;

/** Maps that come and go, and one matrix over several. */
class RoadMapsTest {
  private static final RoadLimits LIMITS = RoadLimits.standard();

  /** Places in the west town, the east town, 60 km away, and nowhere. */
  private static final List<Place> PLACES =
      List.of(
          TestMaps.place("west 0", 47.003, 8.004),
          TestMaps.place("west 1", 47.011, 8.009),
          TestMaps.place("east 0", 47.004, 8.805),
          TestMaps.place("east 1", 47.010, 8.812),
          TestMaps.place("nowhere", 47.2, 8.4),
          TestMaps.place("south pole", -89, 0));

  @TempDir Path folder;
  private MapFolder maps;
  private RoadMaps roads;
  private Path west;
  private Path east;

  @BeforeEach
  void make() throws IOException {
    west = TestMaps.town(Files.createDirectories(folder.resolve("west")), "in", 47, 8, 1);
    east = TestMaps.town(Files.createDirectories(folder.resolve("east")), "in", 47, 8.8, 2);
    maps = new MapFolder(folder.resolve("maps"), folder.resolve("cache"));
    roads = new RoadMaps(maps, List.of(), folder.resolve("cache"), LIMITS);
  }

  @AfterEach
  void close() {
    roads.close();
  }

  @Test
  void without_a_map_all_is_estimated() {
    assertThat(roads.refresh()).isEmpty();
    assertThat(roads.between(PLACES)).isEqualTo(EstimatedTravel.withoutMap().between(PLACES));
  }

  @Test
  void each_place_is_driven_on_its_own_map_and_between_maps_is_estimated() {
    var inWest = maps.add("west", west, LIMITS);
    var inEast = maps.add("east", east, LIMITS);
    assertThat(roads.isOutdated()).isTrue();
    assertThat(roads.refresh()).isEmpty();
    assertThat(roads.isOutdated()).isFalse();
    assertThat(roads.names()).containsExactly("east", "west");

    var matrix = roads.between(PLACES);
    for (int from = 0; from < PLACES.size(); from++) {
      for (int to = 0; to < PLACES.size(); to++) {
        boolean isOneTown = from < 4 && to < 4 && from / 2 == to / 2;
        assertThat(matrix.source(from, to))
            .as("%s to %s", PLACES.get(from), PLACES.get(to))
            .isEqualTo(isOneTown || from == to ? LegSource.ROAD : LegSource.ESTIMATED);
      }
    }
    double away = CrowFlight.metres(PLACES.get(0), PLACES.get(2));
    assertThat(matrix.seconds(0, 2))
        .as("by the slower line")
        .isEqualTo(Math.max(inWest.estimate().seconds(away), inEast.estimate().seconds(away)));
    double out = CrowFlight.metres(PLACES.get(4), PLACES.get(1));
    assertThat(matrix.seconds(4, 1)).isEqualTo(inWest.estimate().seconds(out));
    double nowhere = CrowFlight.metres(PLACES.get(4), PLACES.get(5));
    assertThat(matrix.seconds(4, 5)).isEqualTo(EstimatedTravel.withoutMap().seconds(nowhere));
  }

  @Test
  void a_leg_is_the_same_whatever_else_is_asked_for() {
    maps.add("west", west, LIMITS);
    maps.add("east", east, LIMITS);
    roads.refresh();
    var all = roads.between(PLACES);
    for (int from = 0; from < PLACES.size(); from++) {
      for (int to = 0; to < PLACES.size(); to++) {
        var pair = roads.between(List.of(PLACES.get(from), PLACES.get(to)));
        if (from != to) {
          assertThat(pair.seconds(0, 1)).isEqualTo(all.seconds(from, to));
          assertThat(pair.metres(0, 1)).isEqualTo(all.metres(from, to));
          assertThat(pair.source(0, 1)).isEqualTo(all.source(from, to));
        }
      }
    }
  }

  @Test
  void a_map_inside_another_adds_nothing_but_a_place_of_both_is_still_driven_to()
      throws IOException {
    maps.add("west", west, LIMITS);
    var twice = Files.copy(west, folder.resolve("again.osm"));
    Files.writeString(twice, Files.readString(twice).replace("waymend", "somebody else"));
    maps.add("again", twice, LIMITS);
    roads.refresh();
    assertThat(roads.between(PLACES).source(0, 1)).isEqualTo(LegSource.ROAD);
  }

  @Test
  void a_map_that_is_taken_away_is_driven_on_no_longer() {
    maps.add("west", west, LIMITS);
    roads.refresh();
    assertThat(roads.between(PLACES).source(0, 1)).isEqualTo(LegSource.ROAD);
    maps.remove("west");
    assertThat(roads.isOutdated()).isTrue();
    assertThat(roads.between(PLACES).source(0, 1)).isEqualTo(LegSource.ROAD);
    roads.refresh();
    assertThat(roads.between(PLACES).source(0, 1)).isEqualTo(LegSource.ESTIMATED);
  }

  @Test
  void a_broken_map_is_told_once_and_does_not_hinder_the_others() throws IOException {
    maps.add("west", west, LIMITS);
    Files.writeString(folder.resolve("maps/broken.osm.pbf"), "no map");
    assertThat(roads.refresh()).singleElement().asString().contains("broken.osm.pbf");
    assertThat(roads.refresh()).isEmpty();
    assertThat(roads.isOutdated()).isFalse();
    assertThat(roads.between(PLACES).source(0, 1)).isEqualTo(LegSource.ROAD);
  }

  @Test
  void an_extract_from_elsewhere_is_driven_on_and_never_twice() throws IOException {
    maps.add("west", west, LIMITS);
    var more = List.of(folder.resolve("maps/west.osm"), east, folder.resolve("missing.osm.pbf"));
    try (var both = new RoadMaps(maps, more, folder.resolve("cache"), LIMITS)) {
      assertThat(both.refresh()).singleElement().asString().contains("missing.osm.pbf");
      assertThat(both.names()).containsExactly("in", "west");
      assertThat(both.between(PLACES).source(2, 3)).isEqualTo(LegSource.ROAD);
    }
  }

  @Test
  void a_map_is_added_listed_and_removed() {
    var facts = maps.add("west", west, LIMITS);
    assertThat(facts.roads()).isGreaterThan(400);
    assertThat(facts.south()).isBetween(46.99, 47.01);
    assertThat(maps.list()).extracting(MapFile::name).containsExactly("west");
    assertThat(maps.facts(maps.list().get(0))).contains(facts);
    maps.remove("west");
    assertThat(maps.list()).isEmpty();
    assertThat(folder.resolve("cache")).isEmptyDirectory();
  }

  @Test
  void what_is_wrong_is_said_and_leaves_nothing_behind() throws IOException {
    maps.add("west", west, LIMITS);
    var text = Files.writeString(folder.resolve("text.osm.pbf"), "no map");
    var empty =
        Files.writeString(folder.resolve("empty.osm"), "<?xml version='1.0'?><osm version='0.6'/>");
    refused("west", east, "already");
    refused("West", east, "no name for a map");
    refused("../west", east, "no name for a map");
    refused("east", folder.resolve("east/none.osm.pbf"), "There is no file");
    refused("east", Files.writeString(folder.resolve("map.zip"), ""), ".osm.pbf");
    refused("east", text, "no OpenStreetMap extract");
    refused("east", empty, "no OpenStreetMap extract");
    assertThatThrownBy(() -> maps.remove("east")).hasMessage("There is no map east");
    assertThatThrownBy(() -> MapFolder.requireRoom(1L << 30, 1L << 30))
        .hasMessageContaining("The disk is too full: the import needs about 6208 MB, 1024 MB");
    assertThat(maps.list()).extracting(MapFile::name).containsExactly("west");
    var left = new ArrayList<String>();
    try (var files = Files.list(folder.resolve("maps"));
        var imported = Files.list(folder.resolve("cache"))) {
      files.forEach(file -> left.add(file.getFileName().toString()));
      assertThat(imported).hasSize(1);
    }
    assertThat(left).containsExactlyInAnyOrder(".lock", "west.osm");
  }

  private void refused(String name, Path file, String why) {
    assertThatThrownBy(() -> maps.add(name, file, LIMITS))
        .isInstanceOf(MapFolderException.class)
        .hasMessageContaining(why);
  }

  @Test
  void a_map_s_rush_hours_count_for_departures_from_its_area() {
    maps.add("west", west, LIMITS);
    maps.add("east", east, LIMITS);
    roads.refresh();
    var table = java.util.Collections.nCopies(24, 140);
    maps.setRushHours("west", table);
    assertThat(roads.isOutdated()).isTrue();
    assertThat(roads.between(PLACES).percentByHour(0)).isEmpty();
    assertThat(roads.refresh()).isEmpty();
    var matrix = roads.between(PLACES);
    assertThat(matrix.percentByHour(0)).isEqualTo(table);
    assertThat(matrix.percentByHour(1)).isEqualTo(table);
    assertThat(matrix.percentByHour(2)).isEmpty();
    assertThat(matrix.percentByHour(4)).isEmpty();
    assertThatThrownBy(() -> maps.setRushHours("west", List.of(100)))
        .isInstanceOf(MapFolderException.class)
        .hasMessageContaining("24 percentages");
    assertThatThrownBy(() -> maps.setRushHours("north", table)).hasMessage("There is no map north");
    maps.setRushHours("west", List.of());
    roads.refresh();
    assertThat(roads.between(PLACES).percentByHour(0)).isEmpty();
  }

  @Test
  void what_killed_imports_left_goes_with_the_next_one() throws IOException {
    Files.createDirectories(folder.resolve("maps/.adding-1"));
    var left = Files.createDirectories(folder.resolve("cache/importing-1"));
    var fresh = Files.createDirectories(folder.resolve("cache/importing-2"));
    Files.setLastModifiedTime(left, FileTime.from(Instant.parse("2026-11-01T00:00:00Z")));
    maps.add("west", west, LIMITS);
    assertThat(left).doesNotExist();
    assertThat(folder.resolve("maps/.adding-1")).doesNotExist();
    assertThat(fresh).exists(); // somebody may be at it
  }

  @Test
  void maps_may_come_and_go_while_many_ask() throws Exception {
    maps.add("west", west, LIMITS);
    roads.refresh();
    var withOne = roads.between(PLACES);
    maps.add("east", east, LIMITS);
    roads.refresh();
    var withBoth = roads.between(PLACES);
    var pool = Executors.newFixedThreadPool(3);
    try {
      var asked = new ArrayList<Future<?>>();
      for (int thread = 0; thread < 3; thread++) {
        asked.add(
            pool.submit(
                () -> {
                  for (int i = 0; i < 300; i++) {
                    assertThat(roads.between(PLACES)).isIn(withOne, withBoth);
                  }
                }));
      }
      for (int i = 0; i < 4; i++) {
        maps.remove("east");
        roads.refresh();
        maps.add("east", east, LIMITS);
        assertThat(roads.refresh()).isEmpty();
      }
      for (var each : asked) {
        each.get();
      }
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void what_another_map_still_needs_is_kept() {
    var facts = maps.add("west", west, LIMITS);
    maps.add("twin", west, LIMITS);
    maps.remove("twin");
    assertThat(maps.facts(maps.list().get(0))).contains(facts);
  }
}
