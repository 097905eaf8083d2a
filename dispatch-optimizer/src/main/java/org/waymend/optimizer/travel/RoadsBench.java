package org.waymend.optimizer.travel;

import com.graphhopper.GHRequest;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.waymend.optimizer.problem.LegSource;
import org.waymend.optimizer.problem.Place;
import org.waymend.optimizer.problem.PlaceId;
import org.waymend.optimizer.problem.TravelMatrix;

/**
 * Measures matrices on maps, each by both searches: {@code ./waymend bench roads}. CPU time is that
 * of the whole process, compiler and garbage collector included; the first matrix also pays for a
 * cold JVM. Every matrix is of places that were not asked for before, and finds their roads, too.
 */
public final class RoadsBench {
  private static final Logger ROOT = Logger.getLogger(""); // or its level may be forgotten
  private static final int LATER = 5;
  private static final int ROUTES = 500;
  private static final int WARM_UP = 1_500;
  private static final double NANOS = 1e9;
  private static final int LIMIT = 5_000;
  private static final List<String> HEAD =
      List.of(
          "map",
          "roads",
          "search",
          "places",
          "import s",
          "load s",
          "heap MB",
          "first matrix CPU s",
          "later matrix CPU s",
          "route() in a loop CPU s",
          "from memory CPU s",
          "after a restart CPU s",
          "one new stop CPU s",
          "estimated pairs",
          "farthest from arrays s");

  private final Path work;
  private final int places;
  private final int threads;
  private final long seed;
  private final List<List<String>> rows = new ArrayList<>();

  private RoadsBench(Path work, int places, int threads, long seed) {
    this.work = work;
    this.places = places;
    this.threads = threads;
    this.seed = seed;
  }

  /**
   * Arguments: folder for roads.csv; places; threads; seed; sides of invented towns by comma, or
   * nothing; files of maps.
   */
  public static void main(String[] args) throws IOException {
    ROOT.setLevel(Level.WARNING); // not every step of an import
    var out = Files.createDirectories(Path.of(args[0]));
    var work = Files.createTempDirectory("waymend-roads");
    try {
      var bench =
          new RoadsBench(
              work, Integer.parseInt(args[1]), Integer.parseInt(args[2]), Long.parseLong(args[3]));
      for (int i = 5; i < args.length; i++) {
        bench.measure(Path.of(args[i]));
      }
      for (var side : args[4].split(",", -1)) {
        if (!side.isBlank()) {
          var file = work.resolve("invented-" + side + "x" + side + ".osm");
          GridTown.write(file, 47, 8, Integer.parseInt(side), bench.seed);
          bench.measure(file);
        }
      }
      bench.print(out.resolve("roads.csv"));
    } finally {
      RoadCache.delete(work);
    }
  }

  private void measure(Path map) throws IOException {
    System.out.println("Measuring " + map);
    measure(map, "hierarchy", 0, measure(map, "arrays", Integer.MAX_VALUE, null));
  }

  private TravelMatrix measure(
      Path map, String search, int contractedFrom, @Nullable TravelMatrix other)
      throws IOException {
    var cache = work.resolve(search);
    var limits = new RoadLimits(threads, 0, contractedFrom);
    var row = new ArrayList<String>();
    long heap = heapInUse();
    long begin = System.nanoTime();
    List<List<Place>> asked;
    double routes;
    try (var roads = RoadNetwork.open(map, cache, limits)) {
      row.add(label(map));
      row.add(Integer.toString(roads.facts().roads()));
      row.add(search);
      row.add(Integer.toString(places));
      row.add(seconds(System.nanoTime() - begin));
      asked = draw(roads);
      routes = routes(roads, asked.get(0));
    }
    begin = System.nanoTime();
    TravelMatrix matrix;
    try (var roads = RoadNetwork.open(map, cache, limits)) {
      row.add(seconds(System.nanoTime() - begin));
      row.add(Long.toString(Math.max(0, heapInUse() - heap) >> 20));
      long cpu = cpu();
      matrix = roads.between(asked.get(0));
      row.add(seconds(cpu() - cpu));
      row.add(seconds(later(roads, asked)));
    }
    row.add(String.format(Locale.ROOT, "%.0f", routes / NANOS));
    cached(map, cache, limits.withCachedPlaces(LIMIT), asked.get(0), row);
    row.add(Integer.toString(estimated(matrix)));
    row.add(other == null ? "" : Integer.toString(farthest(matrix, other)));
    rows.add(row);
    return matrix;
  }

  /** The file's name with its folder's: extracts are often called alike. */
  private static String label(Path map) throws IOException {
    var parent = map.toAbsolutePath().getParent();
    var folder = parent == null ? null : parent.getFileName();
    var name = MapFile.of(map).name();
    return folder == null || name.startsWith("invented") ? name : folder + "/" + name;
  }

  /** Six lists of places by lot, all near roads. */
  private List<List<Place>> draw(RoadNetwork roads) {
    var random = new Random(seed);
    var lists = new ArrayList<List<Place>>();
    for (int i = 0; i <= LATER; i++) {
      var list = new ArrayList<Place>();
      while (list.size() < places) {
        var place = anywhere(roads.facts(), random, list.size());
        if (roads.snap(List.of(place))[0] != null) {
          list.add(place);
        }
      }
      lists.add(list);
    }
    return lists;
  }

  private static Place anywhere(MapFacts map, Random random, int number) {
    return new Place(
        new PlaceId("P" + number),
        map.south() + random.nextDouble() * (map.north() - map.south()),
        map.west() + random.nextDouble() * (map.east() - map.west()));
  }

  /** CPU nanoseconds that all pairs would take one by one, from a sample after a warm-up. */
  private double routes(RoadNetwork roads, List<Place> list) {
    var random = new Random(seed);
    long cpu = 0;
    for (int i = 0; i < WARM_UP + ROUTES; i++) {
      if (i == WARM_UP) {
        cpu = cpu();
      }
      var from = list.get(random.nextInt(list.size()));
      var to = list.get(random.nextInt(list.size()));
      roads
          .graph()
          .route(
              new GHRequest(from.latitude(), from.longitude(), to.latitude(), to.longitude())
                  .setProfile(RoadGraph.PROFILE)
                  .putHint("calc_points", false)
                  .putHint("instructions", false));
    }
    return (cpu() - cpu) / (double) ROUTES * places * places;
  }

  /** Median of the other lists' matrices. */
  private static long later(RoadNetwork roads, List<List<Place>> asked) {
    var taken = new long[LATER];
    for (int i = 0; i < LATER; i++) {
      long cpu = cpu();
      roads.between(asked.get(i + 1));
      taken[i] = cpu() - cpu;
    }
    Arrays.sort(taken);
    return taken[LATER / 2];
  }

  private static void cached(
      Path map, Path cache, RoadLimits limits, List<Place> list, List<String> row) {
    var known = list.subList(0, list.size() - 1);
    try (var roads = RoadNetwork.open(map, cache, limits)) {
      roads.between(known);
      long cpu = cpu();
      roads.between(known);
      row.add(seconds(cpu() - cpu));
    }
    try (var roads = RoadNetwork.open(map, cache, limits)) {
      long cpu = cpu();
      roads.between(known);
      row.add(seconds(cpu() - cpu));
      cpu = cpu();
      roads.between(list);
      row.add(seconds(cpu() - cpu));
    }
  }

  private static int estimated(TravelMatrix matrix) {
    int count = 0;
    for (int from = 0; from < matrix.size(); from++) {
      for (int to = 0; to < matrix.size(); to++) {
        count += matrix.source(from, to) == LegSource.ESTIMATED ? 1 : 0;
      }
    }
    return count;
  }

  private static int farthest(TravelMatrix matrix, TravelMatrix other) {
    int farthest = 0;
    for (int from = 0; from < matrix.size(); from++) {
      for (int to = 0; to < matrix.size(); to++) {
        farthest = Math.max(farthest, Math.abs(matrix.seconds(from, to) - other.seconds(from, to)));
      }
    }
    return farthest;
  }

  private void print(Path csv) throws IOException {
    System.out.println();
    System.out.println("| " + String.join(" | ", HEAD) + " |");
    System.out.println("|" + " --- |".repeat(HEAD.size()));
    rows.forEach(row -> System.out.println("| " + String.join(" | ", row) + " |"));
    var lines = new ArrayList<String>();
    lines.add(String.join(",", HEAD));
    rows.forEach(row -> lines.add(String.join(",", row)));
    Files.write(csv, lines);
    System.out.println();
    System.out.println("Written to " + csv.toAbsolutePath());
  }

  private static String seconds(long nanos) {
    return String.format(Locale.ROOT, "%.3f", nanos / NANOS);
  }

  private static long cpu() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private static long heapInUse() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
