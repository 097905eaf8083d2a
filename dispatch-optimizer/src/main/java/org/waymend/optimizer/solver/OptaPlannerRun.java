package org.waymend.optimizer.solver;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.solver.Solver;
import org.optaplanner.core.api.solver.SolverFactory;
import org.optaplanner.core.api.solver.change.ProblemChangeDirector;
import org.optaplanner.core.config.phase.custom.CustomPhaseConfig;
import org.optaplanner.core.impl.phase.custom.CustomPhaseCommand;
import org.waymend.optimizer.SolveBudget;
import org.waymend.optimizer.SolveFailedException;
import org.waymend.optimizer.SolveListener;
import org.waymend.optimizer.SolveProgress;
import org.waymend.optimizer.SolveRun;
import org.waymend.optimizer.change.DayChange;
import org.waymend.optimizer.kernel.Pace;
import org.waymend.optimizer.kernel.RouteSearch;
import org.waymend.optimizer.kernel.Routes;
import org.waymend.optimizer.kernel.SoftCosts;
import org.waymend.optimizer.plan.DispatchPlan;
import org.waymend.optimizer.problem.DispatchProblem;
import org.waymend.optimizer.rules.DayTables;
import org.waymend.optimizer.rules.FixedRoutes;

/** One search: an OptaPlanner solver whose only phase asks the inner search slice by slice. */
final class OptaPlannerRun implements SolveRun {
  private static final int FEWEST_SLICES = 20_000; // over an hour; the search ends itself
  private static final int SLICES_PER_SECOND = 10; // twice as many as there can be

  private final SolveBudget budget;
  private final SolveListener listener;
  private final Executor executor;
  private final CompletableFuture<DispatchPlan> result = new CompletableFuture<>();
  private DispatchProblem problem;
  private @Nullable Solver<PlanningDay> changeable;
  private @Nullable LiveSearch live;
  private final AtomicInteger waiting = new AtomicInteger();
  private volatile boolean isCancelled;
  private volatile @Nullable LazyPlan best;
  private volatile SolveProgress progress = new SolveProgress(0, Duration.ZERO, 0, 0, 0, 0, 0);

  /**
   * @param executor for threads beside the one that searches
   */
  OptaPlannerRun(
      DispatchProblem problem, SolveBudget budget, SolveListener listener, Executor executor) {
    this.problem = problem;
    this.budget = budget;
    this.listener = listener;
    this.executor = executor;
  }

  /** The whole search, on the calling thread. */
  void search() {
    try {
      result.complete(solve());
    } catch (RuntimeException | Error e) { // whoever joins must hear of it, whatever it is
      close();
      result.completeExceptionally(e);
    }
  }

  private DispatchPlan solve() {
    long startNanos = System.nanoTime();
    var pace = Searches.pace(budget);
    var day = new DayTables(problem());
    var costs = new SoftCosts(day);
    if (day.visits() == 0) { // OptaPlanner refuses an empty value range
      var nothing = PlanningDay.of(day, costs, Routes.withoutWaits(new int[day.shifts()][0]));
      best = new LazyPlan(new PlanWriter(day), nothing);
      return new PlanWriter(day).write(nothing);
    }
    var fixed = Routes.withoutWaits(FixedRoutes.of(day));
    var running = day.problem().running();
    var first = Searches.search(day, costs, pace, budget, running, executor);
    var search = new LiveSearch(day, first, pace);
    search.command =
        new SearchCommand(
            search.now, fixed, this::isInterrupted, () -> afterSlice(search, startNanos));
    var solver = solver(search.command);
    solver.addEventListener(event -> improved(event.getNewBestSolution()));
    open(solver, search);
    var solution = solver.solve(PlanningDay.of(day, costs, fixed));
    close();
    improved(solution);
    report(search, startNanos);
    return new LazyPlan(new PlanWriter(solution.tables()), solution).get();
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

  /** Whether the slice shall end at once. */
  private boolean isInterrupted() {
    return isCancelled || waiting.get() > 0;
  }

  private synchronized void open(Solver<PlanningDay> solver, LiveSearch search) {
    changeable = solver;
    live = search;
  }

  private synchronized void close() {
    changeable = null;
  }

  @Override
  public synchronized DispatchProblem problem() {
    return problem;
  }

  @Override
  public synchronized boolean change(DayChange change) {
    var solver = changeable;
    var search = live;
    if (solver == null || search == null || isCancelled) {
      return false;
    }
    var changed = change.applyTo(problem);
    if (changed.visits().isEmpty()) {
      return false; // OptaPlanner refuses an empty value range
    }
    problem = changed;
    waiting.incrementAndGet();
    solver.addProblemChange((solution, director) -> takeUp(changed, search, solution, director));
    return true;
  }

  /** The planning day is made anew, and another search goes on from the best routes. */
  private void takeUp(
      DispatchProblem changed,
      LiveSearch search,
      PlanningDay solution,
      ProblemChangeDirector director) {
    var day = new DayTables(changed);
    var costs = new SoftCosts(day);
    goOn(search, day, costs);
    solution.become(day, costs, search.now.best());
    for (var route : solution.routes()) {
      director.changeProblemProperty(route, PlanningRoute::tellTime);
    }
    waiting.decrementAndGet();
  }

  private void goOn(LiveSearch search, DayTables changed, SoftCosts costs) {
    var start = Searches.known(changed, Searches.asStart(search.day, search.now.best()));
    long before = search.steps();
    var seeded = budget.withSeed(budget.seed() + before);
    search.goOn(
        changed,
        Searches.search(
            changed, costs, steps -> search.pace.done(before + steps), seeded, start, executor));
  }

  private void improved(PlanningDay solution) {
    var plan = new LazyPlan(new PlanWriter(solution.tables()), solution);
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

  private void afterSlice(LiveSearch search, long startNanos) {
    report(search, startNanos);
    endIfOver(search);
  }

  /** Ends the solver when the search is over, or nobody wants it any more. */
  private synchronized void endIfOver(LiveSearch search) {
    var solver = changeable;
    if (solver != null && (isCancelled || (waiting.get() == 0 && search.now.isFinished()))) {
      changeable = null;
      solver.terminateEarly();
    }
  }

  private void report(LiveSearch search, long startNanos) {
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

  /** The inner search that runs now; of a changed day another one, which counts on. */
  private static final class LiveSearch {
    private final Pace pace;
    private DayTables day;
    private RouteSearch now;
    private long stepsBefore;
    private @Nullable SearchCommand command;

    private LiveSearch(DayTables day, RouteSearch first, Pace pace) {
      this.day = day;
      this.pace = pace;
      now = first;
    }

    private void goOn(DayTables changed, RouteSearch next) {
      stepsBefore = steps();
      now = next;
      day = changed;
      Objects.requireNonNull(command).goOnWith(now, now.best());
    }

    private long steps() {
      return stepsBefore + now.steps();
    }
  }
}
