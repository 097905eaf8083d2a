package org.waymend.optimizer.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.waymend.optimizer.kernel.RoutingTask;

/** Solomon's and Gehring and Homberger's vehicle routing with time windows. */
record VrptwInstance(String name, Euclid points, RoutingTask task) implements BenchmarkInstance {

  /**
   * @throws IOException if the file cannot be read
   * @throws BenchmarkFormatException if it is of another format
   */
  static VrptwInstance read(Path file) throws IOException {
    var text = InstanceText.read(file);
    int fleet = -1;
    int capacity = 0;
    var rows = new ArrayList<Row>();
    boolean areCustomers = false;
    for (int i = 0; i < text.lines().size(); i++) {
      var line = text.lines().get(i).strip();
      var words = line.split("\\s+");
      if (line.startsWith("CUST")) {
        areCustomers = true; // both lines of the heading begin so
      } else if (areCustomers && !line.isEmpty()) {
        rows.add(row(text, i, words, rows.size()));
      } else if (words.length == 2 && words[0].matches("\\d+")) {
        fleet = text.count(i, words[0]);
        capacity = text.count(i, words[1]);
      }
    }
    if (fleet < 0) {
      throw text.fault("the line with number and capacity of the vehicles is missing");
    }
    if (rows.size() < 2) {
      throw text.fault("depot and customers are missing");
    }
    return of(BenchmarkSet.nameOf(file), fleet, capacity, rows);
  }

  private static Row row(InstanceText text, int line, String[] words, int number) {
    if (words.length != 7) {
      throw text.fault(line, "a customer has 7 numbers, this line has " + words.length + " words");
    }
    text.requireNumbered(line, words[0], number);
    var row =
        new Row(
            text.number(line, words[1]),
            text.number(line, words[2]),
            text.count(line, words[3]),
            text.number(line, words[4]),
            text.number(line, words[5]),
            text.notNegative(line, words[6]));
    text.requireWindow(line, row.ready, row.due);
    return row;
  }

  private static VrptwInstance of(String name, int fleet, int capacity, List<Row> rows) {
    var points =
        new Euclid(
            rows.stream().mapToDouble(Row::x).toArray(),
            rows.stream().mapToDouble(Row::y).toArray());
    var allShifts = IntStream.range(0, fleet).boxed().toList();
    var visits =
        IntStream.range(1, rows.size())
            .mapToObj(place -> visit(place, rows.get(place), allShifts))
            .toList();
    var vehicle =
        new RoutingTask.Shift(
            0,
            BenchmarkInstance.units(rows.get(0).ready),
            BenchmarkInstance.units(rows.get(0).due),
            List.of(capacity),
            0,
            0);
    var shifts = Collections.nCopies(fleet, vehicle);
    return new VrptwInstance(
        name, points, new RoutingTask(points.travel(), visits, shifts, -1, false));
  }

  private static RoutingTask.Visit visit(int place, Row row, List<Integer> shifts) {
    return new RoutingTask.Visit(
        place,
        BenchmarkInstance.units(row.service),
        BenchmarkInstance.units(row.ready),
        BenchmarkInstance.units(row.due),
        List.of(row.demand),
        0,
        shifts);
  }

  @Override
  public List<String> solution(int[][] routes) {
    return Arrays.stream(routes)
        .filter(route -> route.length > 0)
        .map(
            route ->
                Arrays.stream(route)
                    .mapToObj(v -> Integer.toString(v + 1))
                    .collect(Collectors.joining(" ")))
        .toList();
  }

  @Override
  public double value(int[][] routes) {
    double distance = 0;
    for (int[] route : routes) {
      int here = 0;
      for (int v : route) {
        distance += points.distance(here, v + 1);
        here = v + 1;
      }
      distance += points.distance(here, 0);
    }
    return distance;
  }

  /** A line of the file: 0 is the depot, then the customers. */
  private record Row(double x, double y, int demand, double ready, double due, double service) {}
}
