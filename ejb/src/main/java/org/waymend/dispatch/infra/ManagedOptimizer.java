package org.waymend.dispatch.infra;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import org.waymend.optimizer.DispatchOptimizer;
import org.waymend.optimizer.SolveBudget;
import org.waymend.optimizer.SolveListener;
import org.waymend.optimizer.SolveRun;
import org.waymend.optimizer.problem.DispatchProblem;
import org.waymend.optimizer.solver.OptaPlannerOptimizer;

/**
 * The optimizer on the container's threads, at the lowest priority: whoever waits for a page comes
 * first.
 */
@ApplicationScoped
class ManagedOptimizer implements DispatchOptimizer {
  @Resource private ManagedThreadFactory threads;
  private final DispatchOptimizer optimizer = new OptaPlannerOptimizer(this::execute);

  @SuppressWarnings("NullAway.Init")
  ManagedOptimizer() {} // container

  @SuppressWarnings("ThreadPriorityCheck") // a wish; nothing depends on it
  private void execute(Runnable task) {
    var thread = threads.newThread(task);
    thread.setPriority(Thread.MIN_PRIORITY);
    thread.start();
  }

  @Override
  public SolveRun start(DispatchProblem problem, SolveBudget budget, SolveListener listener) {
    return optimizer.start(problem, budget, listener);
  }
}
