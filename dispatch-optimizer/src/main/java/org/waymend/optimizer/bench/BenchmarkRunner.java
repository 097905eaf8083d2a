package org.waymend.optimizer.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.waymend.optimizer.kernel.Pace;
import org.waymend.optimizer.kernel.RuinAndRecreate;

/**
 * Runs instances one after the other and writes for each its solution, and for all together {@code
 * results.csv}.
 */
public final class BenchmarkRunner {
  private final BenchmarkSet set;
  private final Duration limit;
  private final long seed;
  private final Path out;

  /**
   * @param limit of each instance, from the beginning of its reading
   * @param out folder for solutions and results; made if it is absent
   */
  public BenchmarkRunner(BenchmarkSet set, Duration limit, long seed, Path out) {
    this.set = set;
    this.limit = limit;
    this.seed = seed;
    this.out = out;
  }

  /**
   * Runs them in their order.
   *
   * @param each hears of each result when it is there
   * @throws IOException if a file cannot be read or written
   * @throws BenchmarkFormatException if a file is no instance of the set
   */
  public List<BenchmarkResult> run(List<Path> files, Consumer<BenchmarkResult> each)
      throws IOException {
    Files.createDirectories(out);
    var results = new ArrayList<BenchmarkResult>();
    var lines = new ArrayList<String>();
    lines.add(BenchmarkResult.HEADING);
    for (var file : files) {
      var result = run(file);
      results.add(result);
      lines.add(result.csv());
      Files.write(out.resolve("results.csv"), lines);
      each.accept(result);
    }
    return results;
  }

  private BenchmarkResult run(Path file) throws IOException {
    long start = System.nanoTime();
    var instance = set.read(file);
    long left = limit.toNanos() - (System.nanoTime() - start);
    var search = new RuinAndRecreate(instance.task(), Pace.ofNanos(Math.max(1, left)), seed);
    while (!search.isFinished()) {
      search.advance(() -> false);
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    int[][] routes = search.best().visits();
    Files.write(out.resolve(instance.name() + ".sol"), instance.solution(routes));
    return new BenchmarkResult(
        instance.name(),
        instance.task().visits().size() - Arrays.stream(routes).mapToInt(r -> r.length).sum(),
        (int) Arrays.stream(routes).filter(route -> route.length > 0).count(),
        instance.value(routes),
        bestKnown(file).get(instance.name().toLowerCase(Locale.ROOT)),
        search.steps(),
        seconds,
        usedMegabytes());
  }

  private static long usedMegabytes() {
    var runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
  }

  /**
   * From {@code best-known.csv} beside the instance: name and value, in the column that says so.
   */
  private static Map<String, Double> bestKnown(Path file) throws IOException {
    var table = file.toAbsolutePath().resolveSibling("best-known.csv");
    Map<String, Double> known = new HashMap<>();
    if (Files.notExists(table)) {
      return known;
    }
    var lines = Files.readAllLines(table);
    var heading = Arrays.asList(lines.get(0).split(",", -1));
    int column =
        Math.max(
            heading.indexOf("distance_only"),
            Math.max(
                heading.indexOf("best_known_distance"), heading.indexOf("best_known_duration")));
    for (var line : lines.subList(1, lines.size())) {
      var cells = line.split(",", -1);
      if (column > 0 && cells.length > column && !cells[column].isBlank()) {
        known.put(cells[0].toLowerCase(Locale.ROOT), Double.valueOf(cells[column]));
      }
    }
    return known;
  }
}
