package org.waymend.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymend.launcher.demo.city.City;

/** One import of the demo's roads; the rest is refused before one begins. */
class MapCommandTest {
  @TempDir Path folder;

  @Test
  void a_map_is_added_by_a_process_of_its_own_listed_and_removed() {
    var roads = folder.resolve("midtown.osm.pbf");
    City.copyRoads(roads);
    assertThat(said(0, "list")).contains("There are no maps");

    assertThat(Main.run(command("add", "new-york", roads.toString()))).isZero();
    assertThat(folder.resolve("data/maps/new-york.osm.pbf")).hasSameBinaryContentAs(roads);
    assertThat(said(0, "list"))
        .contains("new-york             5,207 roads, latitude 40.736 to 40.759");
    assertThat(said(1, "add", "new-york", roads.toString(), "--in-this-process"))
        .contains("waymend: There is a map new-york already");

    assertThat(said(0, "hours", "new-york", "8=150", "17=160")).contains("100, 150, 100");
    assertThat(said(0, "list")).contains("rush hours: [100, 100");
    assertThat(said(1, "hours", "new-york", "24=150")).contains("Hours are from 0 to 23");
    assertThat(said(1, "hours", "new-york", "8=500")).contains("percentages from 25 to 400");
    assertThat(said(0, "hours", "new-york")).contains("no rush hours of its own");

    assertThat(said(0, "remove", "new-york")).contains("Removed new-york");
    assertThat(said(1, "remove", "new-york")).contains("waymend: There is no map new-york");
    assertThat(folder.resolve("data/maps/cache")).isEmptyDirectory();
  }

  @Test
  void what_is_wrong_is_said_in_words() throws IOException {
    var text = Files.writeString(folder.resolve("text.osm.pbf"), "no map").toString();
    assertThat(said(1, "add", "text", text, "--in-this-process"))
        .contains("text.osm.pbf is no OpenStreetMap extract with roads, or is damaged");
    assertThat(said(1, "add", "New York", text, "--in-this-process"))
        .contains("is no name for a map");
    assertThat(said(1, "add", "none", "none.osm.pbf", "--in-this-process"))
        .contains("There is no file none.osm.pbf");
    assertThat(said(2, "add", "none")).contains("FILE");
    assertThat(said(1, "list", "--data", text)).contains("cannot be used");
  }

  private String[] command(String... arguments) {
    var all = new ArrayList<>(List.of("map"));
    all.addAll(List.of(arguments));
    if (!all.contains("--data")) {
      all.addAll(List.of("--data", folder.resolve("data").toString()));
    }
    return all.toArray(String[]::new);
  }

  /** What it says, wherever, when it ends with this code. */
  private String said(int code, String... arguments) {
    var out = System.out;
    var err = System.err;
    var caught = new ByteArrayOutputStream();
    var stream = new PrintStream(caught, true, StandardCharsets.UTF_8);
    System.setOut(stream);
    System.setErr(stream);
    try {
      assertThat(Main.run(command(arguments))).isEqualTo(code);
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
    return caught.toString(StandardCharsets.UTF_8);
  }
}
