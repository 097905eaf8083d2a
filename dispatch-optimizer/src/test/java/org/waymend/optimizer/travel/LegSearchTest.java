package org.waymend.optimizer.travel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.graphhopper.GHRequest;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Both searches against each other and against GraphHopper's own. */
class LegSearchTest {
  /**
   * The hierarchy was built on weights that GraphHopper rounds per shortcut, so that of two ways
   * that are equally quick but for milliseconds it may keep the other.
   */
  private static final long TOLERANCE_MILLIS = 50;

  private final RoadWorkers workers = new RoadWorkers(2);

  @AfterEach
  void stop() {
    workers.close();
  }

  @Test
  void in_midtown_both_find_the_same_times() {
    bothAgree(TestMaps.midtown(), 150, 3);
  }

  @Test
  void in_invented_towns_both_find_the_same_times(@TempDir Path folder) {
    for (int seed = 1; seed <= 5; seed++) {
      var file = TestMaps.town(folder, "town" + seed, 47, 8, seed);
      try (var town = RoadNetwork.open(file, folder.resolve("cache"), TestMaps.contracted())) {
        bothAgree(town, 60, seed);
      }
    }
  }

  private void bothAgree(RoadNetwork map, int places, long seed) {
    var points = TestMaps.points(map, TestMaps.places(map.facts(), places, seed));
    assertThat(points).hasSizeGreaterThan(places / 2);
    var full = drive(full(map), points, points);
    var buckets = drive(buckets(map), points, points);
    for (int from = 0; from < points.length; from++) {
      for (int to = 0; to < points.length; to++) {
        long one = full[from][to];
        long other = buckets[from][to];
        assertThat(other == DriveCost.NONE).isEqualTo(one == DriveCost.NONE);
        if (one != DriveCost.NONE) {
          assertThat(DriveCost.millis(other))
              .as("%s to %s", points[from], points[to])
              .isCloseTo(DriveCost.millis(one), within(TOLERANCE_MILLIS));
        }
      }
    }
  }

  @Test
  void a_column_holds_the_same_to_the_millisecond_as_the_rows_do() {
    var map = TestMaps.midtown();
    var points = TestMaps.points(map, TestMaps.places(map.facts(), 60, 5));
    var few = Arrays.copyOf(points, 7);
    var rows = drive(full(map), points, points);
    var columns = drive(full(map), points, few);
    for (int from = 0; from < points.length; from++) {
      assertThat(columns[from]).isEqualTo(Arrays.copyOf(rows[from], 7));
    }
  }

  @Test
  void neither_mirrors() {
    var map = TestMaps.midtown();
    var points = TestMaps.points(map, TestMaps.places(map.facts(), 60, 7));
    for (var search : new LegSearch[] {full(map), buckets(map)}) {
      var costs = drive(search, points, points);
      int different = 0;
      for (int from = 0; from < points.length; from++) {
        assertThat(costs[from][from]).isZero();
        for (int to = 0; to < from; to++) {
          different +=
              DriveCost.seconds(costs[from][to]) == DriveCost.seconds(costs[to][from]) ? 0 : 1;
        }
      }
      assertThat(different).isGreaterThan(points.length * points.length / 4);
    }
  }

  @Test
  void both_agree_with_graphhopper_s_own_search_on_200_pairs() {
    var map = TestMaps.midtown();
    var places =
        TestMaps.places(map.facts(), 80, 11).stream()
            .filter(place -> map.snap(java.util.List.of(place))[0] != null)
            .toList();
    var points = map.snap(places);
    var full = drive(full(map), points, points);
    var buckets = drive(buckets(map), points, points);
    var random = new Random(13);
    int driven = 0;
    for (int pair = 0; pair < 200; pair++) {
      int from = random.nextInt(points.length);
      int to = random.nextInt(points.length);
      var start = places.get(from);
      var end = places.get(to);
      var answer =
          map.graph()
              .route(
                  new GHRequest(
                          start.latitude(), start.longitude(), end.latitude(), end.longitude())
                      .setProfile(RoadGraph.PROFILE)
                      .putHint("ch.disable", true));
      if (answer.hasErrors()) {
        assertThat(full[from][to]).isEqualTo(DriveCost.NONE);
        assertThat(buckets[from][to]).isEqualTo(DriveCost.NONE);
        continue;
      }
      driven++;
      for (var costs : new long[][][] {full, buckets}) {
        assertThat(DriveCost.millis(costs[from][to]) / 1000.0)
            .as("%s to %s", start, end)
            .isCloseTo(answer.getBest().getTime() / 1000.0, within(0.5));
        assertThat(DriveCost.centimetres(costs[from][to]) / 100.0)
            .isCloseTo(answer.getBest().getDistance(), within(60.0)); // ways of one time differ
      }
    }
    assertThat(driven).isGreaterThan(150);
  }

  private LegSearch full(RoadNetwork map) {
    var edges = RoadEdges.of(map.graph().getBaseGraph(), map.graph().weighting());
    return new FullSearch(edges.out(), edges.in(), workers);
  }

  private LegSearch buckets(RoadNetwork map) {
    var edges = RoadEdges.of(map.graph().getBaseGraph(), map.graph().weighting());
    var hierarchy = Objects.requireNonNull(map.graph().hierarchy());
    return new BucketSearch(RoadHierarchy.of(hierarchy, edges.there, edges.back), workers);
  }

  private static long[][] drive(LegSearch search, Anchor[] from, Anchor[] to) {
    var costs = new long[from.length][to.length];
    search.drive(from, to, (start, end, cost) -> costs[start][end] = cost);
    return costs;
  }
}
