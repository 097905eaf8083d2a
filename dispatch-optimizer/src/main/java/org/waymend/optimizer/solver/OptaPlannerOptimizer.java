package org.waymend.optimizer.solver;

import java.util.concurrent.Executor;
import org.waymend.optimizer.DispatchOptimizer;
import org.waymend.optimizer.SolveBudget;
import org.waymend.optimizer.SolveListener;
import org.waymend.optimizer.SolveRun;
import org.waymend.optimizer.problem.DispatchProblem;

/** Plans with OptaPlanner as the judge and ruin and recreate as the search. */
public final class OptaPlannerOptimizer implements DispatchOptimizer {
  private final Executor executor;

  /** Each run gets a daemon thread of its own. */
  public OptaPlannerOptimizer() {
    this(
        task -> {
          var thread = new Thread(task, "dispatch-search");
          thread.setDaemon(true);
          thread.start();
        });
  }

  /**
   * @param executor runs each search as one task that takes as long as its budget, and for each
   *     further thread of it one a slice; a task must not wait for another to end
   */
  public OptaPlannerOptimizer(Executor executor) {
    this.executor = executor;
  }

  @Override
  public SolveRun start(DispatchProblem problem, SolveBudget budget, SolveListener listener) {
    var run = new OptaPlannerRun(problem, budget, listener, executor);
    executor.execute(run::search);
    return run;
  }
}
