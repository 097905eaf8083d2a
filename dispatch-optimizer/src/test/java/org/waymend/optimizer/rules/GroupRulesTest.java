package org.waymend.optimizer.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymend.optimizer.ProblemMother.day;
import static org.waymend.optimizer.ShiftMother.shift;
import static org.waymend.optimizer.VisitMother.visit;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.waymend.optimizer.ProblemMother;
import org.waymend.optimizer.plan.DispatchPlan;
import org.waymend.optimizer.plan.PlanScore;
import org.waymend.optimizer.problem.ShiftId;
import org.waymend.optimizer.problem.VisitId;

/** Crews and sequences over the routes of a plan; started visits are history. */
class GroupRulesTest {
  private static final int EIGHT = 8 * 3600;
  private static final int NOON = 12 * 3600;

  @Test
  void a_crew_that_waits_for_each_other_breaks_nothing() {
    assertThat(broken(crew(), new int[][] {{0}, {1}}, NOON, NOON)).isEmpty();
  }

  @Test
  void a_second_too_late_is_apart() {
    assertThat(broken(crew(), new int[][] {{0}, {1}}, NOON, NOON + 1))
        .containsExactly("CREW_TOGETHER V2 S-b");
  }

  @Test
  void who_is_left_out_of_a_crew_is_named_with_the_shift_of_the_others() {
    assertThat(broken(crew(), new int[][] {{}, {1}}, 0, 0)).containsExactly("CREW_COMPLETE V1 S-b");
    assertThat(broken(crew(), new int[][] {{}, {}}, 0, 0)).isEmpty();
  }

  @Test
  void nobody_is_held_to_a_crew_member_that_has_started() {
    var begun =
        day()
            .with(shift("a"), shift("b"))
            .with(visit("V1").started("a", 1, EIGHT), visit("V2"))
            .crew("V1", "V2");
    assertThat(broken(begun, new int[][] {{0}, {1}}, 0, NOON)).isEmpty();
    assertThat(broken(begun, new int[][] {{0}, {}}, 0, 0)).containsExactly("CREW_COMPLETE V2 S-a");
    assertThat(broken(begun, new int[][] {{0, 1}, {}}, 0, 0))
        .containsExactly("CREW_TOGETHER V2 S-a");
  }

  @Test
  void a_step_begins_when_the_gap_after_the_one_before_is_over() {
    var steps =
        day().with(shift("a"), shift("b")).with(visit("V1"), visit("V2")).sequence(60, "V1", "V2");
    assertThat(broken(steps, new int[][] {{0}, {1}}, NOON, NOON + 1860)).isEmpty();
    assertThat(broken(steps, new int[][] {{0}, {1}}, NOON, NOON + 1859))
        .containsExactly("SEQUENCE V2 S-b");
  }

  @Test
  void every_step_after_one_that_is_left_out_is_told() {
    var steps =
        day()
            .with(shift("a"))
            .with(visit("V1"), visit("V2"), visit("V3"), visit("V4"))
            .sequence(0, "V1", "V2", "V3", "V4");
    assertThat(broken(steps, new int[][] {{0, 2, 3}}, 0, 0, 0, 0))
        .containsExactly("SEQUENCE V3 S-a", "SEQUENCE V4 S-a");
    assertThat(broken(steps, new int[][] {{0, 1}}, 0, 0, 0, 0)).isEmpty();
  }

  @Test
  void the_engineer_may_change_only_by_history() {
    var days =
        day()
            .with(shift("a"), shift("b"))
            .with(visit("V1"), visit("V2"), visit("V3"))
            .byOneEngineer(0, "V1", "V2", "V3");
    assertThat(broken(days, new int[][] {{0, 1, 2}, {}}, 0, 0, 0)).isEmpty();
    assertThat(broken(days, new int[][] {{0}, {1, 2}}, 0, NOON, 0))
        .containsExactly("SAME_ENGINEER V2 S-b");
    var taken =
        day()
            .with(shift("a"), shift("b"))
            .with(visit("V1").started("a", 1, EIGHT), visit("V2").started("b", 1, NOON))
            .byOneEngineer(0, "V1", "V2");
    assertThat(broken(taken, new int[][] {{0}, {1}}, 0, 0)).isEmpty();
  }

  @Test
  void a_single_route_breaks_no_rule_across_routes() {
    var rules = new HardRules(crew().build());
    assertThat(rules.check(new ShiftId("S-a"), List.of(new VisitId("V1"))).isEmpty()).isTrue();
  }

  @Test
  void a_wait_is_kept_and_written_down() {
    var rules = new HardRules(crew().build());
    var waits = Map.of(new VisitId("V1"), NOON);
    var route = rules.time(new ShiftId("S-a"), List.of(new VisitId("V1")), waits);
    var stop = route.stops().get(0);
    assertThat(stop.travel().arriveSecond()).isEqualTo(EIGHT + 600);
    assertThat(stop.startSecond()).isEqualTo(NOON);
    assertThat(stop.notBeforeSecond()).isEqualTo(NOON);
    assertThat(stop.earliestSecond()).isEqualTo(NOON);
    var late = Map.of(new VisitId("V1"), 16 * 3600);
    var found = rules.check(new ShiftId("S-a"), List.of(new VisitId("V1")), late);
    assertThat(found.rules()).containsExactly(HardRule.SHIFT_TIME);
  }

  @Test
  void a_break_is_taken_while_the_crew_is_awaited() {
    var problem =
        day().with(shift("a").pause(1800, 10 * 3600, 11 * 3600)).with(visit("V1")).build();
    var route =
        new HardRules(problem)
            .time(new ShiftId("S-a"), List.of(new VisitId("V1")), Map.of(new VisitId("V1"), NOON));
    assertThat(route.breaks().get(0).startSecond()).isEqualTo(10 * 3600);
    assertThat(route.stops().get(0).startSecond()).isEqualTo(NOON);
  }

  private static ProblemMother crew() {
    return day()
        .with(shift("a"), shift("b"))
        .with(visit("V1"), visit("V2").at("P2"))
        .crew("V1", "V2");
  }

  /** Rule, visit and shift of what the routes break, visits waiting for these seconds. */
  private static List<String> broken(ProblemMother mother, int[][] routes, int... notBefore) {
    var problem = mother.build();
    var timer = new RouteTimer(new DayTables(problem));
    var planned =
        IntStream.range(0, routes.length)
            .mapToObj(
                s ->
                    timer.time(
                        s, routes[s], IntStream.of(routes[s]).map(v -> notBefore[v]).toArray()))
            .toList();
    var plan = new DispatchPlan(planned, List.of(), List.of(), new PlanScore(0, 0, 0, List.of()));
    return HardRules.check(problem, plan).list().stream()
        .map(v -> v.rule() + " " + v.visit() + " " + v.shift())
        .toList();
  }
}
