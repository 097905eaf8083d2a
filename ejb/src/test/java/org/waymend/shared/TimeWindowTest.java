package org.waymend.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TimeWindowTest {
  private static final Instant NINE = Instant.parse("2026-11-21T09:00:00Z");

  @Test
  void the_end_is_outside() {
    var window = window(0, 60);
    assertThat(window.contains(NINE)).isTrue();
    assertThat(window.contains(NINE.plusSeconds(60).minusNanos(1))).isTrue();
    assertThat(window.contains(NINE.plusSeconds(60))).isFalse();
    assertThat(window.contains(NINE.minusNanos(1))).isFalse();
    assertThat(window.length()).isEqualTo(Duration.ofMinutes(1));
  }

  @Test
  void windows_that_touch_do_not_overlap() {
    assertThat(window(0, 60).overlaps(window(60, 120))).isFalse();
    assertThat(window(60, 120).overlaps(window(0, 60))).isFalse();
    assertThat(window(0, 61).overlaps(window(60, 120))).isTrue();
  }

  @Test
  void windows_overlap_when_a_second_lies_in_both() {
    var random = new Random(26);
    for (int i = 0; i < 1_000; i++) {
      var one = randomWindow(random);
      var other = randomWindow(random);
      boolean shared =
          LongStream.range(0, 40)
              .mapToObj(NINE::plusSeconds)
              .anyMatch(s -> one.contains(s) && other.contains(s));
      assertThat(one.overlaps(other)).as("%s and %s", one, other).isEqualTo(shared);
    }
  }

  @Test
  void an_empty_or_backward_window_is_refused() {
    assertThat(Refusals.type(() -> window(60, 60))).isEqualTo("time/empty-window");
    assertThat(Refusals.type(() -> window(60, 0))).isEqualTo("time/empty-window");
  }

  private static TimeWindow randomWindow(Random random) {
    int from = random.nextInt(30);
    return window(from, from + 1 + random.nextInt(9));
  }

  private static TimeWindow window(int fromSecond, int toSecond) {
    return new TimeWindow(NINE.plusSeconds(fromSecond), NINE.plusSeconds(toSecond));
  }
}
