package org.waymend.optimizer.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymend.optimizer.ProblemMother.STEP_SECONDS;
import static org.waymend.optimizer.ProblemMother.day;
import static org.waymend.optimizer.ShiftMother.shift;
import static org.waymend.optimizer.VisitMother.visit;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.optaplanner.core.api.score.stream.Constraint;
import org.optaplanner.core.api.score.stream.ConstraintFactory;
import org.optaplanner.test.api.score.stream.ConstraintVerifier;
import org.optaplanner.test.api.score.stream.SingleConstraintVerification;
import org.waymend.optimizer.ProblemMother;
import org.waymend.optimizer.kernel.Routes;
import org.waymend.optimizer.kernel.SoftCosts;
import org.waymend.optimizer.problem.DispatchPolicy;
import org.waymend.optimizer.rules.DayTables;
import org.waymend.optimizer.rules.RouteFacts;
import org.waymend.optimizer.rules.RouteTimer;

/** For every constraint one route that it penalises and one that it does not. */
class DispatchConstraintsTest {
  private static final Set<String> PENALIZED = new HashSet<>();
  private static final Set<String> ACCEPTED = new HashSet<>();
  private static int testsRun;

  private static final int EIGHT = 8 * 3600;
  private static final int NOON = 12 * 3600;
  private static final int DAY = 24 * 3600;
  private static final DispatchPolicy POLICY = DispatchPolicy.standard();

  private final ConstraintVerifier<DispatchConstraints, PlanningDay> verifier =
      ConstraintVerifier.build(new DispatchConstraints(), PlanningDay.class, PlanningRoute.class);

  @AfterEach
  void count() {
    testsRun++;
  }

  @AfterAll
  static void every_constraint_has_a_route_that_it_penalises_and_one_that_it_does_not() {
    if (testsRun == tests()) { // and not one of them alone
      assertThat(PENALIZED).containsExactlyInAnyOrderElementsOf(ConstraintNames.all());
      assertThat(ACCEPTED).containsExactlyInAnyOrderElementsOf(ConstraintNames.all());
    }
  }

  private static long tests() {
    return Arrays.stream(DispatchConstraintsTest.class.getDeclaredMethods())
        .filter(method -> method.isAnnotationPresent(Test.class))
        .count();
  }

  @Test
  void all_constraints_are_in_force() {
    verifier
        .verifyThat(
            (constraints, factory) -> {
              assertThat(constraints.defineConstraints(factory))
                  .extracting(Constraint::getConstraintName)
                  .containsExactlyInAnyOrderElementsOf(ConstraintNames.all());
              return constraints.skill(factory);
            })
        .given(routed(day().with(shift("a"))))
        .penalizesBy(0);
  }

  @Test
  void a_visit_without_the_needed_skill_breaks_a_hard_constraint() {
    var visit = visit("V1").needs("gas", 2);
    penalizes(DispatchConstraints::skill, 1, day().with(shift("a").skill("gas", 1)).with(visit));
    accepts(DispatchConstraints::skill, day().with(shift("a").skill("gas", 2)).with(visit));
  }

  @Test
  void an_expired_certificate_breaks_a_hard_constraint() {
    var visit = visit("V1").needs("gas", 1);
    int end = EIGHT + STEP_SECONDS + 1800;
    penalizes(
        DispatchConstraints::certificate,
        1,
        day().with(shift("a").skill("gas", 1, end - 2)).with(visit));
    accepts(
        DispatchConstraints::certificate,
        day().with(shift("a").skill("gas", 1, end - 1)).with(visit));
  }

  @Test
  void a_missing_tool_breaks_a_hard_constraint() {
    var visit = visit("V1").tool("lift").tool("camera");
    penalizes(DispatchConstraints::tool, 1, day().with(shift("a").tool("lift")).with(visit));
    accepts(
        DispatchConstraints::tool, day().with(shift("a").tool("lift").tool("camera")).with(visit));
  }

  @Test
  void a_foreign_territory_breaks_a_hard_constraint() {
    var visit = visit("V1").in("north");
    penalizes(DispatchConstraints::territory, 1, day().with(shift("a")).with(visit));
    accepts(DispatchConstraints::territory, day().with(shift("a").territory("north")).with(visit));
  }

  @Test
  void a_banned_engineer_breaks_a_hard_constraint() {
    penalizes(
        DispatchConstraints::bannedEngineer, 1, day().with(shift("a")).with(visit("V").bans("a")));
    accepts(DispatchConstraints::bannedEngineer, day().with(shift("a")).with(visit("V").bans("b")));
  }

  @Test
  void another_engineer_than_required_breaks_a_hard_constraint() {
    var other = day().with(shift("a")).with(visit("V").requires("b"));
    penalizes(DispatchConstraints::requiredEngineer, 1, other);
    accepts(
        DispatchConstraints::requiredEngineer,
        day().with(shift("a")).with(visit("V").requires("a")));
  }

  @Test
  void a_part_that_the_van_lacks_breaks_a_hard_constraint() {
    var van = shift("a").part("pump", 1_000);
    penalizes(
        DispatchConstraints::vanParts, 1, day().with(van).with(visit("V").part("pump", 1_001)));
    accepts(DispatchConstraints::vanParts, day().with(van).with(visit("V").part("pump", 1_000)));
  }

  @Test
  void a_part_that_an_earlier_shift_has_used_breaks_a_hard_constraint() {
    var twice =
        day()
            .with(
                shift("a").part("pump", 1_000), shift("b").of("a").time(EIGHT + DAY, NOON + DAY, 0))
            .with(visit("V1").part("pump", 1_000), visit("V2").part("pump", 1_000));
    penalizes(
        DispatchConstraints::vanParts,
        1,
        routed(twice, Routes.withoutWaits(new int[][] {{0}, {1}})));
    accepts(
        DispatchConstraints::vanParts, routed(twice, Routes.withoutWaits(new int[][] {{}, {1}})));
  }

  @Test
  void a_start_outside_the_window_breaks_a_hard_constraint() {
    int arrival = EIGHT + STEP_SECONDS;
    penalizes(
        DispatchConstraints::startWindow,
        1,
        day().with(shift("a")).with(visit("V").starts(0, arrival - 1)));
    accepts(
        DispatchConstraints::startWindow,
        day().with(shift("a")).with(visit("V").starts(0, arrival)));
  }

  @Test
  void a_closed_site_breaks_a_hard_constraint() {
    penalizes(
        DispatchConstraints::openingHours,
        1,
        day().with(shift("a")).with(visit("V").open(NOON, NOON + 1799)));
    accepts(
        DispatchConstraints::openingHours,
        day().with(shift("a")).with(visit("V").open(NOON, NOON + 1800)));
  }

  @Test
  void work_during_an_absence_breaks_a_hard_constraint() {
    var problem = day().with(shift("a")).with(visit("V")).absent("a", EIGHT + 900, NOON);
    var present = route(problem, 0).times().day().problem().withAbsences(List.of());
    var blind = new RouteTimer(new DayTables(present)).time(0, new int[] {0});
    var route = route(problem, 0);
    route.tellTime(RouteFacts.of(route.times().day(), blind));
    penalizes(DispatchConstraints::absence, 2, route); // service and drive home
    accepts(DispatchConstraints::absence, problem);
  }

  @Test
  void a_late_break_breaks_a_hard_constraint() {
    var started = visit("V1").started("a", 1, 10 * 3600).lasts(7200);
    var next = visit("V2").lasts(600);
    penalizes( // two services in a row leave the first break no start in its window
        DispatchConstraints::breaks,
        1,
        day()
            .with(shift("a").pause(1800, NOON - 600, NOON))
            .absent("a", NOON - 300, NOON + 300)
            .with(started, next));
    accepts(
        DispatchConstraints::breaks,
        day().with(shift("a").pause(1800, NOON - 600, NOON)).with(started, next));
  }

  @Test
  void a_late_return_breaks_a_hard_constraint() {
    var last = visit("V").starts(16 * 3600, 16 * 3600);
    penalizes(DispatchConstraints::shiftTime, 1, day().with(shift("a")).with(last));
    accepts(
        DispatchConstraints::shiftTime,
        day().with(shift("a").time(EIGHT, 16 * 3600, 3600)).with(last));
  }

  @Test
  void a_pinned_visit_on_another_shift_breaks_a_hard_constraint() {
    penalizes(
        DispatchConstraints::fixedShift,
        1,
        day().with(shift("a"), shift("b")).with(visit("V").pinned("b", 1)));
    accepts(
        DispatchConstraints::fixedShift,
        day().with(shift("a"), shift("b")).with(visit("V").pinned("a", 1)));
  }

  @Test
  void a_pinned_visit_that_is_left_out_breaks_a_hard_constraint() {
    penalizes(
        DispatchConstraints::fixedLeftOut,
        1,
        dummy(day().with(shift("a")).with(visit("V").pinned("a", 1))));
    accepts(DispatchConstraints::fixedLeftOut, dummy(day().with(shift("a")).with(visit("V"))));
  }

  @Test
  void pinned_visits_in_another_order_break_a_hard_constraint() {
    penalizes(
        DispatchConstraints::fixedOrder,
        1,
        day().with(shift("a")).with(visit("V1").pinned("a", 2), visit("V2").pinned("a", 1)));
    accepts(
        DispatchConstraints::fixedOrder,
        day().with(shift("a")).with(visit("V1").pinned("a", 1), visit("V2").pinned("a", 2)));
  }

  @Test
  void a_crew_that_starts_apart_breaks_a_hard_constraint() {
    var crew =
        day()
            .with(shift("a"), shift("b"))
            .with(visit("V1").at("P1"), visit("V2").at("P2"))
            .crew("V1", "V2");
    penalizes(
        DispatchConstraints::crewTogether,
        1,
        routed(crew, new Routes(new int[][] {{0}, {1}}, new int[][] {{0}, {0}})));
    int arrival = EIGHT + 2 * STEP_SECONDS;
    accepts(
        DispatchConstraints::crewTogether,
        routed(crew, new Routes(new int[][] {{0}, {1}}, new int[][] {{arrival}, {0}})));
  }

  @Test
  void a_crew_of_one_engineer_breaks_a_hard_constraint() {
    var crew = day().with(shift("a")).with(visit("V1"), visit("V2")).crew("V1", "V2");
    penalizes(
        DispatchConstraints::crewTogether,
        1,
        routed(crew, Routes.withoutWaits(new int[][] {{0, 1}})));
  }

  @Test
  void a_crew_that_lacks_one_breaks_a_hard_constraint() {
    var crew =
        day()
            .with(shift("a"), shift("b"))
            .with(visit("V1"), visit("V2"), visit("V3"))
            .crew("V1", "V2", "V3");
    penalizes(
        DispatchConstraints::crewComplete,
        2,
        routed(crew, Routes.withoutWaits(new int[][] {{0}, {}})));
    accepts(
        DispatchConstraints::crewComplete, routed(crew, Routes.withoutWaits(new int[][] {{}, {}})));
  }

  @Test
  void a_later_step_before_an_earlier_one_breaks_a_hard_constraint() {
    var steps =
        day()
            .with(shift("a"), shift("b"))
            .with(visit("V1"), visit("V2"), visit("V3"))
            .sequence(STEP_SECONDS, "V1", "V2", "V3");
    // too soon, and without the one before
    penalizes(
        DispatchConstraints::sequence,
        1,
        routed(steps, Routes.withoutWaits(new int[][] {{0, 1}, {}})));
    penalizes(
        DispatchConstraints::sequence,
        1,
        routed(steps, Routes.withoutWaits(new int[][] {{0}, {2}})));
    int end = EIGHT + STEP_SECONDS + 1800;
    accepts(
        DispatchConstraints::sequence,
        routed(steps, new Routes(new int[][] {{0}, {1}}, new int[][] {{0}, {end + STEP_SECONDS}})));
  }

  @Test
  void another_engineer_for_the_second_day_breaks_a_hard_constraint() {
    int tomorrow = 24 * 3600;
    var days =
        day()
            .with(
                shift("a"),
                shift("a2").of("a").time(tomorrow + EIGHT, tomorrow + NOON, 0),
                shift("b2").time(tomorrow + EIGHT, tomorrow + NOON, 0))
            .with(visit("V1"), visit("V2"))
            .byOneEngineer(0, "V1", "V2");
    penalizes(
        DispatchConstraints::sameEngineer,
        1,
        routed(days, Routes.withoutWaits(new int[][] {{0}, {}, {1}})));
    accepts(
        DispatchConstraints::sameEngineer,
        routed(days, Routes.withoutWaits(new int[][] {{0}, {1}, {}})));
  }

  @Test
  void an_unassigned_visit_costs_its_weight() {
    penalizes(
        DispatchConstraints::unassigned,
        34,
        dummy(day().with(visit("V1").weight(30), visit("V2").weight(4))));
    accepts(DispatchConstraints::unassigned, day().with(shift("a")).with(visit("V1")));
  }

  @Test
  void travel_costs_by_the_second() {
    penalizes(
        DispatchConstraints::travel, 2 * STEP_SECONDS, day().with(shift("a")).with(visit("V")));
    accepts(DispatchConstraints::travel, day().with(shift("a")).with(visit("V").at("P0")));
  }

  @Test
  void a_start_after_the_due_second_costs_by_the_started_minute() {
    int arrival = EIGHT + STEP_SECONDS;
    penalizes(
        DispatchConstraints::lateness,
        2 * POLICY.latenessMinute(),
        day().with(shift("a")).with(visit("V").due(arrival - 61)));
    accepts(DispatchConstraints::lateness, day().with(shift("a")).with(visit("V").due(arrival)));
  }

  @Test
  void overtime_costs_by_the_started_minute() {
    var last = visit("V").starts(15 * 3600, 15 * 3600).lasts(3001);
    penalizes(
        DispatchConstraints::overtime,
        POLICY.overtimeMinute(),
        day().with(shift("a").time(EIGHT, 16 * 3600, 600)).with(last));
    accepts(
        DispatchConstraints::overtime,
        day().with(shift("a").time(EIGHT, 16 * 3600 + 1, 600)).with(last));
  }

  @Test
  void a_long_day_costs_by_the_square() {
    penalizes( // 20 minutes of driving and 100 of service
        DispatchConstraints::fairness,
        120 * 120 / 600,
        day().with(shift("a")).with(visit("V").lasts(6000)));
    accepts(
        DispatchConstraints::fairness, day().with(shift("a")).with(visit("V").at("P0").lasts(60)));
  }

  @Test
  void another_engineer_than_preferred_costs() {
    penalizes(
        DispatchConstraints::notPreferred,
        POLICY.notPreferred(),
        day().with(shift("a")).with(visit("V").prefers("b")));
    accepts(
        DispatchConstraints::notPreferred,
        day().with(shift("a")).with(visit("V").prefers("b").prefers("a")));
  }

  @Test
  void a_providers_visit_costs() {
    penalizes(
        DispatchConstraints::provider,
        POLICY.providerVisit(),
        day().with(shift("a").provider()).with(visit("V")));
    accepts(DispatchConstraints::provider, day().with(shift("a")).with(visit("V")));
  }

  @Test
  void levels_above_the_need_cost() {
    var visit = visit("V").needs("gas", 1);
    penalizes(
        DispatchConstraints::overQualified,
        2 * POLICY.overQualifiedLevel(),
        day().with(shift("a").skill("gas", 3)).with(visit));
    accepts(DispatchConstraints::overQualified, day().with(shift("a").skill("gas", 1)).with(visit));
  }

  @Test
  void another_engineer_than_promised_costs() {
    penalizes(
        DispatchConstraints::engineerChanged,
        POLICY.engineerChanged(),
        day().with(shift("a"), shift("b")).with(visit("V")).promised("V", "b", NOON));
    accepts(
        DispatchConstraints::engineerChanged,
        day().with(shift("a"), shift("b")).with(visit("V")).promised("V", "a", NOON));
  }

  @Test
  void another_time_than_promised_costs_by_the_started_minute() {
    int arrival = EIGHT + STEP_SECONDS;
    penalizes(
        DispatchConstraints::startMoved,
        POLICY.startMovedMinute(),
        day().with(shift("a")).with(visit("V")).promised("V", "a", arrival + 1));
    accepts(
        DispatchConstraints::startMoved,
        day().with(shift("a")).with(visit("V")).promised("V", "a", arrival));
  }

  private void penalizes(
      BiFunction<DispatchConstraints, ConstraintFactory, Constraint> constraint,
      long cost,
      ProblemMother problem) {
    penalizes(constraint, cost, routed(problem));
  }

  private void penalizes(
      BiFunction<DispatchConstraints, ConstraintFactory, Constraint> constraint,
      long cost,
      Object... routes) {
    verify(constraint, PENALIZED).given(routes).penalizesBy(Math.toIntExact(cost));
  }

  private void accepts(
      BiFunction<DispatchConstraints, ConstraintFactory, Constraint> constraint,
      ProblemMother problem) {
    accepts(constraint, routed(problem));
  }

  private void accepts(
      BiFunction<DispatchConstraints, ConstraintFactory, Constraint> constraint, Object... routes) {
    verify(constraint, ACCEPTED).given(routes).penalizesBy(0);
  }

  private SingleConstraintVerification<PlanningDay> verify(
      BiFunction<DispatchConstraints, ConstraintFactory, Constraint> constraint,
      Set<String> tested) {
    return verifier.verifyThat(
        (constraints, factory) -> {
          var verified = constraint.apply(constraints, factory);
          tested.add(verified.getConstraintName());
          return verified;
        });
  }

  private static Object[] routed(ProblemMother mother, Routes routes) {
    var tables = new DayTables(mother.build());
    var day = PlanningDay.of(tables, new SoftCosts(tables), routes);
    return IntStream.range(0, day.shifts()).mapToObj(day::route).toArray();
  }

  /** All visits of the problem on its first shift, in their order. */
  private static PlanningRoute routed(ProblemMother mother) {
    return route(mother, 0);
  }

  private static PlanningRoute dummy(ProblemMother mother) {
    return route(mother, PlanningRoute.NO_SHIFT);
  }

  private static PlanningRoute route(ProblemMother mother, int shift) {
    var tables = new DayTables(mother.build());
    var route = new PlanningRoute(shift, tables, new SoftCosts(tables));
    for (int v = 0; v < tables.visits(); v++) {
      route.visits().add(new PlanningVisit(v, tables));
    }
    route.tellTime();
    return route;
  }
}
