package org.waymend.optimizer.bench;

import java.util.List;
import org.waymend.optimizer.kernel.Pace;
import org.waymend.optimizer.kernel.RouteSearch;
import org.waymend.optimizer.kernel.RuinAndRecreate;
import org.waymend.optimizer.kernel.ThreadedSearch;

/**
 * The kernel of ours.
 *
 * @param threads that search side by side
 * @param seed of its chance
 */
record KernelEngine(int threads, long seed) implements Engine {

  @Override
  public Solved solve(BenchmarkInstance instance, long deadline) {
    long left = Math.max(1, deadline - System.nanoTime());
    var pace = Pace.ofNanos(left);
    RouteSearch search =
        threads == 1
            ? new RuinAndRecreate(instance.task(), pace, seed)
            : new ThreadedSearch(instance.task(), pace, seed, threads);
    while (!search.isFinished()) {
      search.advance(() -> false);
    }
    return new Solved(List.of(search.best().visits()), search.steps());
  }
}
