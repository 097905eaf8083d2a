package org.waymend.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real application, which the web module has built before. */
class FaultsIT {

  @Test
  void nothing_acknowledged_is_lost_or_doubled_by_a_kill(@TempDir Path folder) throws Exception {
    var war = Path.of("../web/target/waymend.war");
    assertThat(war).as("built by the web module, as in mvn verify").isRegularFile();
    var data = folder.resolve("data");

    var bench =
        LauncherProcess.start(
            war, List.of(), "bench", "faults", "--kills", "2", "--data", data.toString());

    assertThat(bench.exitCode()).as(bench.output()).isZero();
    assertThat(bench.output())
        .containsPattern("\\| 2 \\| 2 \\| 2 \\| [0-9]+ \\| 8 \\| [0-9]+ \\| 0 \\| 0 \\|");

    var verify = LauncherProcess.start(war, List.of(), "verify", "--data", data.toString());
    verify.exitCode();
    assertThat(verify.output())
        .contains("ok     INV2")
        .contains("ok     INV4")
        .contains("ok     INV5")
        .contains("ok     INV6")
        .contains("ok     INV9")
        .contains("ok     R24")
        .contains("ok     INV11");
  }
}
