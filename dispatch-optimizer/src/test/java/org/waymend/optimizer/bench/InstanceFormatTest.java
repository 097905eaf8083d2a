package org.waymend.optimizer.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstanceFormatTest {
  @TempDir Path folder;

  @Test
  void vehicles_and_customers_are_read() throws IOException {
    var instance = VrptwInstance.read(file("tiny.txt", "", ""));

    assertThat(instance.name()).isEqualTo("tiny");
    var task = instance.task();
    assertThat(task.shifts()).hasSize(3);
    assertThat(task.shifts().get(0).things()).containsExactly(10);
    assertThat(task.shifts().get(0).end()).isEqualTo(1_000_000);
    assertThat(task.visits()).hasSize(4);
    var third = task.visits().get(2);
    assertThat(third.place()).isEqualTo(3);
    assertThat(third.earliest()).isEqualTo(200_000);
    assertThat(third.latest()).isEqualTo(400_000);
    assertThat(third.service()).isEqualTo(10_000);
    assertThat(third.things()).containsExactly(7);
    assertThat(instance.points().distance(0, 3)).isEqualTo(5);
    assertThat(task.isPricedByDuration()).isFalse();
  }

  @Test
  void technicians_and_requests_are_read() throws IOException {
    var instance = TrspInstance.read(file("crew.txt", "", ""));

    var task = instance.task();
    assertThat(instance.crew()).isEqualTo(2);
    assertThat(task.depot()).isZero();
    assertThat(task.shifts().get(0).home()).isEqualTo(1);
    assertThat(task.shifts().get(0).things()).containsExactly(1, 0);
    assertThat(task.shifts().get(0).tools()).isEqualTo(0b01);
    var second = task.visits().get(1);
    assertThat(second.place()).isEqualTo(4);
    assertThat(second.shiftsFor()).isEqualTo(List.of(1));
    assertThat(second.tools()).isEqualTo(0b10);
    assertThat(second.things()).containsExactly(0, 1);
    assertThat(task.isPricedByDuration()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          3          10                    | 3                                 | number and capacity of the vehicles
          1       3          4          6  | 7       3          4          6   | line 11: number 1 is expected, not 7
          4          6          0          | 4          6.5        0           | line 11: 6.5 is no count
          4          6          0          | four       6          0           | line 11: four is no number
          4          6          0          | 4          6          60001       | line 11: 60001 is beyond 50000
          4          6          0          | 4          6          NaN         | line 11: NaN is beyond
          0         50          2          | 60         50         2           | line 11: the window ends before
          0         50          2          | 0          50         -2          | line 11: -2 is under 0
          0         50          2          | 0          50                     | line 11: a customer has 7 numbers
          """)
  void a_fault_in_a_file_of_vehicles_is_named(String good, String bad, String fault)
      throws IOException {
    var file = file("tiny.txt", good, bad);

    assertThatThrownBy(() -> VrptwInstance.read(file))
        .isInstanceOf(BenchmarkFormatException.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining(fault);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          CREW COUNT           | CREW                 | the number of technicians
          2       2       2    | none    2       2    | line 5: none is no number
          2       2       2    | 7       2       2    | depot, 7 technicians and requests
          [0] \t[0] \t[1,0]    | [0] \t[0] \t1,0      | 3 lists in brackets
          [0] \t[0] \t[1,0]    | [0] \t[40] \t[1,0]   | skills and tools are numbered from 0 to 30
          [0] \t[0] \t[1,0]    | [0] \t[0] \t[1,many] | line 10: many is no number
          """)
  void a_fault_in_a_file_of_technicians_is_named(String good, String bad, String fault)
      throws IOException {
    var file = file("crew.txt", good, bad);

    assertThatThrownBy(() -> TrspInstance.read(file))
        .isInstanceOf(BenchmarkFormatException.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining(fault);
  }

  @Test
  void what_is_no_text_is_no_instance() throws IOException {
    var file = Files.write(folder.resolve("picture.txt"), new byte[] {(byte) 0xff, (byte) 0xd8, 0});

    assertThatThrownBy(() -> VrptwInstance.read(file))
        .isInstanceOf(BenchmarkFormatException.class)
        .hasMessageContaining("picture.txt is no instance of this set: it is no text");
  }

  @Test
  void a_best_known_value_that_is_no_number_is_named() throws IOException {
    var file = file("tiny.txt", "", "");
    Files.writeString(
        folder.resolve("best-known.csv"), "instance,best_known_distance\ntiny,unknown\n");

    assertThatThrownBy(() -> BestKnown.of(file))
        .isInstanceOf(BenchmarkFormatException.class)
        .hasMessageContaining("best-known.csv")
        .hasMessageContaining("line 2: unknown is no number");
  }

  private Path file(String name, String good, String bad) throws IOException {
    try (var instance = InstanceFormatTest.class.getResourceAsStream(name)) {
      var text = new String(instance.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(text).contains(good);
      int at = text.indexOf(good);
      return Files.writeString(
          folder.resolve(name), text.substring(0, at) + bad + text.substring(at + good.length()));
    }
  }
}
