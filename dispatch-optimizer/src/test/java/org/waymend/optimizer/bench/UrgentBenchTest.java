package org.waymend.optimizer.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UrgentBenchTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void each_urgent_visit_is_a_line_and_breaks_no_rule() throws IOException {
    var printed = new ByteArrayOutputStream();
    var order =
        new UrgentBench.Order(folder, 6, 30, 4, 1, Duration.ofMillis(200), Duration.ofMillis(20));
    UrgentBench.run(order, Town.withoutRoads(), new PrintStream(printed, true, UTF_8));
    var lines = Files.readAllLines(folder.resolve("urgent.csv"));
    assertThat(lines).hasSize(5);
    assertThat(lines.get(1)).startsWith("urgent-V30,28800,");
    assertThat(printed.toString(UTF_8))
        .contains("| new plan")
        .contains("| best slots")
        .contains(" 0 broken rules");
  }
}
