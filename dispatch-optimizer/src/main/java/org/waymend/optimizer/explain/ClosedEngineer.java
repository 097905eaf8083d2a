package org.waymend.optimizer.explain;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.waymend.optimizer.problem.EngineerId;
import org.waymend.optimizer.problem.ShiftId;
import org.waymend.optimizer.rules.HardRule;

/**
 * Somebody who could not do a visit beside what is on the route.
 *
 * @param shift the one that comes closest
 * @param rules that the visit would break on it where it breaks the fewest, for itself or for
 *     others; never empty
 */
public record ClosedEngineer(EngineerId engineer, ShiftId shift, Set<HardRule> rules) {

  /** Keeps its own copy of the set, in the order of the rules. */
  public ClosedEngineer {
    rules = Collections.unmodifiableSet(EnumSet.copyOf(rules));
  }
}
