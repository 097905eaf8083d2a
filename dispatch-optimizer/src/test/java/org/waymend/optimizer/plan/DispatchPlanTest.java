package org.waymend.optimizer.plan;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymend.optimizer.ProblemMother.day;
import static org.waymend.optimizer.ShiftMother.shift;
import static org.waymend.optimizer.VisitMother.visit;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.waymend.optimizer.problem.DispatchProblem;
import org.waymend.optimizer.problem.EngineerId;
import org.waymend.optimizer.problem.PartId;
import org.waymend.optimizer.problem.ShiftId;
import org.waymend.optimizer.problem.VisitId;

class DispatchPlanTest {
  private static final PlanScore NOTHING = new PlanScore(0, 0, 0, List.of());

  private final DispatchProblem problem = day().with(shift("a")).with(visit("V1")).build();
  private final PlannedRoute empty =
      new PlannedRoute(new ShiftId("S-a"), new EngineerId("E-a"), List.of(), List.of(), null, 0);

  @Test
  void a_plan_that_accounts_for_all_is_complete() {
    var plan = new DispatchPlan(List.of(empty), List.of(), List.of(left("V1")), NOTHING);
    assertThatCode(() -> plan.requireComplete(problem)).doesNotThrowAnyException();
  }

  @Test
  void a_visit_that_is_nowhere_is_noticed() {
    var plan = new DispatchPlan(List.of(empty), List.of(), List.of(), NOTHING);
    assertThatThrownBy(() -> plan.requireComplete(problem))
        .isInstanceOf(InconsistentPlanException.class)
        .hasMessageContaining("V1");
  }

  @Test
  void a_visit_twice_is_noticed() {
    assertThatThrownBy(
            () -> new DispatchPlan(List.of(), List.of(), List.of(left("V1"), left("V1")), NOTHING))
        .isInstanceOf(InconsistentPlanException.class);
  }

  @Test
  void a_part_for_a_visit_that_is_not_planned_is_noticed() {
    var part =
        new PartReservation(new VisitId("V1"), new ShiftId("S-a"), new PartId("pump"), 1_000);
    assertThatThrownBy(
            () -> new DispatchPlan(List.of(empty), List.of(part), List.of(left("V1")), NOTHING))
        .isInstanceOf(InconsistentPlanException.class);
  }

  private static UnassignedVisit left(String visit) {
    return new UnassignedVisit(new VisitId(visit), 1, UnassignedReason.SHIFT_FULL, List.of());
  }
}
