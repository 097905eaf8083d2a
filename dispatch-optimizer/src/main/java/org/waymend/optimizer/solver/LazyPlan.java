package org.waymend.optimizer.solver;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.waymend.optimizer.plan.DispatchPlan;

/** A plan that is written down when somebody asks for it, once. Safe for several threads. */
final class LazyPlan implements Supplier<DispatchPlan> {
  private final PlanWriter writer;
  private final PlanningDay solution;
  private @Nullable DispatchPlan plan;

  LazyPlan(PlanWriter writer, PlanningDay solution) {
    this.writer = writer;
    this.solution = solution;
  }

  @Override
  public synchronized DispatchPlan get() {
    if (plan == null) {
      plan = writer.write(solution);
    }
    return plan;
  }
}
