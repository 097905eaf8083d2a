package org.waymend.optimizer.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs over two small instances of our own, each for a fraction of a second. */
class SetsBenchTest {
  private static final double[][] CUSTOMERS = {{0, 0}, {3, 4}, {6, 8}, {-3, 4}, {0, 12}};

  @TempDir Path folder;

  @BeforeEach
  void copyInstances() throws IOException {
    for (var name : List.of("tiny.txt", "crew.txt")) {
      try (var instance = SetsBenchTest.class.getResourceAsStream(name)) {
        Files.copy(instance, folder.resolve(name));
      }
    }
  }

  @Test
  void vehicles_get_routes_a_line_each_and_the_distance_is_theirs() throws Exception {
    Files.writeString(
        folder.resolve("best-known.csv"),
        "instance,vehicles_first_distance,distance_only\nTINY,1,40\n");

    assertThat(said(0, "vrptw", "tiny.txt")).contains("VRPTW: 1 instance, 0.05 s each, 1 thread");

    var routes =
        Files.readAllLines(out("tiny.sol")).stream()
            .map(line -> Arrays.stream(line.split(" ")).map(Integer::valueOf).toList())
            .toList();
    assertThat(routes.stream().flatMap(List::stream)).containsExactlyInAnyOrder(1, 2, 3, 4);
    var results = Files.readAllLines(out("results.csv"));
    assertThat(results.get(0))
        .isEqualTo(
            "instance,unserved,vehicles,distance,gap_percent,steps_per_second,seconds,heap_mb,"
                + "best_known");
    var cells = results.get(1).split(",");
    double distance = routes.stream().mapToDouble(SetsBenchTest::distance).sum();
    assertThat(cells[0]).isEqualTo("tiny");
    assertThat(cells[1]).isEqualTo("0");
    assertThat(cells[2]).isEqualTo(Integer.toString(routes.size()));
    assertThat(Double.parseDouble(cells[3])).isCloseTo(distance, within(0.001));
    assertThat(Double.parseDouble(cells[4])).isCloseTo(distance / 0.4 - 100, within(0.01));
    assertThat(cells[8]).isEqualTo("40.000");
    assertThat(svg("chart.svg")).contains("tiny", "mean");
  }

  @Test
  void technicians_go_to_the_depot_for_what_they_lack() throws Exception {
    var said = said(0, "trsp", "crew.txt");

    // The first serves what it has the tool and the part for, and leaves home at 26: 4 there, until
    // 30, 5 of service, 4 back. The second fetches at the depot: 5 away, then √73, 5, 4 back.
    assertThat(Files.readAllLines(out("crew.sol"))).containsExactly("1: 3", "2: 0 4");
    var cells = Files.readAllLines(out("results.csv")).get(1).split(",", -1);
    assertThat(Double.parseDouble(cells[3])).isCloseTo(13 + 14 + Math.sqrt(73), within(0.001));
    assertThat(cells[4]).isEmpty();
    assertThat(said).contains("duration").doesNotContain("Mean gap");
    assertThat(svg("chart.svg")).contains("no best known value");
  }

  @Test
  void what_cannot_be_run_is_told_before_anything_is() throws IOException {
    assertThat(said(2, "vrptw", "tiny.txt", "none.txt")).contains("There is no file", "none.txt");
    assertThat(said(2, "vrptw", "")).contains("is a folder; name its files, for example");
    assertThat(said(2, "vrptw", "crew.txt"))
        .contains("crew.txt is of the other set; run it with ./waymend bench trsp");
    assertThat(said(2, "trsp", "tiny.txt")).contains("./waymend bench vrptw");
    assertThat(said(2, "vrptw", "tiny.txt", "tiny.txt")).contains("Two files are called tiny");
    assertThat(said(2, "vrptw")).contains("Name the files");
    assertThat(said(List.of("vrptw", "0", "1", "1", "out", "x")))
        .contains("--seconds must be over 0");
    assertThat(said(List.of("vrptw", "1", "0", "1", "out", "x"))).contains("--threads must be at");
    assertThat(said(List.of("cvrp", "1", "1", "1", "out", "x"))).contains("There is no set cvrp");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  private String said(int code, String set, String... files) throws IOException {
    var args = new ArrayList<>(List.of(set, "0.05", "1", "1", folder.resolve("out").toString()));
    Arrays.stream(files).forEach(file -> args.add(folder.resolve(file).toString()));
    return said(code, args);
  }

  private String said(List<String> args) throws IOException {
    return said(2, args);
  }

  private static String said(int code, List<String> args) throws IOException {
    var caught = new ByteArrayOutputStream();
    var stream = new PrintStream(caught, true, StandardCharsets.UTF_8);
    assertThat(SetsBench.run(args, stream, stream)).isEqualTo(code);
    return caught.toString(StandardCharsets.UTF_8);
  }

  private Path out(String name) {
    return folder.resolve("out").resolve(name);
  }

  private String svg(String name) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(out(name).toFile())
        .getDocumentElement()
        .getTextContent();
  }

  private static double distance(List<Integer> route) {
    double sum = 0;
    int here = 0;
    for (int i = 0; i <= route.size(); i++) {
      int there = i < route.size() ? route.get(i) : 0;
      double x = CUSTOMERS[there][0] - CUSTOMERS[here][0];
      double y = CUSTOMERS[there][1] - CUSTOMERS[here][1];
      sum += Math.sqrt(x * x + y * y);
      here = there;
    }
    return sum;
  }
}
