package org.waymend.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchSetsTest {
  private static final int WRONG_COMMAND = 2;

  @TempDir Path folder;

  @Test
  void an_instance_is_planned_in_a_process_of_its_own() throws IOException {
    var instance =
        Files.writeString(
            folder.resolve("two.txt"),
            """
            two
            NUMBER CAPACITY
            1 9
            CUSTOMER
            CUST NO. X Y DEMAND READY DUE SERVICE
            0 0 0 0 0 90 0
            1 0 3 1 0 10 1
            2 0 4 1 50 60 1
            """);
    var out = folder.resolve("results");

    assertThat(
            Main.run(
                "bench",
                "vrptw",
                instance.toString(),
                "--seconds",
                "0.05",
                "--out",
                out.toString()))
        .isZero();

    assertThat(out.resolve("two.sol")).hasContent("1 2");
    assertThat(out.resolve("results.csv")).content().contains("two,0,1,8.000,");
    assertThat(out.resolve("chart.svg")).content().contains("no best known value");
  }

  @Test
  void what_is_no_instance_is_a_wrong_command() {
    assertThat(Main.run("bench", "trsp", folder.resolve("none.txt").toString()))
        .isEqualTo(WRONG_COMMAND);
    assertThat(Main.run("bench", "trsp")).isEqualTo(WRONG_COMMAND);
  }
}
