package org.waymend.optimizer.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymend.optimizer.ProblemMother.day;
import static org.waymend.optimizer.ShiftMother.shift;
import static org.waymend.optimizer.VisitMother.visit;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.waymend.optimizer.ProblemMother;
import org.waymend.optimizer.problem.DispatchPolicy;
import org.waymend.optimizer.rules.DayTables;

class RuinAndRecreateTest {
  private static final int NOON = 12 * 3600;

  @Test
  void the_first_routes_stand_before_the_first_step() {
    var search = search(day().with(shift("a")).with(visit("V1"), visit("V2")), 0);
    assertThat(search.best().visits(0)).containsExactlyInAnyOrder(0, 1);
  }

  @Test
  void it_ends_after_its_steps() {
    var search = search(day().with(shift("a")).with(visit("V1")), 25);
    search.advance(() -> false);
    assertThat(search.isFinished()).isTrue();
    assertThat(search.steps()).isEqualTo(25);
  }

  @Test
  void a_cancelled_slice_makes_no_step() {
    var search = search(day().with(shift("a")).with(visit("V1")), 25);
    search.advance(() -> true);
    assertThat(search.steps()).isZero();
  }

  @Test
  void fixed_visits_stay_in_their_order() {
    var search =
        search(
            day()
                .with(shift("a"), shift("b"))
                .with(
                    visit("V1").at("P4").pinned("a", 2),
                    visit("V2").at("P2").pinned("a", 3),
                    visit("V3").at("P3").started("a", 1, 30_000),
                    visit("V4").at("P1")),
            200);
    search.advance(() -> false);
    assertThat(Arrays.stream(search.best().visits(0)).filter(v -> v < 3)).containsExactly(2, 0, 1);
    assertThat(search.best().visits(0)[0]).isEqualTo(2);
  }

  @Test
  void work_is_shared_when_fairness_is_worth_it() {
    var dear = new DispatchPolicy(1, 0, 0, 0, 100, 0, 0, 0, 0, 0, List.of());
    var problem = day().policy(dear).with(shift("a"), shift("b"));
    for (int i = 0; i < 6; i++) {
      problem.with(visit("V" + i).lasts(3600));
    }
    var search = search(problem, 300);
    search.advance(() -> false);
    assertThat(search.best().visits(0)).hasSize(3);
    assertThat(search.best().visits(1)).hasSize(3);
  }

  @Test
  void the_important_visit_drives_out_two_others_only_if_it_weighs_more() {
    var search =
        search(
            day()
                .with(shift("a"))
                .with(
                    visit("V1").starts(NOON, NOON).lasts(7200).weight(30),
                    visit("V2").starts(NOON, NOON).weight(20),
                    visit("V3").starts(NOON + 3600, NOON + 3600).weight(20)),
            300);
    search.advance(() -> false);
    assertThat(search.best().visits(0)).containsExactly(1, 2);
    assertThat(search.bestWeight()).isEqualTo(30);
  }

  private static RuinAndRecreate search(ProblemMother problem, long steps) {
    var tables = new DayTables(problem.build());
    return new RuinAndRecreate(tables, new SoftCosts(tables), Pace.ofSteps(steps), 3);
  }
}
