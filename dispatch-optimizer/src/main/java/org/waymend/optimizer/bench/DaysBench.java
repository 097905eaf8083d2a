package org.waymend.optimizer.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.waymend.optimizer.json.PlanDocument;
import org.waymend.optimizer.json.PlanJson;
import org.waymend.optimizer.problem.DispatchProblem;

/**
 * Plans generated field-service days: {@code ./waymend bench days}, also beside OptaPlanner's own
 * moves, and {@code ./waymend bench scale}, from small days to large ones.
 */
public final class DaysBench {
  private static final int WRONG_COMMAND = 2;
  private static final Logger ROOT = Logger.getLogger(""); // or its level may be forgotten
  private static final double[] MOMENTS = {1, 2, 5, 10, 20, 30, 60, 90, 120, 300, 600};
  private static final List<String> HEAD =
      List.of(
          "engine",
          "unserved",
          "weight",
          "soft score",
          "travel s",
          "first s",
          "steps/s",
          "s",
          "CPU s",
          "heap MB");

  private final DayOrder order;
  private final PrintStream out;

  private DaysBench(DayOrder order, PrintStream out) {
    this.order = order;
    this.out = out;
  }

  /**
   * Arguments: {@code days} or {@code scale}; sizes by comma; seconds; seconds of OptaPlanner's own
   * moves, 0 for none; threads; seed; percent of visits in groups; map, or nothing; folder for
   * imported maps; folder for what is written. Ends with 2, and a sentence, if they are wrong.
   */
  public static void main(String[] args) throws IOException {
    ROOT.setLevel(Level.WARNING); // not every step of an import
    int code = run(List.of(args), System.out, System.err);
    if (code != 0) {
      System.exit(code);
    }
  }

  /** As {@link #main}; returns the exit code. */
  static int run(List<String> args, PrintStream out, PrintStream err) throws IOException {
    try {
      var order = DayOrder.of(args.subList(1, args.size()));
      try (var town = town(order)) {
        run(args.get(0), order, town, out);
      }
      return 0;
    } catch (WrongOrderException e) {
      err.println("waymend: " + e.getMessage());
      return WRONG_COMMAND;
    }
  }

  /** Plans days in a town that is there. */
  static void run(String command, DayOrder order, Town town, PrintStream out) throws IOException {
    Files.createDirectories(order.out());
    out.println("On " + town.inWords());
    if (command.equals("scale")) {
      new ScaleBench(order, out).run(town);
    } else {
      new DaysBench(order, out).run(town);
    }
  }

  private static Town town(DayOrder order) throws IOException {
    var map = order.map();
    int most = order.sizes().stream().mapToInt(DayOrder.Size::engineers).max().orElse(1);
    return map != null
        ? Town.ofMap(map, order.cache(), order.threads())
        : Town.invented(most, order.cache(), order.threads());
  }

  private void run(Town town) throws IOException {
    var size = order.sizes().get(0);
    long begin = System.nanoTime();
    var problem =
        GeneratedDay.make(
            town, size.engineers(), size.visits(), order.groupPercent(), order.seed());
    out.printf(
        Locale.ROOT,
        "%d engineers, %d visits, %d pinned, %d crews and sequences; generated with its matrix in"
            + " %.1f s%n",
        problem.shifts().size(),
        problem.visits().size(),
        problem.visits().stream().filter(visit -> !visit.isFree()).count(),
        problem.groups().size(),
        (System.nanoTime() - begin) / 1e9);
    out.println(title(size));
    out.println();
    var table = new ResultTable(out, HEAD, List.of(18, 8, 8, 12, 10, 7, 8, 7, 7, 7));
    var runs = new ArrayList<DayRun>();
    runs.add(DayRun.ours(size, problem, order));
    finish(runs, problem, table);
    if (order.rivalSeconds() > 0) {
      runs.add(DayRun.rival(size, problem, order));
      finish(runs, problem, table);
      printMoments(runs);
      printVerdict(runs.get(0), runs.get(1));
    }
    Files.writeString(order.out().resolve("chart.svg"), chart(size, runs));
    out.println();
    out.println(
        "Plans, results.csv, curve.csv and chart.svg are in "
            + order.out().toAbsolutePath().normalize());
  }

  private String title(DayOrder.Size size) {
    return order.rivalSeconds() > 0
        ? String.format(
            Locale.ROOT,
            "%s, %s; OptaPlanner's own moves %.0f s",
            size,
            order.inWords(),
            order.rivalSeconds())
        : size + ", " + order.inWords();
  }

  private void finish(List<DayRun> runs, DispatchProblem problem, ResultTable table)
      throws IOException {
    var run = runs.get(runs.size() - 1);
    table.print(
        List.of(
            run.engine(),
            Integer.toString(run.plan().unassigned().size()),
            Long.toString(run.weight()),
            Long.toString(-run.cost()),
            Long.toString(run.plan().travelSeconds()),
            format("%.2f", run.trace().firstPlanSeconds()),
            format("%.0f", run.stepsPerSecond()),
            format("%.2f", run.seconds()),
            format("%.1f", run.cpuSeconds()),
            Long.toString(run.heapMegabytes())));
    write(order.out(), runs);
    PlanJson.write(
        PlanDocument.of(problem, run.plan()), order.out().resolve(run.engine() + ".json"));
  }

  /** The results of all runs, and how each came. */
  static void write(Path folder, List<DayRun> runs) throws IOException {
    var results = new ArrayList<String>();
    var curve = new ArrayList<String>();
    results.add(DayRun.heading());
    curve.add(DayRun.CURVE_HEADING);
    for (var run : runs) {
      results.add(run.csv());
      curve.addAll(run.curve());
    }
    Files.write(folder.resolve("results.csv"), results);
    Files.write(folder.resolve("curve.csv"), curve);
  }

  private void printMoments(List<DayRun> runs) {
    out.println();
    out.println("The best plan so far: weight left out and soft score");
    var heading = new ArrayList<String>(List.of("after s"));
    runs.forEach(run -> heading.add(run.engine()));
    var table = new ResultTable(out, heading, List.of(8, 24, 24));
    for (double moment : MOMENTS) {
      if (moment <= Math.max(order.seconds(), order.rivalSeconds())) {
        var cells = new ArrayList<String>(List.of(format("%.0f", moment)));
        runs.forEach(run -> cells.add(at(run, moment)));
        table.print(cells);
      }
    }
  }

  private static String at(DayRun run, double moment) {
    if (!run.trace().hasPlanAt(moment)) {
      return "none yet";
    }
    var point = run.trace().at(moment);
    return moment > run.seconds() + 1 ? "" : point.weight() + " / " + -point.cost();
  }

  private void printVerdict(DayRun ours, DayRun rival) {
    boolean isBetter =
        ours.weight() < rival.weight()
            || (ours.weight() == rival.weight() && ours.cost() < rival.cost());
    out.println();
    out.printf(
        Locale.ROOT,
        "%s after %.0f s is %s than %s after %.0f s: weight left out %d against %d, soft score %d"
            + " against %d%n",
        ours.engine(),
        order.seconds(),
        isBetter ? "better" : "no better",
        rival.engine(),
        order.rivalSeconds(),
        ours.weight(),
        rival.weight(),
        -ours.cost(),
        -rival.cost());
  }

  private String chart(DayOrder.Size size, List<DayRun> runs) {
    var weights = new ArrayList<LineChart.Line>();
    var costs = new ArrayList<LineChart.Line>();
    for (var run : runs) {
      var points = run.trace().points();
      weights.add(
          new LineChart.Line(
              run.engine(),
              points.stream().map(at -> new LineChart.Point(at.seconds(), at.weight())).toList()));
      costs.add(
          new LineChart.Line(
              run.engine(),
              points.stream().map(at -> new LineChart.Point(at.seconds(), at.cost())).toList()));
    }
    return LineChart.sheet(
        title(size),
        List.of(
            new LineChart("Weight of what is left out", "seconds", true, false, weights),
            new LineChart("Cost points of the plan", "seconds", true, false, costs)));
  }

  private static String format(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
