package org.waymend.optimizer.bench;

import java.io.IOException;
import java.nio.file.Files;
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
    int fleet = -1;
    int capacity = 0;
    var rows = new ArrayList<double[]>();
    for (var line : Files.readAllLines(file)) {
      var words = line.strip().split("\\s+");
      if (words.length == 2 && isNumber(words)) {
        fleet = Integer.parseInt(words[0]);
        capacity = Integer.parseInt(words[1]);
      } else if (words.length == 7 && isNumber(words)) {
        rows.add(Arrays.stream(words).mapToDouble(Double::parseDouble).toArray());
      }
    }
    if (fleet < 0 || rows.isEmpty()) {
      throw new BenchmarkFormatException(file, "no fleet or no customers");
    }
    return of(BenchmarkFormatException.nameOf(file), fleet, capacity, rows);
  }

  private static boolean isNumber(String[] words) {
    return Arrays.stream(words).allMatch(word -> word.matches("-?\\d+(\\.\\d+)?"));
  }

  private static VrptwInstance of(String name, int fleet, int capacity, List<double[]> rows) {
    var points =
        new Euclid(
            rows.stream().mapToDouble(row -> row[1]).toArray(),
            rows.stream().mapToDouble(row -> row[2]).toArray());
    var allShifts = IntStream.range(0, fleet).boxed().toList();
    var visits = new ArrayList<RoutingTask.Visit>();
    for (int place = 1; place < rows.size(); place++) {
      var row = rows.get(place);
      visits.add(
          new RoutingTask.Visit(
              place,
              BenchmarkInstance.units(row[6]),
              BenchmarkInstance.units(row[4]),
              BenchmarkInstance.units(row[5]),
              List.of((int) row[3]),
              0,
              allShifts));
    }
    var depot = rows.get(0);
    var vehicle =
        new RoutingTask.Shift(
            0,
            BenchmarkInstance.units(depot[4]),
            BenchmarkInstance.units(depot[5]),
            List.of(capacity),
            0,
            0);
    var shifts = Collections.nCopies(fleet, vehicle);
    return new VrptwInstance(
        name, points, new RoutingTask(points.travel(), visits, shifts, -1, false));
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
}
