package org.waymend.optimizer.plan;

import java.util.List;
import org.waymend.optimizer.problem.ShiftId;

/**
 * One reason and the shifts that it closes to a visit.
 *
 * @param shifts in the problem's order, never empty; each shift is named under one reason only
 */
public record BlockedBy(UnassignedReason reason, List<ShiftId> shifts) {

  /** Keeps its own copy of the list. */
  public BlockedBy {
    shifts = List.copyOf(shifts);
  }
}
