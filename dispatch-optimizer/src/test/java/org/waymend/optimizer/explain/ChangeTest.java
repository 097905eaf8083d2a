package org.waymend.optimizer.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymend.optimizer.ProblemMother.day;
import static org.waymend.optimizer.ShiftMother.shift;
import static org.waymend.optimizer.VisitMother.visit;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.waymend.optimizer.ProblemMother;
import org.waymend.optimizer.plan.PlannedRoute;
import org.waymend.optimizer.problem.Absence;
import org.waymend.optimizer.problem.DispatchPolicy;
import org.waymend.optimizer.problem.DispatchProblem;
import org.waymend.optimizer.problem.EngineerId;
import org.waymend.optimizer.problem.InvalidProblemException;
import org.waymend.optimizer.problem.PartId;
import org.waymend.optimizer.problem.ShiftId;
import org.waymend.optimizer.problem.VisitId;
import org.waymend.optimizer.rules.HardRules;

class ChangeTest {
  private static final ShiftId A = new ShiftId("S-a");

  @Test
  void changes_are_made_one_after_the_other() {
    var problem = day().with(shift("a").part("pump", 1_000), shift("b")).with(visit("V1")).build();
    var absence = new Absence(new EngineerId("E-b"), 0, 60);
    var quiet = new DispatchPolicy(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, List.of());
    var changed =
        Change.apply(
            problem,
            List.of(
                new Change.MoreParts(A, Map.of(new PartId("pump"), 500L)),
                new Change.MoreOvertime(A, 60),
                new Change.EarlierStart(A, 120),
                new Change.MoreAbsence(absence),
                new Change.OtherPolicy(quiet),
                new Change.MoreShift(shift("c").build())));
    var shift = changed.shifts().get(0);
    assertThat(shift.parts()).containsEntry(new PartId("pump"), 1_500L);
    assertThat(shift.time().overtimeLimitSeconds()).isEqualTo(60);
    assertThat(shift.time().startSecond()).isEqualTo(8 * 3600 - 120);
    assertThat(changed.absences()).containsExactly(absence);
    assertThat(changed.policy()).isEqualTo(quiet);
    assertThat(changed.shifts()).hasSize(3);
    assertThat(problem.shifts()).hasSize(2);
  }

  @Test
  void without_the_shift_its_pinned_visits_are_free_and_its_promises_forgotten() {
    var problem =
        day()
            .with(shift("a"), shift("b"))
            .with(visit("V1").pinned("a", 1), visit("V2"))
            .promised("V1", "a", 30_000)
            .promised("V2", "b", 30_000)
            .build();
    var changed = new Change.NoShift(A).applyTo(problem);
    assertThat(changed.shifts()).hasSize(1);
    assertThat(changed.visits().get(0).isFree()).isTrue();
    assertThat(changed.running()).hasSize(1);
  }

  @Test
  void a_shift_on_which_work_has_begun_stays() {
    assertRefused(
        day().with(shift("a")).with(visit("V1").started("a", 1, 30_000)), new Change.NoShift(A));
  }

  @Test
  void what_is_not_there_cannot_change() {
    assertRefused(day(), new Change.NoShift(A));
    assertRefused(day(), new Change.MoreOvertime(A, 1));
    assertRefused(day(), new Change.AnyEngineer(new VisitId("V1")));
    assertRefused(day(), new Change.LentTo(new EngineerId("E-a"), null));
    assertRefused(day(), new Change.OtherAbsence(new Absence(new EngineerId("E-a"), 0, 1), null));
  }

  @Test
  void a_day_that_contradicts_itself_is_refused() {
    assertRefused(day().with(shift("a")), new Change.EarlierStart(A, 9 * 3600));
    assertRefused(day().with(shift("a")), new Change.MoreShift(shift("a").build()));
  }

  @Test
  void every_kind_has_a_change() {
    assertThat(Change.class.getPermittedSubclasses()).hasSameSizeAs(Change.Kind.values());
  }

  @Test
  void two_plans_are_compared_visit_by_visit() {
    var problem =
        day()
            .with(shift("a"), shift("b"))
            .with(visit("V1"), visit("V2"), visit("V3"), visit("V4").due(0), visit("V5"))
            .build();
    var empty = Oracle.plan(problem, routes(problem, List.of(), List.of()));
    var before = Oracle.plan(problem, routes(problem, List.of("V1", "V2", "V3"), List.of("V5")));
    var after = Oracle.plan(problem, routes(problem, List.of("V1", "V3"), List.of("V2", "V4")));
    assertThat(PlanDifference.of(problem, before, problem, after).moves())
        .extracting(move -> move.visit() + " " + move.kind())
        .containsExactly("V2 OTHER_ENGINEER", "V3 OTHER_TIME", "V4 ADDED", "V5 DROPPED");
    var figures = PlanDifference.of(problem, empty, problem, after);
    assertThat(figures.before().unassignedByWeight()).containsEntry(10L, 5);
    assertThat(figures.after().lateVisits()).isEqualTo(1);
    assertThat(figures.after().engineersUsed()).isEqualTo(2);
    assertThat(figures.after().utilisationPermille()).isEqualTo(4 * 1800 * 1000 / (16 * 3600));
  }

  private static List<PlannedRoute> routes(
      DispatchProblem problem, List<String> a, List<String> b) {
    var rules = new HardRules(problem);
    return List.of(
        rules.time(A, a.stream().map(VisitId::new).toList()),
        rules.time(new ShiftId("S-b"), b.stream().map(VisitId::new).toList()));
  }

  private static void assertRefused(ProblemMother problem, Change change) {
    assertThatThrownBy(() -> change.applyTo(problem.build()))
        .isInstanceOf(InvalidProblemException.class);
  }
}
