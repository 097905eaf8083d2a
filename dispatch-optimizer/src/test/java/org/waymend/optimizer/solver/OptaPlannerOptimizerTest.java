package org.waymend.optimizer.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymend.optimizer.ProblemMother.day;
import static org.waymend.optimizer.ShiftMother.shift;
import static org.waymend.optimizer.VisitMother.visit;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.waymend.optimizer.ProblemMother;
import org.waymend.optimizer.SolveBudget;
import org.waymend.optimizer.SolveListener;
import org.waymend.optimizer.SolveProgress;
import org.waymend.optimizer.plan.DispatchPlan;
import org.waymend.optimizer.problem.DispatchProblem;
import org.waymend.optimizer.rules.HardRules;

class OptaPlannerOptimizerTest {
  private static final int NOON = 12 * 3600;

  @Test
  void visits_are_served_on_the_way() {
    var plan =
        solve(
            day()
                .with(shift("a"))
                .with(visit("V3").at("P3"), visit("V1").at("P1"), visit("V2").at("P2")));
    assertThat(plan.unassigned()).isEmpty();
    assertThat(plan.travelSeconds()).isEqualTo(6 * 600);
    assertThat(plan.score().hard()).isZero();
  }

  @Test
  void the_important_visit_takes_the_only_place() {
    var plan =
        solve(
            day()
                .with(shift("a"))
                .with(
                    visit("V1").starts(NOON, NOON).weight(10),
                    visit("V2").starts(NOON, NOON).weight(11)));
    assertThat(plan.unassigned())
        .singleElement()
        .matches(left -> left.visit().value().equals("V1"));
    assertThat(plan.score().medium()).isEqualTo(-10);
  }

  @Test
  void several_threads_plan_one_day() {
    var problem =
        day().with(shift("a"), shift("b")).with(visit("V1"), visit("V2"), visit("V3")).build();
    var budget = SolveBudget.ofTime(Duration.ofMillis(300)).withThreads(2);
    var run = new OptaPlannerOptimizer().start(problem, budget, SolveListener.SILENT);
    assertThat(run.join().plannedVisits()).isEqualTo(3);
    assertThatThrownBy(() -> SolveBudget.ofSteps(10, 1).withThreads(2))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_day_without_shifts_leaves_everything_out() {
    assertThat(solve(day().with(visit("V1"))).unassigned()).hasSize(1);
  }

  @Test
  void a_day_without_visits_is_planned() {
    assertThat(solve(day().with(shift("a"))).routes()).hasSize(1);
  }

  @Test
  void an_empty_problem_is_planned() {
    assertThat(solve(day()).score().medium()).isZero();
  }

  @Test
  void a_pinned_visit_stays_even_if_it_breaks_a_rule() {
    var plan =
        solve(
            day()
                .with(shift("a"), shift("b").skill("gas", 1))
                .with(visit("V1").needs("gas", 1).starts(0, 0).pinned("a", 1), visit("V2")));
    assertThat(plan.routes().get(0).stops()).anyMatch(stop -> stop.visit().value().equals("V1"));
    assertThat(plan.score().hard()).isEqualTo(-2);
    assertThat(plan.unassigned()).isEmpty();
  }

  @Test
  void parts_are_reserved_for_planned_visits() {
    var plan =
        solve(day().with(shift("a").part("pump", 5_000)).with(visit("V1").part("pump", 2_000)));
    assertThat(plan.reservations())
        .singleElement()
        .matches(part -> part.thousandths() == 2_000 && part.shift().value().equals("S-a"));
  }

  @Test
  void the_running_plan_is_kept_when_nothing_is_gained() {
    var plan =
        solve(
            day()
                .with(shift("a"), shift("b"))
                .with(visit("V1"), visit("V2"))
                .promised("V1", "b", NOON)
                .promised("V2", "b", NOON + 3600));
    assertThat(plan.routes().get(1).stops()).hasSize(2);
  }

  @Test
  void the_same_seed_and_steps_give_the_same_plan() {
    var problem = RandomDays.day(42);
    assertThat(solve(problem, 300)).isEqualTo(solve(problem, 300));
  }

  @Test
  void the_score_counts_the_broken_rules() {
    var problem = RandomDays.day(4);
    var plan = solve(problem, 50);
    assertThat(plan.score().hard()).isEqualTo(-HardRules.check(problem, plan).list().size());
  }

  @Test
  void progress_and_better_plans_are_told() {
    var told = new AtomicInteger();
    var better = new AtomicInteger();
    var run =
        new OptaPlannerOptimizer(Runnable::run)
            .start(
                RandomDays.day(1),
                SolveBudget.ofSteps(100, 1),
                new SolveListener() {
                  @Override
                  public void onProgress(SolveProgress progress) {
                    told.incrementAndGet();
                  }

                  @Override
                  public void onBetterPlan(Supplier<DispatchPlan> plan) {
                    better.addAndGet(plan.get().plannedVisits());
                  }
                });
    assertThat(told).hasPositiveValue();
    assertThat(better).hasPositiveValue();
    assertThat(run.progress().steps()).isEqualTo(100);
    assertThat(run.best()).contains(run.join());
  }

  @Test
  void a_cancelled_run_ends_at_once_with_a_complete_plan() {
    var problem = RandomDays.day(2);
    var run =
        new OptaPlannerOptimizer()
            .start(problem, SolveBudget.ofTime(Duration.ofMinutes(10)), SolveListener.SILENT);
    run.cancel();
    var plan = run.join();
    plan.requireComplete(problem);
    assertThat(run.isDone()).isTrue();
  }

  private static DispatchPlan solve(ProblemMother problem) {
    return solve(problem.build(), 200);
  }

  private static DispatchPlan solve(DispatchProblem problem, long steps) {
    return new OptaPlannerOptimizer(Runnable::run)
        .start(problem, SolveBudget.ofSteps(steps, 7), SolveListener.SILENT)
        .join();
  }
}
