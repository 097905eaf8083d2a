package org.waymend.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class BenchDaysTest {
  private static final int WRONG_COMMAND = 2;

  @Test
  void what_cannot_be_run_is_a_wrong_command() {
    assertThat(Main.run("bench", "scale", "--sizes", "many")).isEqualTo(WRONG_COMMAND);
    assertThat(Main.run("bench", "days", "--map", "nowhere.pbf")).isEqualTo(WRONG_COMMAND);
  }

  @Test
  void the_list_of_benches_has_a_whole_sentence_for_each() {
    var benches = new CommandLine(new BenchCommand());
    assertThat(benches.getSubcommands()).hasSizeGreaterThan(7);
    benches
        .getSubcommands()
        .forEach(
            (name, command) ->
                assertThat(command.getCommandSpec().usageMessage().header())
                    .as(name)
                    .singleElement()
                    .asString()
                    .endsWith("."));
  }
}
