package org.waymend.optimizer.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymend.optimizer.ProblemMother.day;
import static org.waymend.optimizer.ShiftMother.shift;
import static org.waymend.optimizer.VisitMother.visit;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.optaplanner.core.api.solver.SolverFactory;
import org.optaplanner.core.config.phase.custom.CustomPhaseConfig;
import org.waymend.optimizer.kernel.RouteSearch;
import org.waymend.optimizer.kernel.Routes;
import org.waymend.optimizer.kernel.SoftCosts;
import org.waymend.optimizer.rules.DayTables;

/** A search that miscounts must not get away with it while the check is on, as in every test. */
class ScoreWatchTest {
  private static final Routes EMPTY = Routes.withoutWaits(new int[][] {{}});
  private static final Routes SERVED = Routes.withoutWaits(new int[][] {{0}});
  private static final Routes WAITING = new Routes(new int[][] {{0}}, new int[][] {{40_000}});

  private final DayTables tables =
      new DayTables(day().with(shift("a")).with(visit("V1").starts(0, 50_000)).build());

  @Test
  void it_is_on_in_tests() {
    assertThat(Boolean.getBoolean(ScoreWatch.PROPERTY)).isTrue();
  }

  @Test
  void an_honest_search_passes() {
    assertThat(solve(SERVED, 0, 1_204).route(0).visits()).hasSize(1);
  }

  @Test
  void chosen_waits_arrive_at_the_judge() {
    var stop = solve(WAITING, 0, 1_204).route(0).times().route().stops().get(0);
    assertThat(stop.startSecond()).isEqualTo(40_000);
    assertThat(stop.notBeforeSecond()).isEqualTo(40_000);
  }

  @Test
  void a_wrong_cost_fails() {
    assertThatThrownBy(() -> solve(SERVED, 0, 1_203))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("1203");
  }

  @Test
  void a_wrong_weight_fails() {
    assertThatThrownBy(() -> solve(SERVED, 10, 1_204)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void a_broken_rule_fails() {
    var late = new Routes(new int[][] {{0}}, new int[][] {{50_001}});
    assertThatThrownBy(() -> solve(late, 0, 1_204)).isInstanceOf(IllegalStateException.class);
  }

  private PlanningDay solve(Routes found, long weight, long cost) {
    var search = new Stub(found, weight, cost);
    var command = new SearchCommand(search, EMPTY, () -> false, () -> {});
    var phase = new CustomPhaseConfig().withCustomPhaseCommandList(List.of(command));
    return SolverFactory.<PlanningDay>create(Models.config().withPhases(phase))
        .buildSolver()
        .solve(PlanningDay.of(tables, new SoftCosts(tables), EMPTY));
  }

  private record Stub(Routes best, long bestWeight, long bestCost) implements RouteSearch {
    @Override
    public void advance(BooleanSupplier isCancelled) {}

    @Override
    public boolean isFinished() {
      return false;
    }

    @Override
    public long steps() {
      return 1;
    }
  }
}
