package org.waymend.optimizer.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The kernel and jsprit in turns on the same instances: {@code ./waymend bench compare}. One
 * process, the same clock, the same seconds for each.
 */
public final class JspritComparison {
  private static final int WRONG_COMMAND = 2;
  private static final List<String> ENGINES = List.of("waymend", "jsprit");
  private static final List<String> HEADING =
      List.of(
          "instance",
          "waymend_unserved",
          "waymend_distance",
          "waymend_gap_percent",
          "waymend_steps_per_second",
          "waymend_seconds",
          "jsprit_unserved",
          "jsprit_distance",
          "jsprit_gap_percent",
          "jsprit_steps_per_second",
          "jsprit_seconds");

  private final RunOrder order;
  private final List<BenchmarkResult> ours = new ArrayList<>();
  private final List<BenchmarkResult> theirs = new ArrayList<>();

  private JspritComparison(RunOrder order) {
    this.order = order;
  }

  /** Arguments as {@link SetsBench} takes them. */
  public static void main(String[] args) throws IOException {
    int code = run(List.of(args), System.out, System.err);
    if (code != 0) {
      System.exit(code);
    }
  }

  static int run(List<String> args, PrintStream out, PrintStream err) throws IOException {
    try {
      var order = RunOrder.of(args);
      if (order.set() != BenchmarkSet.VRPTW) {
        throw new WrongOrderException("jsprit plans instances of vrptw only");
      }
      new JspritComparison(order).run(out);
      return 0;
    } catch (WrongOrderException | BenchmarkFormatException e) {
      err.println("waymend: " + e.getMessage());
      return WRONG_COMMAND;
    }
  }

  private void run(PrintStream out) throws IOException {
    out.println(order.inWords() + "; waymend, then jsprit");
    var table =
        new ResultTable(
            out,
            List.of(
                "instance", "engine", "unserved", "vehicles", "distance", "gap %", "steps/s", "s"),
            List.of(24, 8, 8, 8, 12, 8, 8, 7));
    for (var file : order.files()) {
      add(table, "waymend", run("waymend", file, new KernelEngine(order.threads(), order.seed())));
      add(table, "jsprit", run("jsprit", file, new JspritEngine(order.threads(), order.seed())));
      write();
    }
    out.println();
    sayMean(out, "waymend", ours);
    sayMean(out, "jsprit", theirs);
    out.println(
        "Solutions, comparison.csv and chart.svg are in "
            + order.out().toAbsolutePath().normalize());
  }

  private BenchmarkResult run(String engineName, Path file, Engine engine) throws IOException {
    System.gc(); // so that none pays for the other's garbage
    var out = Files.createDirectories(order.out().resolve(engineName));
    var limit = Duration.ofNanos(Math.round(order.seconds() * 1e9));
    var result = new BenchmarkRunner(BenchmarkSet.VRPTW, limit, engine, out).run(file);
    (engineName.equals("jsprit") ? theirs : ours).add(result);
    return result;
  }

  private static void add(ResultTable table, String engine, BenchmarkResult result) {
    table.print(
        List.of(
            result.instance(),
            engine,
            Integer.toString(result.unserved()),
            Integer.toString(result.vehicles()),
            format("%.3f", result.value()),
            BenchmarkResult.orEmpty("%.3f", result.gapPercent()),
            format("%.0f", result.stepsPerSecond()),
            format("%.2f", result.seconds())));
  }

  private static void sayMean(PrintStream out, String engine, List<BenchmarkResult> results) {
    ResultTable.meanGap(results)
        .ifPresent(
            mean ->
                out.println(
                    "Mean gap of " + engine + " " + BenchmarkResult.orEmpty("%.3f", mean) + " %"));
    int unserved = results.stream().mapToInt(BenchmarkResult::unserved).sum();
    if (unserved > 0) {
      out.println(engine + " leaves " + unserved + " visits out");
    }
  }

  private void write() throws IOException {
    var lines = new ArrayList<String>();
    var groups = new ArrayList<BarChart.Group>();
    lines.add(String.join(",", HEADING));
    for (int i = 0; i < theirs.size(); i++) {
      var our = ours.get(i);
      var their = theirs.get(i);
      lines.add(our.instance() + "," + cells(our) + "," + cells(their));
      groups.add(
          new BarChart.Group(
              our.instance(),
              both(our.gapPercent(), their.gapPercent()),
              List.of(our.whyNoGap(), their.whyNoGap())));
    }
    groups.add(new BarChart.Group("mean", both(mean(ours), mean(theirs)), List.of("", "")));
    Files.write(order.out().resolve("comparison.csv"), lines);
    Files.writeString(
        order.out().resolve("chart.svg"),
        new BarChart(order.inWords(), "percent over the best known distance", ENGINES, groups)
            .svg());
  }

  private static List<@Nullable Double> both(@Nullable Double our, @Nullable Double their) {
    return Arrays.asList(our, their);
  }

  private static @Nullable Double mean(List<BenchmarkResult> results) {
    var mean = ResultTable.meanGap(results);
    return mean.isPresent() ? mean.getAsDouble() : null;
  }

  private static String cells(BenchmarkResult result) {
    return String.join(
        ",",
        Integer.toString(result.unserved()),
        format("%.3f", result.value()),
        BenchmarkResult.orEmpty("%.3f", result.gapPercent()),
        format("%.0f", result.stepsPerSecond()),
        format("%.2f", result.seconds()));
  }

  private static String format(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
