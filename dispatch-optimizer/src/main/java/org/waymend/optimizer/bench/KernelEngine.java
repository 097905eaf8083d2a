package org.waymend.optimizer.bench;

import java.util.List;
import org.waymend.optimizer.kernel.Pace;
import org.waymend.optimizer.kernel.RuinAndRecreate;

/**
 * The kernel of ours.
 *
 * @param threads that may search; the kernel searches with one so far
 * @param seed of its chance
 */
record KernelEngine(int threads, long seed) implements Engine {

  @Override
  public Solved solve(BenchmarkInstance instance, long deadline) {
    long left = Math.max(1, deadline - System.nanoTime());
    var search = new RuinAndRecreate(instance.task(), Pace.ofNanos(left), seed);
    while (!search.isFinished()) {
      search.advance(() -> false);
    }
    return new Solved(List.of(search.best().visits()), search.steps());
  }
}
