package org.waymend.optimizer.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymend.optimizer.ProblemMother.day;
import static org.waymend.optimizer.ShiftMother.shift;
import static org.waymend.optimizer.VisitMother.visit;

import org.junit.jupiter.api.Test;
import org.waymend.optimizer.problem.PartId;

class VanStockTest {
  private static final PartId PUMP = new PartId("pump");
  private static final int HOUR = 3600;

  /** Three shifts of one engineer, given out of order, with 2 pumps at first and 1 on the third. */
  private static DayTables days() {
    return new DayTables(
        day()
            .with(
                shift("third").of("a").time(56 * HOUR, 60 * HOUR, 0).part("pump", 1_000),
                shift("first").of("a").part("pump", 2_000),
                shift("second").of("a").time(32 * HOUR, 36 * HOUR, 0),
                shift("other").part("pump", 500))
            .with(visit("V1").part("pump", 1_000), visit("V2").part("pump", 1_500))
            .build());
  }

  @Test
  void an_unused_part_is_there_for_the_later_shifts() {
    var vans = new VanStock(days(), new int[][] {{}, {}, {}, {}});
    assertThat(vans.free(1, PUMP)).isEqualTo(2_000);
    assertThat(vans.free(2, PUMP)).isEqualTo(2_000);
    assertThat(vans.free(0, PUMP)).isEqualTo(3_000);
    assertThat(vans.free(3, PUMP)).isEqualTo(500);
  }

  @Test
  void what_a_later_shift_uses_is_not_free_before() {
    var vans = new VanStock(days(), new int[][] {{}, {}, {1}, {}});
    assertThat(vans.free(1, PUMP)).isEqualTo(500);
    assertThat(vans.free(0, PUMP)).isEqualTo(1_500);
  }

  @Test
  void a_van_that_lacks_something_has_less_than_nothing() {
    var vans = new VanStock(days(), new int[][] {{}, {0, 1}, {}, {}});
    assertThat(vans.free(1, PUMP)).isEqualTo(-500);
    assertThat(vans.free(0, PUMP)).isEqualTo(500);
  }

  @Test
  void a_part_that_nobody_has_is_not_there() {
    assertThat(new VanStock(days(), new int[][] {{}, {}, {}, {}}).free(1, new PartId("fan")))
        .isZero();
  }
}
