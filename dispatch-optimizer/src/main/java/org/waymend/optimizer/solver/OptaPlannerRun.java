package org.waymend.optimizer.solver;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.solver.Solver;
import org.optaplanner.core.api.solver.SolverFactory;
import org.optaplanner.core.config.phase.custom.CustomPhaseConfig;
import org.optaplanner.core.impl.phase.custom.CustomPhaseCommand;
import org.waymend.optimizer.SolveBudget;
import org.waymend.optimizer.SolveFailedException;
import org.waymend.optimizer.SolveListener;
import org.waymend.optimizer.SolveProgress;
import org.waymend.optimizer.SolveRun;
import org.waymend.optimizer.kernel.Pace;
import org.waymend.optimizer.kernel.RouteSearch;
import org.waymend.optimizer.kernel.Routes;
import org.waymend.optimizer.kernel.RuinAndRecreate;
import org.waymend.optimizer.kernel.SoftCosts;
import org.waymend.optimizer.plan.DispatchPlan;
import org.waymend.optimizer.problem.DispatchProblem;
import org.waymend.optimizer.rules.DayTables;
import org.waymend.optimizer.rules.FixedRoutes;

/** One search: an OptaPlanner solver whose only phase asks the inner search slice by slice. */
final class OptaPlannerRun implements SolveRun {
  private static final int FEWEST_SLICES = 20_000; // over an hour; the search ends itself
  private static final int SLICES_PER_SECOND = 10; // twice as many as there can be

  private final DispatchProblem problem;
  private final SolveBudget budget;
  private final SolveListener listener;
  private final CompletableFuture<DispatchPlan> result = new CompletableFuture<>();
  private volatile boolean isCancelled;
  private volatile @Nullable LazyPlan best;
  private volatile SolveProgress progress = new SolveProgress(0, Duration.ZERO, 0, 0, 0, 0, 0);

  OptaPlannerRun(DispatchProblem problem, SolveBudget budget, SolveListener listener) {
    this.problem = problem;
    this.budget = budget;
    this.listener = listener;
  }

  /** The whole search, on the calling thread. */
  void search() {
    try {
      result.complete(solve());
    } catch (RuntimeException | Error e) { // whoever joins must hear of it, whatever it is
      result.completeExceptionally(e);
    }
  }

  private DispatchPlan solve() {
    long startNanos = System.nanoTime();
    var pace = pace();
    var day = new DayTables(problem);
    var costs = new SoftCosts(day);
    var writer = new PlanWriter(day);
    if (day.visits() == 0) { // OptaPlanner refuses an empty value range
      var nothing = PlanningDay.of(day, costs, Routes.withoutWaits(new int[day.shifts()][0]));
      best = new LazyPlan(writer, nothing);
      return writer.write(nothing);
    }
    var search = new RuinAndRecreate(day, costs, pace, budget.seed());
    var fixed = Routes.withoutWaits(FixedRoutes.of(day));
    var stop = new Stop(search);
    var command = new SearchCommand(search, fixed, stop, () -> report(search, startNanos, stop));
    var solver = solver(command);
    stop.solver = solver;
    solver.addEventListener(event -> improved(writer, event.getNewBestSolution()));
    var solution = solver.solve(PlanningDay.of(day, costs, fixed));
    improved(writer, solution);
    report(search, startNanos, stop);
    return new LazyPlan(writer, solution).get();
  }

  @SuppressWarnings("rawtypes") // of OptaPlanner's configuration
  private Solver<PlanningDay> solver(CustomPhaseCommand<PlanningDay> command) {
    var time = budget.time();
    int slices =
        time == null
            ? FEWEST_SLICES
            : Math.toIntExact(
                Math.min(Integer.MAX_VALUE / 8, time.toSeconds() * SLICES_PER_SECOND + 100));
    List<CustomPhaseCommand> commands = Collections.nCopies(slices, command);
    var phase = new CustomPhaseConfig().withCustomPhaseCommandList(commands);
    return SolverFactory.<PlanningDay>create(Models.config().withPhases(phase)).buildSolver();
  }

  private Pace pace() {
    var time = budget.time();
    var steps = budget.steps();
    return time != null ? Pace.ofNanos(time.toNanos()) : Pace.ofSteps(steps == null ? 0 : steps);
  }

  private void improved(PlanWriter writer, PlanningDay solution) {
    var plan = new LazyPlan(writer, solution);
    var score = solution.score();
    int left = solution.dummy().visits().size();
    progress =
        new SolveProgress(
            progress.steps(),
            progress.elapsed(),
            solution.visits() - left,
            left,
            score.hardScore(),
            score.mediumScore(),
            score.softScore());
    best = plan;
    listener.onBetterPlan(plan);
  }

  private void report(RouteSearch search, long startNanos, Stop stop) {
    progress =
        new SolveProgress(
            search.steps(),
            Duration.ofNanos(System.nanoTime() - startNanos),
            progress.planned(),
            progress.unassigned(),
            progress.hard(),
            progress.medium(),
            progress.soft());
    listener.onProgress(progress);
    stop.whenOver();
  }

  @Override
  public Optional<DispatchPlan> best() {
    var plan = best;
    return plan == null ? Optional.empty() : Optional.of(plan.get());
  }

  @Override
  public SolveProgress progress() {
    return progress;
  }

  @Override
  public void cancel() {
    isCancelled = true;
  }

  @Override
  public boolean isDone() {
    return result.isDone();
  }

  @Override
  public DispatchPlan join() {
    try {
      return result.join();
    } catch (CompletionException e) {
      throw new SolveFailedException(e.getCause() == null ? e : e.getCause());
    }
  }

  /** Ends the solver when the search is over or nobody wants it any more. */
  private final class Stop implements BooleanSupplier {
    private final RouteSearch search;
    private @Nullable Solver<PlanningDay> solver;

    private Stop(RouteSearch search) {
      this.search = search;
    }

    @Override
    public boolean getAsBoolean() {
      return isCancelled;
    }

    private void whenOver() {
      if (solver != null && (isCancelled || search.isFinished())) {
        solver.terminateEarly();
      }
    }
  }
}
