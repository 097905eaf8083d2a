package org.waymend.ticket;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Where a ticket stands. The table is the only place that knows the moves. */
public enum TicketStatus {
  NEW,
  IN_PROGRESS,
  ON_HOLD,
  RESOLVED,
  CLOSED,
  CANCELLED;

  private static final Map<TicketStatus, Set<TicketStatus>> NEXT =
      Map.of(
          NEW, EnumSet.of(IN_PROGRESS, ON_HOLD, RESOLVED, CANCELLED),
          IN_PROGRESS, EnumSet.of(ON_HOLD, RESOLVED, CANCELLED),
          ON_HOLD, EnumSet.of(IN_PROGRESS, RESOLVED, CANCELLED),
          // Back to work, or to NEW where nobody has triaged it yet.
          RESOLVED, EnumSet.of(CLOSED, IN_PROGRESS, NEW),
          CLOSED, EnumSet.of(IN_PROGRESS, NEW),
          CANCELLED, EnumSet.of(IN_PROGRESS, NEW));

  /** Nobody works on it any more, unless it is reopened. */
  public static final Set<TicketStatus> DONE = Set.of(RESOLVED, CLOSED, CANCELLED);

  public boolean canBecome(TicketStatus next) {
    return NEXT.getOrDefault(this, Set.of()).contains(next);
  }

  public boolean isDone() {
    return DONE.contains(this);
  }
}
