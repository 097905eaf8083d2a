package org.waymend.optimizer.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymend.optimizer.ProblemMother.day;
import static org.waymend.optimizer.ShiftMother.shift;
import static org.waymend.optimizer.VisitMother.visit;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.waymend.optimizer.plan.DispatchPlan;
import org.waymend.optimizer.plan.Leg;
import org.waymend.optimizer.plan.PlanScore;
import org.waymend.optimizer.plan.PlannedBreak;
import org.waymend.optimizer.plan.PlannedRoute;
import org.waymend.optimizer.plan.PlannedStop;
import org.waymend.optimizer.plan.UnassignedReason;
import org.waymend.optimizer.plan.UnassignedVisit;
import org.waymend.optimizer.problem.DispatchProblem;
import org.waymend.optimizer.problem.EngineerId;
import org.waymend.optimizer.problem.LegSource;
import org.waymend.optimizer.problem.PlaceId;
import org.waymend.optimizer.problem.ShiftId;
import org.waymend.optimizer.problem.VisitId;

/** Plans are held against their own times, wherever these come from. */
class RecordedTimesTest {
  private static final int TEN = 10 * 3600;
  private static final DispatchProblem PROBLEM =
      day()
          .with(shift("a").pause(1800, 12 * 3600, 13 * 3600))
          .with(visit("V1"))
          .absent("a", 14 * 3600, 15 * 3600)
          .build();

  @Test
  void sound_times_break_nothing() {
    assertThat(rules(TEN, TEN + 600, TEN + 600, 12 * 3600)).isEmpty();
  }

  @Test
  void a_drive_that_is_too_short_is_told() {
    assertThat(rules(TEN, TEN + 599, TEN + 600, 12 * 3600)).containsExactly(HardRule.TRAVEL_TIME);
  }

  @Test
  void a_departure_before_the_shift_is_told() {
    assertThat(rules(7 * 3600, 8 * 3600, TEN, 12 * 3600)).containsExactly(HardRule.SHIFT_TIME);
  }

  @Test
  void a_service_during_an_absence_is_told() {
    assertThat(rules(TEN, TEN + 600, 14 * 3600, 12 * 3600)).containsExactly(HardRule.ABSENCE);
  }

  @Test
  void a_break_during_the_service_is_told() {
    assertThat(rules(TEN, TEN + 600, 12 * 3600, 12 * 3600)).containsExactly(HardRule.BREAK);
  }

  @Test
  void a_break_outside_its_window_is_told() {
    assertThat(rules(TEN, TEN + 600, TEN + 600, 13 * 3600 + 1)).containsExactly(HardRule.BREAK);
  }

  @Test
  void a_fixed_visit_that_is_left_out_is_told() {
    var problem = day().with(shift("a")).with(visit("V1").pinned("a", 1)).build();
    var left = new UnassignedVisit(new VisitId("V1"), 1, UnassignedReason.SHIFT_FULL, List.of());
    var plan =
        new DispatchPlan(List.of(), List.of(), List.of(left), new PlanScore(0, 0, 0, List.of()));
    assertThat(HardRules.check(problem, plan).rules()).containsExactly(HardRule.FIXED_SHIFT);
  }

  private static Set<HardRule> rules(int depart, int arrive, int start, int pause) {
    var home = new PlaceId("P0");
    var site = new PlaceId("P1");
    var there = new Leg(home, site, depart, arrive, 5_000, LegSource.ROAD);
    int end = start + 1800;
    var back = new Leg(site, home, 15 * 3600, 15 * 3600 + 600, 5_000, LegSource.ROAD);
    var route =
        new PlannedRoute(
            new ShiftId("S-a"),
            new EngineerId("E-a"),
            List.of(new PlannedStop(new VisitId("V1"), 1, there, null, start, end)),
            List.of(new PlannedBreak(site, pause, pause + 1800)),
            back,
            0);
    return new HardRules(PROBLEM).check(route).rules();
  }
}
