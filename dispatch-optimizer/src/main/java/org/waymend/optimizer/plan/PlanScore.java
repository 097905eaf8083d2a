package org.waymend.optimizer.plan;

import java.util.List;

/**
 * The score of a plan; 0 is the best there is, on each level.
 *
 * @param hard minus the number of broken rules; below 0 only when fixed visits break them
 * @param medium minus the weights of the visits that were left out
 * @param soft minus the cost points of the policy
 * @param constraints by name; those that cost nothing are not there
 */
public record PlanScore(long hard, long medium, long soft, List<ConstraintScore> constraints)
    implements Comparable<PlanScore> {

  /** Keeps its own copy of the list. */
  public PlanScore {
    constraints = List.copyOf(constraints);
  }

  /** Higher is better: hard first, then medium, then soft. */
  @Override
  public int compareTo(PlanScore other) {
    if (hard != other.hard) {
      return Long.compare(hard, other.hard);
    }
    return medium != other.medium
        ? Long.compare(medium, other.medium)
        : Long.compare(soft, other.soft);
  }
}
