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
  /** The present format; it has tools and groups. */
  public static final String FORMAT = "waymend-plan/2";

  private static final String FIRST_FORMAT = "waymend-plan/1";

  /**
   * A document in the first format is one of the present format without tools and groups.
   *
   * @throws PlanJsonException for another format, or a document without a problem
   */
  public PlanDocument {
    if (FIRST_FORMAT.equals(format)) {
      format = FORMAT;
    }
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
