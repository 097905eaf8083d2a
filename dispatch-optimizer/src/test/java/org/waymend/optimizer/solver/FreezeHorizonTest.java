package org.waymend.optimizer.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymend.optimizer.ProblemMother.day;
import static org.waymend.optimizer.ShiftMother.shift;
import static org.waymend.optimizer.VisitMother.visit;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waymend.optimizer.SolveBudget;
import org.waymend.optimizer.SolveListener;
import org.waymend.optimizer.change.ClockMoved;
import org.waymend.optimizer.change.DayChange;
import org.waymend.optimizer.change.EngineerAbsent;
import org.waymend.optimizer.change.FrozenDay;
import org.waymend.optimizer.change.VisitAdded;
import org.waymend.optimizer.change.VisitStarted;
import org.waymend.optimizer.plan.DispatchPlan;
import org.waymend.optimizer.plan.PlannedStop;
import org.waymend.optimizer.problem.DispatchProblem;
import org.waymend.optimizer.problem.EngineerId;
import org.waymend.optimizer.problem.InvalidProblemException;
import org.waymend.optimizer.problem.ShiftId;
import org.waymend.optimizer.problem.VisitId;

/** What stays when the day goes otherwise; V1 is at ten, V2 at noon, both with one engineer. */
class FreezeHorizonTest {
  private static final int TEN = 36_000;
  private static final int NOON = 43_200;
  private static final int HOUR = 3_600;

  private final LiveDay live;

  FreezeHorizonTest() {
    var problem =
        day()
            .with(shift("a").skill("gas", 1))
            .with(
                visit("V1").at("P1").starts(TEN, TEN + HOUR),
                visit("V2").at("P2").starts(NOON, NOON + HOUR))
            .build();
    var plan =
        new OptaPlannerOptimizer(Runnable::run)
            .start(problem, SolveBudget.ofSteps(20, 1), SolveListener.SILENT)
            .join();
    live = new LiveDay(problem, plan, HOUR);
  }

  private LiveDay.Answer answer(DayChange... changes) {
    return live.answer(List.of(changes), SolveBudget.ofSteps(50, 1));
  }

  private static @Nullable PlannedStop stop(DispatchPlan plan, String visit) {
    return plan.routes().stream()
        .flatMap(route -> route.stops().stream())
        .filter(stop -> stop.visit().value().equals(visit))
        .findFirst()
        .orElse(null);
  }

  private static boolean isFree(DispatchProblem problem, String visit) {
    return problem.visits().stream()
        .filter(one -> one.id().value().equals(visit))
        .allMatch(one -> one.isFree());
  }

  @Test
  void what_starts_soon_is_pinned_and_what_starts_later_is_free() {
    var answer = answer(new ClockMoved(TEN - HOUR + 1));
    assertThat(isFree(answer.problem(), "V1")).isFalse();
    assertThat(isFree(answer.problem(), "V2")).isTrue();
    assertThat(live.problem().visits()).allMatch(visit -> visit.isFree());
  }

  @Test
  void an_important_visit_does_not_push_out_what_is_frozen() {
    var rival = visit("V3").at("P1").starts(TEN, TEN + 60).lasts(2 * HOUR).weight(1_000).build();
    var answer = answer(new ClockMoved(TEN - HOUR + 1), new VisitAdded(rival));
    assertThat(stop(answer.plan(), "V1")).isNotNull();
    assertThat(stop(answer.plan(), "V3")).isNull();
  }

  @Test
  void before_the_horizon_the_important_visit_wins() {
    var rival = visit("V3").at("P1").starts(TEN, TEN + 60).lasts(2 * HOUR).weight(1_000).build();
    var answer = answer(new ClockMoved(TEN - 2 * HOUR), new VisitAdded(rival));
    assertThat(stop(answer.plan(), "V3")).isNotNull();
  }

  @Test
  void who_has_left_is_under_way_and_comes_when_it_was_planned() {
    var answer = answer(new ClockMoved(TEN - 300));
    var stop = stop(answer.plan(), "V1");
    assertThat(stop).isNotNull().matches(one -> one.startSecond() == TEN);
    assertThat(answer.problem().visits().get(0).isStarted()).isTrue();
    assertThat(live.problem().visits().get(0).isStarted()).isFalse(); // nobody has reported it
  }

  @Test
  void what_is_reported_counts_and_not_what_was_planned() {
    answer(new ClockMoved(TEN - 300));
    var late = new VisitStarted(new VisitId("V1"), new ShiftId("S-a"), TEN + 1_500);
    var answer = answer(new ClockMoved(TEN + 1_600), late);
    assertThat(stop(answer.plan(), "V1")).matches(one -> one.startSecond() == TEN + 1_500);
  }

  @Test
  void nobody_waits_for_a_sick_engineer() {
    var sick = new EngineerAbsent(new EngineerId("E-a"), TEN - HOUR + 1, 24 * HOUR);
    var answer = answer(new ClockMoved(TEN - HOUR + 1), sick);
    assertThat(answer.problem().visits()).allMatch(visit -> visit.isFree());
    assertThat(answer.plan().unassigned()).hasSize(2);
    assertThat(answer.plan().score().hard()).isZero();
  }

  @Test
  void a_change_that_contradicts_the_day_leaves_it_as_it_was() {
    var before = live.problem();
    assertThatThrownBy(() -> answer(new ClockMoved(TEN), new VisitAdded(visit("V1").build())))
        .isInstanceOf(InvalidProblemException.class);
    assertThat(live.problem()).isEqualTo(before);
  }

  @Test
  void what_was_promised_soon_is_pinned_unless_its_engineer_is_absent() {
    var before =
        day()
            .with(shift("a"), shift("b"))
            .with(visit("V1"), visit("V2"), visit("V3"), visit("V4").pinned("a", 7))
            .promised("V1", "a", NOON)
            .promised("V2", "a", TEN)
            .promised("V3", "b", TEN)
            .absent("b", TEN, NOON)
            .build();
    var day = FrozenDay.pinned(before, NOON + 1);
    assertThat(isFree(day, "V3")).isTrue();
    var orders =
        day.visits().stream()
            .filter(visit -> visit.fix() != null)
            .sorted(Comparator.comparingInt(visit -> visit.fix().order()))
            .map(visit -> visit.id().value())
            .toList();
    assertThat(orders).containsExactly("V2", "V1", "V4");
    assertThat(day.running()).containsExactlyInAnyOrderElementsOf(before.running());
    assertThat(FrozenDay.pinned(before, TEN)).isEqualTo(before);
  }
}
