package org.waymend.optimizer.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymend.optimizer.check.PlanChecker;

/** Small days on a plain, for fractions of a second. */
class DaysBenchTest {
  @TempDir Path folder;

  @Test
  void a_day_is_planned_by_both() throws Exception {
    var said = said("days", "4x20", "0.4", "1.5");

    assertThat(said)
        .contains("On a plain without roads", "4 engineers, 20 visits")
        .contains("waymend after 0 s is", "than optaplanner-nearby after 2 s");
    var results = Files.readAllLines(folder.resolve("results.csv"));
    assertThat(results).hasSize(3);
    assertThat(results.get(0)).startsWith("engine,engineers,visits,unserved,weight_left_out");
    assertThat(results.get(1)).startsWith("waymend,4,20,");
    assertThat(results.get(2)).startsWith("optaplanner-nearby,4,20,");
    for (var engine : List.of("waymend", "optaplanner-nearby")) {
      var json = Files.readString(folder.resolve(engine + ".json"));
      assertThat(PlanChecker.errors(json)).as(engine).isEmpty();
    }
    assertThat(Files.readAllLines(folder.resolve("curve.csv"))).hasSizeGreaterThan(2);
    assertThat(chart()).contains("Weight of what is left out", "optaplanner-nearby");
  }

  @Test
  void sizes_are_planned_one_after_the_other() throws Exception {
    assertThat(said("scale", "2x6,3x18", "0.3", "0")).contains("2x6", "3x18");

    var rows = Files.readAllLines(folder.resolve("scale.csv"));
    assertThat(rows).hasSize(3);
    var cells = rows.get(2).split(",");
    assertThat(cells).hasSameSizeAs(rows.get(0).split(","));
    assertThat(Double.parseDouble(cells[3])).isPositive();
    assertThat(Double.parseDouble(cells[7])).isGreaterThanOrEqualTo(-0.001);
    assertThat(Long.parseLong(cells[12])).isPositive();
    assertThat(chart()).contains("Heap in MB", "3x18");
  }

  @Test
  void what_cannot_be_run_is_told() throws IOException {
    assertThat(refused("days", "100", "1", "0", "1", "")).contains("A size is ENGINEERSxVISITS");
    assertThat(refused("days", "0x5", "1", "0", "1", "")).contains("an engineer and a visit");
    assertThat(refused("days", "9x29995", "1", "0", "1", "")).contains("at most 30000 together");
    assertThat(refused("days", "9x9", "0", "0", "1", "")).contains("--seconds must be over 0");
    assertThat(refused("days", "9x9", "1", "-1", "1", "")).contains("--rival-seconds");
    assertThat(refused("scale", "9x9", "1", "0", "0", "")).contains("--threads");
    assertThat(refused("scale", "9x9", "1", "0", "1", "nowhere.pbf")).contains("There is no map");
  }

  private String said(String command, String sizes, String seconds, String rivalSeconds)
      throws IOException {
    var caught = new ByteArrayOutputStream();
    try (var town = Town.withoutRoads()) {
      var order = DayOrder.of(arguments(sizes, seconds, rivalSeconds, "1", ""));
      DaysBench.run(command, order, town, stream(caught));
    }
    return caught.toString(StandardCharsets.UTF_8);
  }

  private String refused(
      String command, String sizes, String seconds, String rivalSeconds, String threads, String map)
      throws IOException {
    var caught = new ByteArrayOutputStream();
    var arguments = new java.util.ArrayList<>(List.of(command));
    arguments.addAll(arguments(sizes, seconds, rivalSeconds, threads, map));
    assertThat(DaysBench.run(arguments, stream(caught), stream(caught))).isEqualTo(2);
    return caught.toString(StandardCharsets.UTF_8);
  }

  private List<String> arguments(
      String sizes, String seconds, String rivalSeconds, String threads, String map) {
    return List.of(sizes, seconds, rivalSeconds, threads, "1", "0", map, "maps", folder.toString());
  }

  private static PrintStream stream(ByteArrayOutputStream caught) {
    return new PrintStream(caught, true, StandardCharsets.UTF_8);
  }

  private String chart() throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(folder.resolve("chart.svg").toFile())
        .getDocumentElement()
        .getTextContent();
  }
}
