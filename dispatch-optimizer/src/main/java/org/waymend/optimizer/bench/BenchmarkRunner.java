package org.waymend.optimizer.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * Runs instances one after the other and writes for each its solution, {@code <instance>.sol}, and
 * for all together {@code results.csv}.
 */
public final class BenchmarkRunner {
  private final BenchmarkSet set;
  private final Duration limit;
  private final Engine engine;
  private final Path out;

  /**
   * Runs the kernel.
   *
   * @param limit of each instance, from the beginning of its reading
   * @param out folder for solutions and results; made if it is absent
   */
  public BenchmarkRunner(BenchmarkSet set, Duration limit, int threads, long seed, Path out) {
    this(set, limit, new KernelEngine(threads, seed), out);
  }

  BenchmarkRunner(BenchmarkSet set, Duration limit, Engine engine, Path out) {
    this.set = set;
    this.limit = limit;
    this.engine = engine;
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
    for (var file : files) {
      var result = run(file);
      results.add(result);
      write(results);
      each.accept(result);
    }
    return results;
  }

  private void write(List<BenchmarkResult> results) throws IOException {
    var lines = new ArrayList<String>();
    lines.add(BenchmarkResult.heading(set));
    results.forEach(result -> lines.add(result.csv()));
    Files.write(out.resolve("results.csv"), lines);
  }

  /** Runs one and writes its solution; the folder must be there. */
  BenchmarkResult run(Path file) throws IOException {
    try (var heap = HeapWatch.begin()) {
      return run(file, heap);
    }
  }

  private BenchmarkResult run(Path file, HeapWatch heap) throws IOException {
    long start = System.nanoTime();
    var instance = set.read(file);
    var solved = engine.solve(instance, start + limit.toNanos());
    double seconds = (System.nanoTime() - start) / 1e9;
    int[][] routes = solved.routes().toArray(int[][]::new);
    Files.write(out.resolve(instance.name() + ".sol"), instance.solution(routes));
    return new BenchmarkResult(
        instance.name(),
        instance.task().visits().size() - Arrays.stream(routes).mapToInt(r -> r.length).sum(),
        (int) Arrays.stream(routes).filter(route -> route.length > 0).count(),
        instance.value(routes),
        BestKnown.of(file),
        solved.steps(),
        seconds,
        heap.megabytes());
  }
}
