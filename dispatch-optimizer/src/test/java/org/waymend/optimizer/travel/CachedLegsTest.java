package org.waymend.optimizer.travel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CachedLegsTest {
  @TempDir Path folder;
  private final AtomicInteger driven = new AtomicInteger();

  /** Every leg costs what its ends say; only the way from an even point to 13 is closed. */
  private final LegSearch search =
      (from, to, sink) -> {
        for (int start = 0; start < from.length; start++) {
          for (int end = 0; end < to.length; end++) {
            driven.incrementAndGet();
            sink.leg(start, end, expected(from[start].base(), to[end].base()));
          }
        }
      };

  private static long expected(int from, int to) {
    if (from == to) {
      return 0;
    }
    return to == 13 && from % 2 == 0 ? DriveCost.NONE : DriveCost.of(1_000L * from + to, from);
  }

  private CachedLegs open(int limit) throws IOException {
    return new CachedLegs(search, new LegFile(folder.resolve("legs.bin"), limit), limit);
  }

  /** Asks for all legs of the points 0 to n − 1, checks them, and tells how many were driven. */
  private int ask(CachedLegs legs, int... points) {
    int before = driven.get();
    var anchors = IntStream.of(points).mapToObj(Anchor::atCrossing).toArray(Anchor[]::new);
    var told = new int[points.length][points.length];
    legs.between(
        anchors,
        (from, to, cost) -> {
          told[from][to]++;
          assertThat(cost).isEqualTo(expected(points[from], points[to]));
        });
    for (var row : told) {
      assertThat(row).containsOnly(1);
    }
    return driven.get() - before;
  }

  private static int[] upTo(int points) {
    return IntStream.range(0, points).toArray();
  }

  @Test
  void a_new_stop_costs_one_row_and_one_column() throws IOException {
    var legs = open(100);
    assertThat(ask(legs, upTo(20))).isBetween(20 * 19, 20 * 20);
    assertThat(ask(legs, upTo(20))).isZero();
    assertThat(ask(legs, upTo(21))).isEqualTo(21 + 20);
    assertThat(ask(legs, 3, 1, 2)).isZero();
  }

  @Test
  void places_that_never_met_are_driven_when_they_do() throws IOException {
    var legs = open(100);
    ask(legs, 0, 1, 2);
    ask(legs, 3, 4, 5);
    assertThat(ask(legs, upTo(6))).isPositive();
    assertThat(ask(legs, upTo(6))).isZero();
  }

  @Test
  void the_next_start_knows_what_was_driven() throws IOException {
    ask(open(100), upTo(20));
    ask(open(100), upTo(25));
    assertThat(ask(open(100), upTo(25))).isZero();
  }

  @Test
  void a_file_that_ends_in_a_block_is_made_anew() throws IOException {
    ask(open(100), upTo(20));
    var file = folder.resolve("legs.bin");
    var bytes = Files.readAllBytes(file);
    Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length - 5));
    assertThat(ask(open(100), upTo(20))).isPositive();
    assertThat(ask(open(100), upTo(20))).isZero();
  }

  @Test
  void a_file_with_a_changed_byte_is_made_anew() throws IOException {
    ask(open(100), upTo(20));
    var file = folder.resolve("legs.bin");
    var bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);
    assertThat(ask(open(100), upTo(20))).isPositive();
    assertThat(ask(open(100), upTo(20))).isZero();
  }

  @Test
  void a_file_of_anything_else_is_made_anew() throws IOException {
    Files.writeString(folder.resolve("legs.bin"), "no legs, but more than twelve bytes");
    assertThat(ask(open(100), upTo(5))).isPositive();
    assertThat(ask(open(100), upTo(5))).isZero();
  }

  @Test
  void no_more_places_are_kept_than_the_limit_says() throws IOException {
    var legs = open(10);
    ask(legs, upTo(8));
    assertThat(ask(legs, 20, 21, 22, 23)).isPositive(); // no room: begun anew
    assertThat(ask(legs, 20, 21, 22, 23)).isZero();
    assertThat(ask(legs, upTo(8))).isPositive();
    assertThat(ask(legs, upTo(11))).isEqualTo(121); // past the cache
    assertThat(ask(legs, upTo(8))).isZero();
    assertThat(ask(open(10), upTo(8))).isZero();
    assertThat(Files.size(folder.resolve("legs.bin"))).isLessThan(10_000);
  }

  @Test
  void the_file_stays_bounded_whatever_is_asked() throws IOException {
    var legs = open(10);
    for (int i = 0; i < 10_000; i++) {
      ask(legs, i, i + 1, i + 2);
    }
    assertThat(Files.size(folder.resolve("legs.bin"))).isLessThan(1_100_000);
    assertThat(ask(open(10), 9_999, 10_000, 10_001)).isZero();
  }

  @Test
  void what_can_t_be_written_is_still_answered() throws IOException {
    var legs = new CachedLegs(search, new LegFile(folder.resolve("gone/legs.bin"), 100), 100);
    assertThat(ask(legs, upTo(5))).isPositive();
    assertThat(ask(legs, upTo(5))).isZero();
  }

  @Test
  void two_processes_may_write_into_one_file() throws IOException {
    var one = open(100);
    var other = open(100);
    ask(one, upTo(5));
    ask(other, 10, 11, 12);
    ask(one, upTo(6));
    var third = open(100);
    assertThat(ask(third, upTo(6))).isZero();
    assertThat(ask(third, 10, 11, 12)).isZero();
  }

  @Test
  void many_may_ask_at_once() throws Exception {
    var legs = open(12);
    var pool = Executors.newFixedThreadPool(4);
    try {
      var asked = new java.util.ArrayList<Future<?>>();
      for (int thread = 0; thread < 4; thread++) {
        int shift = thread;
        asked.add(
            pool.submit(
                () -> {
                  for (int i = 0; i < 300; i++) {
                    ask(legs, (i + shift) % 17, 20 + i % 3, 30 + shift);
                  }
                }));
      }
      for (var each : asked) {
        each.get();
      }
    } finally {
      pool.shutdownNow();
    }
  }
}
