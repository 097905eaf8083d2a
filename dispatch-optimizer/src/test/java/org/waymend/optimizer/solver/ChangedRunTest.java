package org.waymend.optimizer.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymend.optimizer.ProblemMother.day;
import static org.waymend.optimizer.ShiftMother.shift;
import static org.waymend.optimizer.VisitMother.visit;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waymend.optimizer.SolveBudget;
import org.waymend.optimizer.SolveListener;
import org.waymend.optimizer.SolveProgress;
import org.waymend.optimizer.SolveRun;
import org.waymend.optimizer.change.DayChange;
import org.waymend.optimizer.change.EngineerAbsent;
import org.waymend.optimizer.change.VisitAdded;
import org.waymend.optimizer.change.VisitCancelled;
import org.waymend.optimizer.check.PlanChecker;
import org.waymend.optimizer.json.PlanDocument;
import org.waymend.optimizer.json.PlanJson;
import org.waymend.optimizer.problem.DispatchProblem;
import org.waymend.optimizer.problem.InvalidProblemException;
import org.waymend.optimizer.problem.VisitId;

/** A search that hears of changes while it runs, through OptaPlanner's own door. */
class ChangedRunTest {
  private static final SolveBudget SHORT = SolveBudget.ofSteps(60, 1);

  /** Tells a search one change after each of its slices, on the search's own thread. */
  private static final class Changing implements SolveListener {
    private final Deque<DayChange> changes;
    private final List<Runnable> tasks = new ArrayList<>();
    private @Nullable SolveRun run;

    private Changing(List<DayChange> changes) {
      this.changes = new ArrayDeque<>(changes);
    }

    private SolveRun solve(DispatchProblem problem, SolveBudget budget) {
      var started = new OptaPlannerOptimizer(tasks::add).start(problem, budget, this);
      run = started;
      tasks.forEach(Runnable::run);
      return started;
    }

    @Override
    public void onProgress(SolveProgress progress) {
      var next = changes.poll();
      if (next != null && run != null) {
        assertThat(run.change(next)).isTrue();
      }
    }
  }

  @Test
  void a_running_search_ends_with_the_plan_of_the_changed_day() throws IOException {
    int looked = 0;
    for (int seed = 0; seed < 25; seed++) {
      var problem = RandomDays.day(seed);
      var changes = changes(problem);
      if (changes.isEmpty()) {
        continue;
      }
      var run = new Changing(changes).solve(problem, SHORT);
      var plan = run.join();
      plan.requireComplete(run.problem());
      assertThat(run.problem().visits()).hasSameSizeAs(problem.visits());
      var errors = PlanChecker.errors(PlanJson.write(PlanDocument.of(run.problem(), plan)));
      assertThat(errors).as("day %d", seed).hasSize(Math.toIntExact(-plan.score().hard()));
      assertThat(new Changing(changes).solve(problem, SHORT).join()).isEqualTo(plan);
      looked++;
    }
    assertThat(looked).isGreaterThan(10);
  }

  /** One visit goes, an engineer is absent for a while, one visit comes. */
  private static List<DayChange> changes(DispatchProblem problem) {
    var visits = problem.visits();
    boolean isFit = visits.size() >= 4 && !problem.shifts().isEmpty();
    if (!isFit || visits.stream().anyMatch(one -> one.isStarted())) {
      return List.of();
    }
    var place = visits.get(0).place().value();
    return List.of(
        new VisitCancelled(visits.get(visits.size() - 1).id()),
        new EngineerAbsent(problem.shifts().get(0).engineer(), 36_000, 40_000),
        new VisitAdded(visit("more").at(place).build()));
  }

  @Test
  void what_is_searched_for_some_time_is_changed_in_the_middle() {
    var problem = day().with(shift("a"), shift("b")).with(visit("V1"), visit("V2")).build();
    var added = new VisitAdded(visit("V3").build());
    var run =
        new Changing(List.of(added)).solve(problem, SolveBudget.ofTime(Duration.ofMillis(450)));
    assertThat(run.join().plannedVisits()).isEqualTo(3);
  }

  @Test
  void a_search_that_is_over_takes_no_change() {
    var problem = day().with(shift("a")).with(visit("V1")).build();
    var run = new Changing(List.of()).solve(problem, SHORT);
    assertThat(run.change(new VisitCancelled(new VisitId("V1")))).isFalse();
    assertThat(run.problem()).isEqualTo(problem);
  }

  @Test
  void a_change_that_contradicts_the_day_is_refused_and_changes_nothing() {
    var problem = day().with(shift("a")).with(visit("V1")).build();
    var wrong = new VisitAdded(visit("V1").build());
    var refusing =
        new SolveListener() {
          private @Nullable SolveRun run;

          @Override
          public void onProgress(SolveProgress progress) {
            var searching = run;
            run = null; // the last progress comes when it is over
            if (searching != null) {
              assertThatThrownBy(() -> searching.change(wrong))
                  .isInstanceOf(InvalidProblemException.class);
            }
          }
        };
    List<Runnable> tasks = new ArrayList<>();
    var run = new OptaPlannerOptimizer(tasks::add).start(problem, SHORT, refusing);
    refusing.run = run;
    tasks.forEach(Runnable::run);
    assertThat(run.join().plannedVisits()).isEqualTo(1);
  }
}
