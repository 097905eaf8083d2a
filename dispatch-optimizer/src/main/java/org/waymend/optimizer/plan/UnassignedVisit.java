package org.waymend.optimizer.plan;

import java.util.List;
import org.waymend.optimizer.problem.VisitId;

/**
 * A visit that was left out.
 *
 * @param version the version of the visit that was looked at
 * @param reason of the shift that comes closest to taking it
 * @param blockedBy every shift of the problem under the rule that closes it to this visit
 */
public record UnassignedVisit(
    VisitId visit, long version, UnassignedReason reason, List<BlockedBy> blockedBy) {

  /** Keeps its own copy of the list. */
  public UnassignedVisit {
    blockedBy = List.copyOf(blockedBy);
  }
}
