package org.waymend.optimizer.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymend.optimizer.ProblemMother.day;
import static org.waymend.optimizer.ShiftMother.shift;
import static org.waymend.optimizer.VisitMother.visit;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.waymend.optimizer.ProblemMother;
import org.waymend.optimizer.ShiftMother;
import org.waymend.optimizer.plan.DispatchPlan;
import org.waymend.optimizer.plan.InconsistentPlanException;
import org.waymend.optimizer.plan.UnassignedReason;
import org.waymend.optimizer.problem.DispatchPolicy;
import org.waymend.optimizer.problem.DispatchProblem;
import org.waymend.optimizer.problem.ShiftId;
import org.waymend.optimizer.problem.StartWindow;
import org.waymend.optimizer.problem.VisitId;
import org.waymend.optimizer.rules.HardRule;
import org.waymend.optimizer.rules.HardRules;

class ExplainerTest {
  private static final int EIGHT = 8 * 3600;
  private static final int NOON = 12 * 3600;
  private static final VisitId V1 = new VisitId("V1");
  private static final DispatchPolicy TRAVEL_ONLY =
      new DispatchPolicy(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, List.of());

  @Test
  void a_visit_costs_its_detour() {
    var answer =
        explain(
            day()
                .policy(TRAVEL_ONLY)
                .with(shift("a"), shift("b").home("P3"))
                .with(visit("V1").at("P2"), visit("V2").at("P1")),
            "a",
            "V2",
            "V1");
    assertThat(answer.cost().byConstraint()).containsExactly(entry(SoftConstraint.TRAVEL, 1200));
    var other = answer.others().get(0);
    assertThat(other.difference().total()).isZero(); // 20 minutes there and back from P3 too
    assertThat(other.startSecond()).isEqualTo(EIGHT + 600);
    assertThat(answer.possibleOthers()).isEqualTo(1);
  }

  private static Map.Entry<SoftConstraint, Long> entry(SoftConstraint name, long points) {
    return Map.entry(name, points);
  }

  @Test
  void only_the_three_cheapest_are_named() {
    var problem = day().with(shift("a")).with(visit("V1"));
    for (int i = 0; i < 5; i++) {
      problem.with(shift("b" + i).home("P" + i));
    }
    var answer = explain(problem, "a", "V1");
    assertThat(answer.others()).hasSize(3);
    assertThat(answer.possibleOthers()).isEqualTo(5);
    assertThat(answer.others().get(0).engineer().value()).isEqualTo("E-b1");
  }

  @Test
  void who_cannot_is_named_with_the_rules() {
    assertRules(shift("b"), HardRule.SKILL, HardRule.TERRITORY, HardRule.VAN_PARTS);
    assertRules(
        shift("b").skill("gas", 1, 0).territory("north").part("pump", 1_000),
        HardRule.CERTIFICATE_EXPIRED);
    assertRules(
        shift("b").skill("gas", 1).territory("north").part("pump", 1_000).time(0, EIGHT, 0),
        HardRule.SHIFT_TIME);
  }

  private static void assertRules(ShiftMother other, HardRule... rules) {
    var able = shift("a").skill("gas", 1).territory("north").part("pump", 1_000);
    var needy = visit("V1").needs("gas", 1).in("north").part("pump", 1_000).starts(NOON, NOON);
    var answer = explain(day().with(able, other).with(needy), "a", "V1");
    assertThat(answer.others()).isEmpty();
    assertThat(answer.closed().get(0).rules()).containsExactly(rules);
  }

  @Test
  void an_absence_is_to_blame_when_only_it_is() {
    var answer =
        explain(
            day()
                .with(shift("a"), shift("b"))
                .with(visit("V1").starts(NOON, NOON))
                .absent("b", EIGHT, NOON),
            "a",
            "V1");
    assertThat(answer.closed().get(0).rules()).isEqualTo(Set.of(HardRule.ABSENCE));
  }

  @Test
  void a_crew_keeps_its_time_whoever_comes() {
    var problem =
        day()
            .with(shift("a"), shift("b"), shift("c").home("P1"), shift("d").time(0, EIGHT, 0))
            .with(visit("V1"), visit("V2"), visit("V3").at("P4").lasts(7 * 3600))
            .crew("V1", "V2")
            .build();
    var rules = new HardRules(problem);
    var ten = Map.of(V1, EIGHT + 7200, new VisitId("V2"), EIGHT + 7200);
    var plan =
        Oracle.plan(
            problem,
            List.of(
                rules.time(new ShiftId("S-a"), List.of(V1), ten),
                rules.time(new ShiftId("S-b"), List.of(new VisitId("V2")), ten),
                rules.time(new ShiftId("S-c"), List.of()),
                rules.time(new ShiftId("S-d"), List.of())));
    var answer = new Explainer(problem, plan).assignment(V1);
    assertThat(answer.others())
        .extracting(other -> other.engineer() + " " + other.startSecond())
        .containsExactly("E-c " + (EIGHT + 7200));
    assertThat(answer.closed())
        .extracting(closed -> closed.engineer().value())
        .containsExactly("E-b", "E-d");
    assertThat(answer.closed().get(0).rules()).contains(HardRule.CREW_TOGETHER);
    // of the crew nobody can do V3, neither before nor after
    var slots =
        BestSlots.find(
            problem, plan, problem.visits().get(2), List.of(new StartWindow(0, 60_000)), 9);
    assertThat(slots).singleElement().matches(slot -> slot.engineer().value().equals("E-c"));
    assertThat(BestSlots.find(problem, plan, problem.visits().get(0).withFix(null), List.of(), 9))
        .isEmpty();
  }

  @Test
  void for_a_pinned_visit_the_others_are_looked_at_as_if_it_were_free() {
    var answer =
        explain(day().with(shift("a"), shift("b")).with(visit("V1").pinned("a", 1)), "a", "V1");
    assertThat(answer.isPinned()).isTrue();
    assertThat(answer.others()).hasSize(1);
  }

  @Test
  void nobody_else_is_named_for_a_visit_that_has_started() {
    var answer =
        explain(
            day().with(shift("a"), shift("b")).with(visit("V1").started("a", 1, NOON)), "a", "V1");
    assertThat(answer.isStarted()).isTrue();
    assertThat(answer.others()).isEmpty();
    assertThat(answer.closed()).isEmpty();
  }

  @Test
  void what_is_left_out_has_a_reason_for_each_shift() {
    var problem =
        day().with(shift("a"), shift("b")).with(visit("V1").needs("gas", 1).bans("a")).build();
    var explainer = new Explainer(problem, plan(problem));
    var answer = explainer.unassigned(V1);
    assertThat(answer.reason()).isEqualTo(UnassignedReason.NO_SKILLED_ENGINEER);
    assertThat(answer.blockedBy()).hasSize(2);
    assertThat(explainer.isPlanned(V1)).isFalse();
    assertThatThrownBy(() -> explainer.assignment(V1)).hasMessageContaining("not on a route");
  }

  @Test
  void a_plan_of_another_problem_is_refused() {
    var problem = day().with(shift("a")).with(visit("V1")).build();
    var other = day().with(shift("b")).with(visit("V1")).build();
    assertThatThrownBy(() -> new Explainer(problem, plan(other)))
        .isInstanceOf(InconsistentPlanException.class);
    assertThatThrownBy(() -> new Explainer(problem, plan(day().with(visit("V1")).build())))
        .isInstanceOf(InconsistentPlanException.class);
  }

  @Test
  void slots_are_found_for_a_visit_that_the_problem_does_not_have() {
    var problem = day().policy(TRAVEL_ONLY).with(shift("a"), shift("b").home("P4")).build();
    var morning = new StartWindow(EIGHT, NOON - 1);
    var night = new StartWindow(0, EIGHT - 1);
    var slots =
        BestSlots.find(
            problem, plan(problem), visit("V1").at("P3").build(), List.of(morning, night), 5);
    assertThat(slots).extracting(Slot::window).containsExactly(morning, morning);
    assertThat(slots.get(0).engineer().value()).isEqualTo("E-b");
    assertThat(slots.get(0).difference().total()).isEqualTo(1200);
    assertThat(slots.get(1).difference().total()).isEqualTo(3600);
    assertThat(slots.get(1).arriveSecond()).isEqualTo(EIGHT + 1800);
  }

  @Test
  void a_visit_on_a_route_has_no_slots() {
    var problem = day().with(shift("a")).with(visit("V1")).build();
    var plan = plan(problem, "a", "V1");
    var visit = problem.visits().get(0);
    assertThatThrownBy(() -> BestSlots.find(problem, plan, visit, List.of(), 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static AssignmentExplanation explain(
      ProblemMother mother, String shift, String... visits) {
    var problem = mother.build();
    return new Explainer(problem, plan(problem, shift, visits)).assignment(V1);
  }

  private static DispatchPlan plan(DispatchProblem problem, String shift, String... visits) {
    return Oracle.with(
        problem,
        plan(problem),
        new ShiftId("S-" + shift),
        Arrays.stream(visits).map(VisitId::new).toList());
  }

  private static DispatchPlan plan(DispatchProblem problem) {
    var rules = new HardRules(problem);
    return Oracle.plan(
        problem,
        problem.shifts().stream().map(shift -> rules.time(shift.id(), List.of())).toList());
  }
}
