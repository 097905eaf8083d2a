package org.waymend.optimizer.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymend.optimizer.ProblemMother.day;
import static org.waymend.optimizer.ShiftMother.shift;
import static org.waymend.optimizer.VisitMother.visit;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.waymend.optimizer.ProblemMother;
import org.waymend.optimizer.plan.PlannedRoute;
import org.waymend.optimizer.plan.PlannedStop;
import org.waymend.optimizer.problem.DispatchPolicy;
import org.waymend.optimizer.rules.DayTables;
import org.waymend.optimizer.rules.RouteTimer;

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

  @Test
  void a_crew_starts_when_the_last_of_it_can() {
    var problem =
        day()
            .with(shift("a"), shift("b").home("P4"))
            .with(visit("V1").at("P0"), visit("V2").at("P0"))
            .crew("V1", "V2");
    var timed = timed(problem, 50);
    assertThat(timed.get(0).stops()).hasSize(1);
    assertThat(timed.get(1).stops()).hasSize(1);
    assertThat(timed.get(0).stops().get(0).startSecond())
        .isEqualTo(timed.get(1).stops().get(0).startSecond())
        .isEqualTo(timed.get(1).stops().get(0).travel().arriveSecond());
  }

  @Test
  void a_crew_is_not_planned_without_one_of_it() {
    var problem =
        day().with(shift("a")).with(visit("V1"), visit("V2"), visit("V3")).crew("V1", "V2");
    assertThat(timed(problem, 50).get(0).stops()).extracting(PlannedStop::visit).hasSize(1);
  }

  @Test
  void steps_of_a_sequence_keep_their_gap_on_other_routes_too() {
    var problem =
        day()
            .with(shift("a").skill("gas", 1), shift("b").skill("power", 1))
            .with(visit("V1").needs("gas", 1).lasts(3_600), visit("V2").needs("power", 1))
            .sequence(1_800, "V1", "V2");
    var timed = timed(problem, 50);
    var first = timed.get(0).stops().get(0);
    var second = timed.get(1).stops().get(0);
    assertThat(second.startSecond()).isEqualTo(first.endSecond() + 1_800);
  }

  @Test
  void work_of_several_days_goes_to_one_engineer_as_far_as_it_fits() {
    int day = 24 * 3_600;
    var problem =
        day()
            .with(
                shift("a"),
                shift("b"),
                shift("a2").of("a").time(day + 8 * 3_600, day + 16 * 3_600, 0))
            .with(
                visit("V1").lasts(7 * 3_600),
                visit("V2").starts(day, 2 * day).lasts(7 * 3_600),
                visit("V3").starts(2 * day, 3 * day))
            .byOneEngineer(0, "V1", "V2", "V3");
    var search = search(problem, 50);
    search.advance(() -> false);
    assertThat(search.best().visits(0)).containsExactly(0);
    assertThat(search.best().visits(2)).containsExactly(1);
    assertThat(search.bestWeight()).isEqualTo(problem.build().visits().get(2).weight());
  }

  @Test
  void a_pinned_crew_waits_for_each_other() {
    var problem =
        day()
            .with(shift("a"), shift("b").home("P4"))
            .with(visit("V1").at("P0").pinned("a", 1), visit("V2").at("P0").pinned("b", 1))
            .crew("V1", "V2");
    var timed = timed(problem, 5);
    assertThat(timed.get(0).stops().get(0).startSecond())
        .isEqualTo(timed.get(1).stops().get(0).startSecond());
  }

  @Test
  void a_crew_stays_where_it_was_promised() {
    var problem =
        day()
            .with(shift("a"), shift("b"), shift("c"))
            .with(visit("V1"), visit("V2"))
            .crew("V1", "V2")
            .promised("V1", "c", NOON)
            .promised("V2", "b", NOON);
    var timed = timed(problem, 200);
    assertThat(timed.get(1).stops().get(0).startSecond()).isEqualTo(NOON);
    assertThat(timed.get(2).stops().get(0).startSecond()).isEqualTo(NOON);
  }

  private static List<PlannedRoute> timed(ProblemMother problem, long steps) {
    var search = search(problem, steps);
    search.advance(() -> false);
    var timer = new RouteTimer(new DayTables(problem.build()));
    var best = search.best();
    return IntStream.range(0, best.shifts())
        .mapToObj(s -> timer.time(s, best.visits(s), best.notBefore(s)))
        .toList();
  }

  private static RuinAndRecreate search(ProblemMother problem, long steps) {
    var tables = new DayTables(problem.build());
    return new RuinAndRecreate(tables, new SoftCosts(tables), Pace.ofSteps(steps), 3);
  }
}
