package org.waymend.optimizer.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Small numbers take two bytes and large ones four; nobody may notice. */
class TravelMatrixTest {
  private static final int SIZE = 70;
  private static final int TWO_BYTES = 0xFFFF;

  private final int[][] seconds = new int[SIZE][SIZE];
  private final int[][] metres = new int[SIZE][SIZE];
  private final LegSource[][] sources = new LegSource[SIZE][SIZE];

  @Test
  void every_leg_is_as_it_was_written() {
    for (int largest : new int[] {900, TWO_BYTES - 1, TWO_BYTES, TWO_BYTES + 1, 30_000_000}) {
      fill(largest);
      assertHolds(TravelMatrix.of(seconds, metres, sources));
    }
  }

  @Test
  void threads_may_write_different_legs() {
    fill(100_000);
    var matrix = new TravelMatrix.Builder(SIZE);
    IntStream.range(0, SIZE * SIZE)
        .parallel()
        .filter(at -> at / SIZE != at % SIZE)
        .forEach(at -> write(matrix, at / SIZE, at % SIZE));
    assertHolds(matrix.build());
  }

  @Test
  void a_leg_may_be_written_again() {
    fill(100_000);
    var matrix = new TravelMatrix.Builder(SIZE);
    for (int from = 0; from < SIZE; from++) {
      for (int to = 0; to < SIZE; to++) {
        if (from != to) {
          assertThat(matrix.isWritten(from, to)).isFalse();
          matrix.leg(from, to, TWO_BYTES + 7, Integer.MAX_VALUE, LegSource.ESTIMATED);
          assertThat(matrix.isWritten(from, to)).isTrue();
        }
        write(matrix, from, to);
      }
    }
    assertHolds(matrix.build());
  }

  @Test
  void a_large_leg_does_not_make_unequal_what_is_equal() {
    fill(900);
    var small = TravelMatrix.of(seconds, metres, sources);
    var matrix = new TravelMatrix.Builder(SIZE);
    matrix.leg(0, 1, 100_000, 100_000, LegSource.ESTIMATED);
    for (int at = 0; at < SIZE * SIZE; at++) {
      write(matrix, at / SIZE, at % SIZE);
    }
    var same = matrix.build();
    assertThat(same).isEqualTo(small).hasSameHashCodeAs(small);
    seconds[3][4]++;
    assertThat(TravelMatrix.of(seconds, metres, sources)).isNotEqualTo(small);
    assertThat(TravelMatrix.of(seconds, metres, sources)).isNotEqualTo(same);
  }

  @Test
  void what_is_missing_or_none_is_refused() {
    fill(900);
    var matrix = new TravelMatrix.Builder(2);
    matrix.leg(0, 1, 0, 0, LegSource.ROAD);
    assertThatThrownBy(matrix::build).hasMessageContaining("travel[1][0]");
    assertThatThrownBy(() -> matrix.leg(1, 0, -1, 0, LegSource.ROAD))
        .isInstanceOf(InvalidProblemException.class);
    assertThatThrownBy(() -> matrix.leg(1, 0, 0, -1, LegSource.ROAD))
        .isInstanceOf(InvalidProblemException.class);
    assertThatThrownBy(() -> matrix.leg(1, 1, 1, 0, LegSource.ROAD))
        .isInstanceOf(InvalidProblemException.class);
  }

  private void write(TravelMatrix.Builder matrix, int from, int to) {
    matrix.leg(from, to, seconds[from][to], metres[from][to], sources[from][to]);
  }

  private void fill(int largest) {
    var random = new Random(largest);
    for (int from = 0; from < SIZE; from++) {
      for (int to = 0; to < SIZE; to++) {
        seconds[from][to] = from == to ? 0 : largest - random.nextInt(Math.min(largest, 50_000));
        metres[from][to] = from == to ? 0 : random.nextInt(largest) * (random.nextInt(60) + 1);
        sources[from][to] =
            from == to || random.nextBoolean() ? LegSource.ROAD : LegSource.ESTIMATED;
      }
    }
  }

  private void assertHolds(TravelMatrix matrix) {
    int longest = 0;
    for (int from = 0; from < SIZE; from++) {
      for (int to = 0; to < SIZE; to++) {
        assertThat(matrix.seconds(from, to)).isEqualTo(seconds[from][to]);
        assertThat(matrix.metres(from, to)).isEqualTo(metres[from][to]);
        assertThat(matrix.source(from, to)).isEqualTo(sources[from][to]);
        longest = Math.max(longest, seconds[from][to]);
      }
    }
    assertThat(matrix.longestSeconds()).isEqualTo(longest);
  }
}
