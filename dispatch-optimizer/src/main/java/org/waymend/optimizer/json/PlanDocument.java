package org.waymend.optimizer.json;

import org.jspecify.annotations.Nullable;
import org.waymend.optimizer.plan.DispatchPlan;
import org.waymend.optimizer.problem.DispatchProblem;

/**
 * A problem with its plan, as it is exported.
 *
 * @param format {@link #FORMAT}
 * @param plan null for a problem that has none yet
 */
public record PlanDocument(String format, DispatchProblem problem, @Nullable DispatchPlan plan) {
  /** The only format there is so far. */
  public static final String FORMAT = "waymend-plan/1";

  /**
   * @throws PlanJsonException for another format, or a document without a problem
   */
  public PlanDocument {
    if (!FORMAT.equals(format)) {
      throw new PlanJsonException("format: is " + format + ", not " + FORMAT, null);
    }
    if (problem == null) {
      throw new PlanJsonException("problem: is missing", null);
    }
  }

  /** In the present format. */
  public static PlanDocument of(DispatchProblem problem, @Nullable DispatchPlan plan) {
    return new PlanDocument(FORMAT, problem, plan);
  }
}
