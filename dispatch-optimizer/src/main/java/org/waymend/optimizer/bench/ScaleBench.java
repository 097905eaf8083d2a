package org.waymend.optimizer.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** How time, quality and heap grow with the size of a day. */
final class ScaleBench {
  private static final double EARLY_SHARE = 0.2; // two minutes of ten
  private static final List<String> HEAD =
      List.of(
          "size",
          "matrix s",
          "first s",
          "unserved",
          "weight",
          "soft score",
          "first +%",
          "fifth +%",
          "steps/s",
          "s",
          "CPU s",
          "heap MB");

  private final DayOrder order;
  private final PrintStream out;
  private final List<Row> rows = new ArrayList<>();

  ScaleBench(DayOrder order, PrintStream out) {
    this.order = order;
    this.out = out;
  }

  /**
   * One size.
   *
   * @param matrixSeconds for the day with its matrix
   * @param heapMegabytes most in use, generating included
   */
  private record Row(DayRun run, double matrixSeconds, long heapMegabytes) {

    /** From the places to the first plan. */
    double firstSeconds() {
      return matrixSeconds + run.trace().firstPlanSeconds();
    }

    /** Percent by which the plan of a time was dearer than the last one. */
    double gapAt(double seconds) {
      return gap(run.trace().at(seconds));
    }

    double gap(Trace.Point point) {
      return ((double) point.points() / run.points() - 1) * 100;
    }

    String csv(double early) {
      return String.format(
          Locale.ROOT,
          "%d,%d,%.2f,%.2f,%d,%d,%d,%.2f,%.2f,%.0f,%.2f,%.1f,%d",
          run.size().engineers(),
          run.size().visits(),
          matrixSeconds,
          firstSeconds(),
          run.plan().unassigned().size(),
          run.weight(),
          -run.cost(),
          gapAt(0),
          gapAt(early),
          run.stepsPerSecond(),
          run.seconds(),
          run.cpuSeconds(),
          heapMegabytes);
    }
  }

  void run(Town town) throws IOException {
    out.println("Each " + order.inWords());
    out.println();
    var table = new ResultTable(out, HEAD, List.of(11, 8, 7, 8, 8, 12, 8, 8, 8, 8, 8, 7));
    for (var size : order.sizes()) {
      add(town, size, table);
    }
    Files.writeString(order.out().resolve("chart.svg"), chart(town));
    out.println();
    out.printf(
        Locale.ROOT,
        "first s counts from the places to the first plan with its reasons, matrix included; +%% is"
            + " how much dearer the first plan and that after %.0f s were than the last one%n",
        early());
    out.println(
        "scale.csv, results.csv, curve.csv and chart.svg are in "
            + order.out().toAbsolutePath().normalize());
  }

  private double early() {
    return EARLY_SHARE * order.seconds();
  }

  private void add(Town town, DayOrder.Size size, ResultTable table) throws IOException {
    System.gc(); // so that the heap is that of this size
    try (var heap = HeapWatch.begin()) {
      long begin = System.nanoTime();
      var problem =
          GeneratedDay.make(
              town, size.engineers(), size.visits(), order.groupPercent(), order.seed());
      double matrixSeconds = (System.nanoTime() - begin) / 1e9;
      var run = DayRun.ours(size, problem, order);
      var row = new Row(run, matrixSeconds, Math.max(run.heapMegabytes(), heap.megabytes()));
      rows.add(row);
      print(row, table);
    }
    write();
  }

  private void print(Row row, ResultTable table) {
    var run = row.run;
    table.print(
        List.of(
            run.size().toString(),
            format("%.1f", row.matrixSeconds),
            format("%.1f", row.firstSeconds()),
            Integer.toString(run.plan().unassigned().size()),
            Long.toString(run.weight()),
            Long.toString(-run.cost()),
            format("%.2f", row.gapAt(0)),
            format("%.2f", row.gapAt(early())),
            format("%.0f", run.stepsPerSecond()),
            format("%.1f", run.seconds()),
            format("%.1f", run.cpuSeconds()),
            Long.toString(row.heapMegabytes)));
  }

  private void write() throws IOException {
    var lines = new ArrayList<String>();
    lines.add(
        "engineers,visits,matrix_seconds,first_plan_seconds,unserved,weight_left_out,soft_score,"
            + "first_gap_percent,fifth_gap_percent,steps_per_second,seconds,cpu_seconds,heap_mb");
    rows.forEach(row -> lines.add(row.csv(early())));
    Files.write(order.out().resolve("scale.csv"), lines);
    DaysBench.write(order.out(), rows.stream().map(Row::run).toList());
  }

  private String chart(Town town) {
    var quality = new ArrayList<LineChart.Line>();
    for (var row : rows) {
      quality.add(
          new LineChart.Line(
              row.run.size().toString(),
              row.run.trace().points().stream()
                  .map(point -> new LineChart.Point(point.seconds(), Math.max(0, row.gap(point))))
                  .toList()));
    }
    return LineChart.sheet(
        "Generated days on " + town.inWords() + ", " + order.inWords(),
        List.of(
            new LineChart("Percent dearer than the last plan", "seconds", true, false, quality),
            bySize(
                "Seconds to the first complete plan",
                List.of("matrix", "first plan"),
                List.of(row -> row.matrixSeconds, Row::firstSeconds)),
            bySize("Heap in MB", List.of("most in use"), List.of(row -> row.heapMegabytes)),
            bySize(
                "Cost points of a planned visit",
                List.of("last plan"),
                List.of(
                    row -> (double) row.run.cost() / Math.max(1, row.run.plan().plannedVisits()))),
            bySize("Steps a second", List.of("search"), List.of(row -> row.run.stepsPerSecond()))));
  }

  private LineChart bySize(String title, List<String> names, List<ToDoubleFunction<Row>> values) {
    var lines = new ArrayList<LineChart.Line>();
    for (int i = 0; i < names.size(); i++) {
      var value = values.get(i);
      lines.add(
          new LineChart.Line(
              names.get(i),
              rows.stream()
                  .map(
                      row -> new LineChart.Point(row.run.size().visits(), value.applyAsDouble(row)))
                  .toList()));
    }
    return new LineChart(title, "visits", true, title.startsWith("Seconds"), lines);
  }

  private static String format(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
