package org.waymend.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code ./waymend bench} of generated days. Each runs in a process of its own; nothing of the
 * search is loaded here.
 */
final class BenchDays {
  private static final String BENCH = "org.waymend.optimizer.bench.DaysBench";

  private BenchDays() {}

  /** What such runs have in common. */
  static final class Run {
    @Option(
        names = "--map",
        paramLabel = "FILE",
        description = "OpenStreetMap extract (.osm.pbf); without it an invented town")
    private @Nullable Path map;

    @Option(names = "--seed", defaultValue = "1", description = "default: ${DEFAULT-VALUE}")
    private long seed;

    @Option(
        names = "--groups",
        paramLabel = "PERCENT",
        defaultValue = "0",
        description = "Of the visits that are in crews and sequences (default: ${DEFAULT-VALUE})")
    private int groupPercent;

    @Option(
        names = "--heap-mb",
        defaultValue = "2048",
        description = "Limit of its heap (default: ${DEFAULT-VALUE})")
    private int heapMegabytes;

    @Option(
        names = "--out",
        paramLabel = "DIR",
        description = "Folder for what is written (default: .waymend/bench/COMMAND)")
    private @Nullable Path out;

    private int start(
        String command, String sizes, double seconds, double rivalSeconds, int threads)
        throws IOException, InterruptedException {
      var bench = Path.of(".waymend", "bench");
      return ChildJvm.run(
          heapMegabytes,
          BENCH,
          List.of(
              command,
              sizes,
              Double.toString(seconds),
              Double.toString(rivalSeconds),
              Integer.toString(threads),
              Long.toString(seed),
              Integer.toString(groupPercent),
              map == null ? "" : map.toString(),
              bench.resolve("maps").toString(),
              (out == null ? bench.resolve(command) : out).toString()));
    }
  }

  /** {@code ./waymend bench days}. */
  @Command(
      name = "days",
      header = "Plans a generated day of field service on real roads.",
      description =
          "The day has all that the model knows: skills with levels and certificates, tools, van parts, "
              + "territories, windows, opening hours, breaks, absences, wishes, priorities, due times and pinned "
              + "visits. Writes the plan with its problem (docs/plan-format.md), results.csv, curve.csv and "
              + "chart.svg. With --rivals OptaPlanner's own moves plan the same day under the same constraints.")
  static final class Days implements Callable<Integer> {
    @Mixin private Run run = new Run();

    @Option(names = "--engineers", defaultValue = "100", description = "default: ${DEFAULT-VALUE}")
    private int engineers;

    @Option(names = "--visits", defaultValue = "800", description = "default: ${DEFAULT-VALUE}")
    private int visits;

    @Option(
        names = "--seconds",
        defaultValue = "10",
        description = "Of planning (default: ${DEFAULT-VALUE})")
    private double seconds;

    @Option(names = "--threads", defaultValue = "1", description = "default: ${DEFAULT-VALUE}")
    private int threads;

    @Option(
        names = "--rivals",
        description =
            "Also by OptaPlanner's construction heuristic and local search with nearby selection")
    private boolean withRivals;

    @Option(
        names = "--rival-seconds",
        defaultValue = "120",
        description = "For these (default: ${DEFAULT-VALUE})")
    private double rivalSeconds;

    @Override
    public Integer call() throws IOException, InterruptedException {
      var size = engineers + "x" + visits;
      return run.start("days", size, seconds, withRivals ? rivalSeconds : 0, threads);
    }
  }

  /** {@code ./waymend bench scale}. */
  @Command(
      name = "scale",
      header = "Shows how time, quality and heap grow with the size of a day.",
      description =
          "Plans generated days of field service, the small ones first, and tells for each how long the "
              + "matrix, the first complete plan and the search took, how much better the last plan is than the "
              + "first and that after a fifth of the time, and how much heap was needed. Writes scale.csv, "
              + "results.csv, curve.csv and chart.svg.")
  static final class Scale implements Callable<Integer> {
    @Mixin private Run run = new Run();

    @Option(
        names = "--sizes",
        paramLabel = "SIZES",
        defaultValue = "10x50,25x200,100x800,300x2400,1000x10000",
        description = "Engineers x visits (default: ${DEFAULT-VALUE})")
    private String sizes = "";

    @Option(
        names = "--seconds",
        defaultValue = "60",
        description = "Of planning for each (default: ${DEFAULT-VALUE})")
    private double seconds;

    @Option(names = "--threads", defaultValue = "2", description = "default: ${DEFAULT-VALUE}")
    private int threads;

    @Override
    public Integer call() throws IOException, InterruptedException {
      return run.start("scale", sizes, seconds, 0, threads);
    }
  }
}
