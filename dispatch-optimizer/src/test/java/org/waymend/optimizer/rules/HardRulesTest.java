package org.waymend.optimizer.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymend.optimizer.ProblemMother.day;
import static org.waymend.optimizer.ShiftMother.shift;
import static org.waymend.optimizer.VisitMother.visit;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.waymend.optimizer.ProblemMother;
import org.waymend.optimizer.ShiftMother;
import org.waymend.optimizer.VisitMother;
import org.waymend.optimizer.plan.DispatchPlan;
import org.waymend.optimizer.plan.PlanScore;
import org.waymend.optimizer.plan.PlannedRoute;
import org.waymend.optimizer.problem.DispatchPolicy;
import org.waymend.optimizer.problem.DispatchProblem;
import org.waymend.optimizer.problem.ShiftId;
import org.waymend.optimizer.problem.VisitId;

/** What a dispatcher may and may not assign by hand. */
class HardRulesTest {
  private static final int EIGHT = 8 * 3600;
  private static final int NOON = 12 * 3600;
  private static final int FOUR = 16 * 3600;
  private static final int DAY = 24 * 3600;

  @Test
  void an_ordinary_visit_breaks_nothing() {
    assertThat(check(shift("a"), visit("V1")).isEmpty()).isTrue();
  }

  @Test
  void a_skill_that_is_missing_is_told() {
    assertBroken(HardRule.SKILL, shift("a"), visit("V1").needs("gas", 1));
  }

  @Test
  void a_level_that_is_too_low_is_told() {
    assertBroken(HardRule.SKILL, shift("a").skill("gas", 1), visit("V1").needs("gas", 2));
  }

  @Test
  void a_certificate_that_ends_during_the_service_is_told() {
    var ends = EIGHT + 600 + 1800;
    assertBroken(
        HardRule.CERTIFICATE_EXPIRED,
        shift("a").skill("gas", 2, ends - 2),
        visit("V1").needs("gas", 2));
    assertThat(check(shift("a").skill("gas", 2, ends - 1), visit("V1").needs("gas", 2)).isEmpty())
        .isTrue();
  }

  @Test
  void a_foreign_territory_is_told() {
    assertBroken(HardRule.TERRITORY, shift("a").territory("south"), visit("V1").in("north"));
  }

  @Test
  void a_banned_engineer_is_told() {
    assertBroken(HardRule.BANNED_ENGINEER, shift("a"), visit("V1").bans("a"));
  }

  @Test
  void another_engineer_than_required_is_told() {
    assertBroken(HardRule.REQUIRED_ENGINEER, shift("a"), visit("V1").requires("b"));
  }

  @Test
  void two_visits_that_want_the_last_part_are_told() {
    var van = shift("a").part("pump", 1_000);
    assertThat(check(van, visit("V1").part("pump", 1_000)).isEmpty()).isTrue();
    assertBroken(
        HardRule.VAN_PARTS, van, visit("V1").part("pump", 1_000), visit("V2").part("pump", 1));
  }

  @Test
  void what_one_shift_leaves_of_a_part_the_next_may_use() {
    var first = shift("a").part("pump", 2_000);
    var next = shift("b").of("a").time(EIGHT + DAY, FOUR + DAY, 0);
    var problem =
        day()
            .with(first)
            .with(next)
            .with(visit("V1").part("pump", 1_000))
            .with(visit("V2").part("pump", 1_000))
            .with(visit("V3").part("pump", 1))
            .build();
    assertThat(partsShort(problem, List.of("V1"), List.of("V2"))).isEmpty();
    assertThat(partsShort(problem, List.of("V1", "V2"), List.of("V3"))).containsExactly("S-b");
    assertThat(partsShort(problem, List.of("V1", "V2", "V3"), List.of())).containsExactly("S-a");
  }

  private static List<String> partsShort(
      DispatchProblem problem, List<String> first, List<String> next) {
    var rules = new HardRules(problem);
    var routes =
        List.of(
            rules.time(new ShiftId("S-a"), ids(first)), rules.time(new ShiftId("S-b"), ids(next)));
    var plan = new DispatchPlan(routes, List.of(), List.of(), new PlanScore(0, 0, 0, List.of()));
    return rules.check(plan).list().stream()
        .filter(violation -> violation.rule() == HardRule.VAN_PARTS)
        .map(violation -> violation.shift().value())
        .toList();
  }

  private static List<VisitId> ids(List<String> visits) {
    return visits.stream().map(VisitId::new).toList();
  }

  @Test
  void a_start_after_the_window_is_told_and_its_last_second_is_in_time() {
    var arrival = EIGHT + 600;
    assertBroken(HardRule.START_WINDOW, shift("a"), visit("V1").starts(0, arrival - 1));
    assertThat(check(shift("a"), visit("V1").starts(0, arrival)).isEmpty()).isTrue();
  }

  @Test
  void the_engineer_waits_for_the_window_to_open() {
    var route = time(day().with(shift("a")).with(visit("V1").starts(NOON, NOON)), "V1");
    assertThat(route.stops().get(0).startSecond()).isEqualTo(NOON);
  }

  @Test
  void a_second_window_is_used_when_the_first_is_over() {
    var late = visit("V1").starts(0, EIGHT).starts(NOON, NOON + 60);
    assertThat(check(shift("a"), late).isEmpty()).isTrue();
  }

  @Test
  void a_service_that_lasts_longer_than_the_site_is_open_is_told() {
    var open = visit("V1").open(NOON, NOON + 1799);
    assertBroken(HardRule.OPENING_HOURS, shift("a"), open);
    assertThat(check(shift("a"), visit("V1").open(NOON, NOON + 1800)).isEmpty()).isTrue();
  }

  @Test
  void a_return_after_the_shift_is_told_unless_overtime_covers_it() {
    var last = visit("V1").starts(FOUR - 2400, FOUR - 2400);
    assertThat(check(shift("a"), last).isEmpty()).isTrue();
    var later = visit("V1").starts(FOUR - 2399, FOUR - 2399);
    assertBroken(HardRule.SHIFT_TIME, shift("a"), later);
    assertThat(check(shift("a").time(EIGHT, FOUR, 60), later).isEmpty()).isTrue();
  }

  @Test
  void what_is_late_only_for_an_absence_is_told_as_absence() {
    var problem =
        day().with(shift("a")).with(visit("V1").starts(0, NOON)).absent("a", EIGHT, NOON + 1);
    assertThat(check(problem, "V1").rules()).containsExactly(HardRule.ABSENCE);
  }

  @Test
  void the_engineer_goes_on_after_an_absence() {
    var problem = day().with(shift("a")).with(visit("V1")).absent("a", EIGHT + 300, NOON);
    assertThat(time(problem, "V1").stops().get(0).travel().departSecond()).isEqualTo(NOON);
    assertThat(check(problem, "V1").isEmpty()).isTrue();
  }

  @Test
  void a_service_over_the_whole_window_of_a_break_waits_for_the_break() {
    var problem =
        day().with(shift("a").pause(1800, NOON, NOON + 1800)).with(visit("V1").lasts(5 * 3600));
    assertThat(time(problem, "V1").breaks()).singleElement().matches(b -> b.startSecond() == NOON);
    assertThat(check(problem, "V1").rules()).containsExactly(HardRule.SHIFT_TIME);
  }

  @Test
  void a_break_is_taken_while_the_engineer_waits() {
    var problem =
        day()
            .with(shift("a").pause(1800, 10 * 3600, 11 * 3600))
            .with(visit("V1").starts(NOON, NOON));
    var route = time(problem, "V1");
    assertThat(route.breaks().get(0).startSecond()).isEqualTo(10 * 3600);
    assertThat(route.stops().get(0).startSecond()).isEqualTo(NOON);
    assertThat(check(problem, "V1").isEmpty()).isTrue();
  }

  @Test
  void a_break_that_cannot_start_in_time_is_told() {
    var problem =
        day()
            .with(shift("a").pause(1800, NOON, NOON))
            .with(visit("V1").starts(NOON - 600, NOON - 600).pinned("a", 1));
    var route = time(problem, "V1");
    assertThat(route.stops().get(0).startSecond()).isGreaterThan(NOON);
    assertThat(check(problem, "V1").rules()).containsExactly(HardRule.START_WINDOW);
  }

  @Test
  void an_absence_over_the_break_replaces_it() {
    var problem =
        day()
            .with(shift("a").pause(1800, NOON, NOON + 1800))
            .with(visit("V1"))
            .absent("a", NOON, NOON + 3600);
    assertThat(time(problem, "V1").breaks()).isEmpty();
    assertThat(check(problem, "V1").isEmpty()).isTrue();
  }

  @Test
  void a_pinned_visit_stays_with_its_shift_and_order() {
    var problem =
        day()
            .with(shift("a"), shift("b"))
            .with(visit("V1").pinned("a", 1), visit("V2").pinned("a", 2), visit("V3"));
    assertThat(check(problem, "V1", "V3", "V2").isEmpty()).isTrue();
    assertThat(check(problem, "V2", "V1").rules()).containsExactly(HardRule.FIXED_ORDER);
    var other = HardRules.check(problem.build(), new ShiftId("S-b"), ids("V1"));
    assertThat(other.rules()).containsExactly(HardRule.FIXED_SHIFT);
  }

  @Test
  void nothing_comes_before_a_started_visit() {
    var problem =
        day().with(shift("a")).with(visit("V1").started("a", 1, EIGHT + 3600), visit("V2"));
    assertThat(check(problem, "V1", "V2").isEmpty()).isTrue();
    assertThat(check(problem, "V2", "V1").breaks(HardRule.FIXED_ORDER)).isTrue();
    assertThat(time(problem, "V1", "V2").stops().get(0).startSecond()).isEqualTo(EIGHT + 3600);
  }

  @Test
  void rush_hour_stretches_the_drive() {
    var percents = new Integer[24];
    Arrays.fill(percents, 100);
    percents[8] = 151; // the horizon starts at midnight in New York
    var problem =
        day()
            .policy(DispatchPolicy.standard().withTravelPercentByHour(Arrays.asList(percents)))
            .with(shift("a"))
            .with(visit("V1"));
    assertThat(time(problem, "V1").stops().get(0).travel().travelSeconds()).isEqualTo(906);
  }

  @Test
  void an_unknown_visit_is_refused() {
    assertThatThrownBy(() -> check(day().with(shift("a")), "V9"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static void assertBroken(HardRule rule, ShiftMother shift, VisitMother... visits) {
    assertThat(check(shift, visits).rules()).containsExactly(rule);
  }

  private static Violations check(ShiftMother shift, VisitMother... visits) {
    var problem = day().with(shift).with(visits).build();
    return HardRules.check(
        problem,
        problem.shifts().get(0).id(),
        problem.visits().stream().map(visit -> visit.id()).toList());
  }

  private static Violations check(ProblemMother problem, String... visits) {
    return HardRules.check(problem.build(), new ShiftId("S-a"), ids(visits));
  }

  private static PlannedRoute time(ProblemMother problem, String... visits) {
    return new HardRules(problem.build()).time(new ShiftId("S-a"), ids(visits));
  }

  private static List<VisitId> ids(String... visits) {
    return Arrays.stream(visits).map(VisitId::new).toList();
  }
}
