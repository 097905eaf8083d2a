package org.waymend.workorder;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Where a work order stands. The table is the only place that knows the moves. */
public enum WorkOrderStatus {
  DRAFT,
  RELEASED,
  SCHEDULED,
  IN_PROGRESS,
  COMPLETED,
  CLOSED,
  CANCELLED;

  private static final Map<WorkOrderStatus, Set<WorkOrderStatus>> NEXT =
      Map.of(
          DRAFT, EnumSet.of(RELEASED, CANCELLED),
          // To COMPLETED when the visit that was still open is cancelled.
          RELEASED, EnumSet.of(SCHEDULED, COMPLETED, CANCELLED),
          SCHEDULED, EnumSet.of(IN_PROGRESS, RELEASED, COMPLETED, CANCELLED),
          // Back when it is not fixed: another visit is needed, or has its engineer already.
          IN_PROGRESS, EnumSet.of(COMPLETED, RELEASED, SCHEDULED),
          // Back when the same fault is reported again.
          COMPLETED, EnumSet.of(CLOSED, RELEASED),
          CLOSED, EnumSet.noneOf(WorkOrderStatus.class),
          CANCELLED, EnumSet.noneOf(WorkOrderStatus.class));

  public boolean canBecome(WorkOrderStatus next) {
    return NEXT.getOrDefault(this, Set.of()).contains(next);
  }

  /** Nobody works on it any more. */
  public boolean isDone() {
    return this == CLOSED || this == CANCELLED;
  }

  /**
   * Where a work order stands whose visits stand there; without a word from the desk it is never
   * DRAFT, CLOSED or CANCELLED.
   */
  public static WorkOrderStatus of(Collection<VisitStatus> visits) {
    if (visits.stream().anyMatch(VisitStatus::isUnderWay)) {
      return IN_PROGRESS;
    }
    if (visits.contains(VisitStatus.DISPATCHED) || visits.contains(VisitStatus.ACCEPTED)) {
      return SCHEDULED;
    }
    boolean isFixed =
        visits.contains(VisitStatus.COMPLETED) && !visits.contains(VisitStatus.UNPLANNED);
    return isFixed ? COMPLETED : RELEASED;
  }
}
