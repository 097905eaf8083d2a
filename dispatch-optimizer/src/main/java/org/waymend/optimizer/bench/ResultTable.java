package org.waymend.optimizer.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Results on a terminal, line by line as they come; Markdown, for docs/benchmarks.md. */
final class ResultTable {
  private final PrintStream out;
  private final List<Integer> widths;

  /**
   * Prints the heading.
   *
   * @param widths of the columns, in characters
   */
  ResultTable(PrintStream out, List<String> heading, List<Integer> widths) {
    this.out = out;
    this.widths = List.copyOf(widths);
    print(heading);
    out.println(
        widths.stream()
            .map(width -> "-".repeat(width + 1) + ":")
            .collect(Collectors.joining("|", "|", "|")));
  }

  static ResultTable of(PrintStream out, BenchmarkSet set) {
    return new ResultTable(
        out,
        List.of(
            "instance",
            "unserved",
            "vehicles",
            set.measure(),
            "best known",
            "gap %",
            "steps/s",
            "s",
            "heap MB"),
        List.of(24, 8, 8, 12, 12, 8, 8, 7, 7));
  }

  void add(BenchmarkResult result) {
    print(
        List.of(
            result.instance(),
            Integer.toString(result.unserved()),
            Integer.toString(result.vehicles()),
            format("%.3f", result.value()),
            BenchmarkResult.orEmpty("%.3f", result.bestKnown()),
            BenchmarkResult.orEmpty("%.3f", result.gapPercent()),
            format("%.0f", result.stepsPerSecond()),
            format("%.2f", result.seconds()),
            Long.toString(result.heapMegabytes())));
  }

  void print(List<String> cells) {
    out.println(
        IntStream.range(0, cells.size())
            .mapToObj(i -> format((i == 0 ? "%-" : "%") + widths.get(i) + "s", cells.get(i)))
            .collect(Collectors.joining(" | ", "| ", " |")));
    out.flush();
  }

  /** Of those that have one. */
  static OptionalDouble meanGap(List<BenchmarkResult> results) {
    return results.stream()
        .map(BenchmarkResult::gapPercent)
        .filter(Objects::nonNull)
        .mapToDouble(gap -> gap)
        .average();
  }

  /** Mean gap, who was left out, and how the limit was kept. */
  static List<String> summary(List<BenchmarkResult> results, double limitSeconds) {
    var lines = new ArrayList<String>();
    long known = results.stream().filter(result -> result.gapPercent() != null).count();
    meanGap(results)
        .ifPresent(
            mean ->
                lines.add(
                    format(
                        "Mean gap %s %% of %d instances",
                        BenchmarkResult.orEmpty("%.3f", mean), known)));
    lines.add(
        results.stream().mapToInt(BenchmarkResult::unserved).sum() + " visits are not served");
    double longest = results.stream().mapToDouble(BenchmarkResult::seconds).max().orElse(0);
    lines.add(format("The longest run took %.2f s, the limit is %.2f s", longest, limitSeconds));
    return lines;
  }

  private static String format(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
