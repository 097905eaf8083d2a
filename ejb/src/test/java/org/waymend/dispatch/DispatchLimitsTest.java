package org.waymend.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.waymend.shared.Environment;

class DispatchLimitsTest {

  private static DispatchLimits limits(Map<String, String> variables) {
    return DispatchLimits.of(
        new Environment() {
          @Override
          public Optional<String> find(String name) {
            return Optional.ofNullable(variables.get(name));
          }
        });
  }

  @Test
  void what_is_not_set_is_as_it_always_is() {
    assertThat(limits(Map.of())).isEqualTo(DispatchLimits.standard());
  }

  @Test
  void the_operator_sets_each() {
    var set =
        limits(
            Map.of(
                "WAYMEND_SOLVE_RUNS", "2",
                "WAYMEND_SOLVE_THREADS", "4",
                "WAYMEND_SOLVE_MOST_VISITS", "9000",
                "WAYMEND_SOLVE_MOST_SHIFTS", "1000",
                "WAYMEND_FREEZE_MINUTES", "0"));
    assertThat(set).isEqualTo(new DispatchLimits(2, 4, 9_000, 1_000, 0));
  }

  @Test
  void a_number_that_is_none_or_out_of_its_range_is_refused_by_name() {
    assertThatThrownBy(() -> limits(Map.of("WAYMEND_SOLVE_THREADS", "many")))
        .hasMessageContaining("WAYMEND_SOLVE_THREADS");
    assertThatThrownBy(() -> limits(Map.of("WAYMEND_SOLVE_RUNS", "0")))
        .hasMessageContaining("WAYMEND_SOLVE_RUNS");
  }

  @Test
  void a_day_that_is_too_large_is_refused_with_what_to_do() {
    var small = new DispatchLimits(1, 1, 3_000, 1, 0);
    assertThatCode(() -> small.requireSmall(3_000, 1)).doesNotThrowAnyException();
    assertThatThrownBy(() -> small.requireSmall(3_001, 1))
        .hasMessageContaining("3001 visits")
        .hasMessageContaining("WAYMEND_SOLVE_MOST_VISITS");
    assertThatThrownBy(() -> small.requireSmall(1, 2))
        .hasMessageContaining("2 shifts")
        .hasMessageContaining("territories");
  }
}
