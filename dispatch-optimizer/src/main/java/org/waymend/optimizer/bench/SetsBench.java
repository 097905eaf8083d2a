package org.waymend.optimizer.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Runs a public set through the kernel: {@code ./waymend bench vrptw} and {@code trsp}. */
public final class SetsBench {
  private static final int WRONG_COMMAND = 2;

  private SetsBench() {}

  /**
   * Arguments: set, as the command line calls it; seconds; threads; seed; folder for what is
   * written; files. Ends with 2, and a sentence, if they are wrong.
   */
  public static void main(String[] args) throws IOException {
    int code = run(List.of(args), System.out, System.err);
    if (code != 0) {
      System.exit(code);
    }
  }

  /** As {@link #main}; returns the exit code. */
  static int run(List<String> args, PrintStream out, PrintStream err) throws IOException {
    try {
      run(RunOrder.of(args), out);
      return 0;
    } catch (WrongOrderException | BenchmarkFormatException e) {
      err.println("waymend: " + e.getMessage());
      return WRONG_COMMAND;
    }
  }

  private static void run(RunOrder order, PrintStream out) throws IOException {
    out.println(order.inWords());
    var table = ResultTable.of(out, order.set());
    var limit = Duration.ofNanos(Math.round(order.seconds() * 1e9));
    var results =
        new BenchmarkRunner(order.set(), limit, order.threads(), order.seed(), order.out())
            .run(order.files(), table::add);
    Files.writeString(order.out().resolve("chart.svg"), chart(order, results).svg());
    out.println();
    ResultTable.summary(results, order.seconds()).forEach(out::println);
    out.println(
        "Solutions, results.csv and chart.svg are in " + order.out().toAbsolutePath().normalize());
  }

  static BarChart chart(RunOrder order, List<BenchmarkResult> results) {
    var groups = new ArrayList<BarChart.Group>();
    for (var result : results) {
      groups.add(
          new BarChart.Group(
              result.instance(),
              Collections.singletonList(result.gapPercent()),
              List.of(result.whyNoGap())));
    }
    ResultTable.meanGap(results)
        .ifPresent(mean -> groups.add(new BarChart.Group("mean", List.of(mean), List.of(""))));
    return new BarChart(
        order.inWords(),
        "percent over the best known " + order.set().measure(),
        List.of("waymend"),
        groups);
  }
}
