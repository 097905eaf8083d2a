package org.waymend.optimizer.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymend.optimizer.ProblemMother.day;
import static org.waymend.optimizer.ShiftMother.shift;
import static org.waymend.optimizer.VisitMother.visit;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.waymend.optimizer.ProblemMother;
import org.waymend.optimizer.SolveBudget;
import org.waymend.optimizer.SolveListener;
import org.waymend.optimizer.check.PlanChecker;
import org.waymend.optimizer.json.PlanDocument;
import org.waymend.optimizer.json.PlanJson;
import org.waymend.optimizer.plan.DispatchPlan;
import org.waymend.optimizer.plan.UnassignedReason;
import org.waymend.optimizer.problem.DispatchPolicy;
import org.waymend.optimizer.problem.DispatchProblem;
import org.waymend.optimizer.problem.Horizon;
import org.waymend.optimizer.problem.InvalidProblemException;
import org.waymend.optimizer.problem.LegSource;
import org.waymend.optimizer.problem.TravelMatrix;

/** What nobody means to ask still has an answer: a plan, or an error that names the field. */
@Timeout(30)
class AbsurdInputTest {
  private static final int NOON = 12 * 3600;
  private static final int LONGEST = 400 * 86_400;

  @Test
  void without_engineers_everything_is_left_out() {
    assertThat(plan(day().with(visit("V1"), visit("V2"))).unassigned())
        .hasSize(2)
        .allMatch(left -> left.reason() == UnassignedReason.NO_SHIFT);
  }

  @Test
  void a_window_of_one_second_is_met() {
    var plan = plan(day().with(shift("a")).with(visit("V1").starts(NOON, NOON)));
    assertThat(plan.routes().get(0).stops().get(0).startSecond()).isEqualTo(NOON);
  }

  @Test
  void a_shift_and_opening_hours_without_length_take_nothing() {
    assertLeft(
        UnassignedReason.UNREACHABLE, day().with(shift("a").time(NOON, NOON, 0)).with(visit("V1")));
    assertLeft(
        UnassignedReason.SITE_CLOSED, day().with(shift("a")).with(visit("V1").open(NOON, NOON)));
  }

  @Test
  void windows_that_open_after_the_site_has_closed_for_good_take_nothing() {
    assertLeft(
        UnassignedReason.WINDOW_TOO_TIGHT,
        day().with(shift("a")).with(visit("V1").starts(NOON, NOON + 60).open(0, NOON)));
  }

  @Test
  void a_visit_of_thirty_hours_is_left_out() {
    assertLeft(
        UnassignedReason.UNREACHABLE, day().with(shift("a")).with(visit("V1").lasts(30 * 3600)));
  }

  @Test
  void an_unreachable_place_is_left_out_and_the_rest_is_planned() {
    var problem = day().with(shift("a")).with(visit("V1").at("P4"), visit("V2")).build();
    var plan = plan(withTravel(problem, farAway(4)));
    assertThat(plan.plannedVisits()).isEqualTo(1);
    assertThat(plan.unassigned())
        .singleElement()
        .matches(left -> left.reason() == UnassignedReason.UNREACHABLE);
  }

  @Test
  void pins_at_unreachable_places_are_kept_and_counted() {
    var mother =
        day()
            .policy(DispatchPolicy.standard().withTravelPercentByHour(hours(400)))
            .with(shift("a").pause(1800, NOON, NOON));
    for (int i = 0; i < 4; i++) {
      mother.with(visit("V" + i).at("P" + (3 + i % 2)).pinned("a", i));
    }
    var plan = plan(withTravel(mother.build(), farAway(3, 4)));
    assertThat(plan.plannedVisits()).isEqualTo(4);
    assertThat(plan.score().hard()).isNegative();
    assertThat(plan.score().soft()).isNegative();
    for (int i = 4; i < 40; i++) {
      mother.with(visit("V" + i).at("P" + (3 + i % 2)).pinned("a", i));
    }
    assertRefused("shifts[S-a]", () -> plan(withTravel(mother.build(), farAway(3, 4))));
  }

  @Test
  void the_same_id_twice_is_refused() {
    assertRefused("visits", () -> plan(day().with(shift("a")).with(visit("V1"), visit("V1"))));
    assertRefused("shifts", () -> plan(day().with(shift("a"), shift("a")).with(visit("V1"))));
  }

  /** New York, 2026-03-08: the clock goes from 02:00 to 03:00. */
  @Test
  void a_window_in_the_hour_that_does_not_exist_is_planned() {
    var percents = new ArrayList<>(hours(100));
    percents.set(2, 400); // nobody drives between two and three
    percents.set(3, 200);
    var problem =
        day()
            .policy(DispatchPolicy.standard().withTravelPercentByHour(percents))
            .with(shift("a").time(3600, 8 * 3600, 0))
            .with(visit("V1").starts(2 * 3600, 3 * 3600 - 1), visit("V2").at("P2"))
            .build();
    var gap =
        new DispatchProblem(
            new Horizon(Instant.parse("2026-03-08T05:00:00Z"), ZoneId.of("America/New_York")),
            problem.places(),
            problem.shifts(),
            problem.absences(),
            problem.visits(),
            problem.groups(),
            problem.policy(),
            problem.running(),
            problem.travel());
    var plan = plan(gap);
    assertThat(plan.unassigned()).isEmpty();
    assertThat(plan.routes().get(0).stops())
        .noneMatch(stop -> stop.travel().travelSeconds() % 2_400 == 0)
        .anyMatch(stop -> stop.startSecond() >= 2 * 3600);
  }

  @Test
  void a_shift_in_an_absence_of_a_year_takes_nothing() {
    assertLeft(
        UnassignedReason.ENGINEER_ABSENT,
        day().with(shift("a")).with(visit("V1")).absent("a", 0, 365 * 86_400));
  }

  @Test
  void no_time_at_all_still_gives_a_plan() {
    var run =
        new OptaPlannerOptimizer(Runnable::run)
            .start(
                day().with(shift("a")).with(visit("V1")).build(),
                SolveBudget.ofTime(Duration.ZERO),
                SolveListener.SILENT);
    assertThat(run.join().plannedVisits()).isEqualTo(1);
  }

  @Test
  void groups_that_nobody_can_serve_are_left_out_with_a_reason() {
    assertLeft( // alone it would do
        UnassignedReason.CREW_INCOMPLETE,
        day().with(shift("a")).with(visit("V1"), visit("V2").lasts(30 * 3600)).crew("V1", "V2"));
    assertLeft(
        UnassignedReason.EARLIER_VISIT_LEFT_OUT,
        day()
            .with(shift("a"))
            .with(visit("V1"), visit("V2").lasts(30 * 3600))
            .sequence(0, "V2", "V1"));
  }

  private static TravelMatrix farAway(int... islands) {
    var seconds = new int[5][5];
    var metres = new int[5][5];
    var sources = new LegSource[5][5];
    for (int from = 0; from < 5; from++) {
      Arrays.fill(sources[from], LegSource.ESTIMATED);
      for (int to = 0; to < 5; to++) {
        int one = from;
        int other = to;
        boolean isIsland = Arrays.stream(islands).anyMatch(p -> p == one || p == other);
        seconds[from][to] = from == to ? 0 : isIsland ? LONGEST : 600;
        metres[from][to] = from == to ? 0 : isIsland ? Integer.MAX_VALUE : 5_000;
      }
    }
    return TravelMatrix.of(seconds, metres, sources);
  }

  private static DispatchProblem withTravel(DispatchProblem problem, TravelMatrix travel) {
    return new DispatchProblem(
        problem.horizon(),
        problem.places(),
        problem.shifts(),
        problem.absences(),
        problem.visits(),
        problem.groups(),
        problem.policy(),
        problem.running(),
        travel);
  }

  private static List<Integer> hours(int percent) {
    return Collections.nCopies(24, percent);
  }

  private static void assertRefused(String field, ThrowingCallable planning) {
    assertThatThrownBy(planning)
        .isInstanceOfSatisfying(
            InvalidProblemException.class, refused -> assertThat(refused.field()).isEqualTo(field));
  }

  /** The first visit of the problem is left out for this reason. */
  private static void assertLeft(UnassignedReason reason, ProblemMother mother) {
    assertThat(plan(mother).unassigned().get(0).reason()).isEqualTo(reason);
  }

  private static DispatchPlan plan(ProblemMother mother) {
    return plan(mother.build());
  }

  private static DispatchPlan plan(DispatchProblem problem) {
    var plan =
        new OptaPlannerOptimizer(Runnable::run)
            .start(problem, SolveBudget.ofSteps(50, 1), SolveListener.SILENT)
            .join();
    plan.requireComplete(problem);
    var json = PlanJson.write(PlanDocument.of(problem, plan));
    try {
      assertThat(PlanChecker.errors(json)).hasSize(Math.toIntExact(-plan.score().hard()));
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return plan;
  }
}
