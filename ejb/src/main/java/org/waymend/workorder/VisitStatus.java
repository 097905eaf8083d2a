package org.waymend.workorder;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Where a visit stands. The table is the only place that knows the moves. */
public enum VisitStatus {
  /** Nobody is to come yet. */
  UNPLANNED,
  /** Published: the engineer is asked. */
  DISPATCHED,
  ACCEPTED,
  TRAVELLING,
  ON_SITE,
  WORKING,
  COMPLETED,
  /** The engineer was there, or on the way, and could not do it. */
  NOT_COMPLETED,
  /** Nobody was there to let the engineer in. */
  NO_SHOW,
  CANCELLED;

  private static final Map<VisitStatus, Set<VisitStatus>> NEXT =
      Map.of(
          UNPLANNED, EnumSet.of(DISPATCHED, CANCELLED),
          DISPATCHED, EnumSet.of(ACCEPTED, UNPLANNED, CANCELLED),
          ACCEPTED, EnumSet.of(TRAVELLING, DISPATCHED, UNPLANNED, CANCELLED),
          TRAVELLING, EnumSet.of(ON_SITE, NOT_COMPLETED, UNPLANNED, CANCELLED),
          ON_SITE, EnumSet.of(WORKING, NO_SHOW, NOT_COMPLETED),
          WORKING, EnumSet.of(COMPLETED, NOT_COMPLETED));

  /** The engineer went there and it is over: there is something to report. */
  public static final Set<VisitStatus> REPORTED =
      Collections.unmodifiableSet(EnumSet.of(COMPLETED, NOT_COMPLETED, NO_SHOW));

  public boolean canBecome(VisitStatus next) {
    return NEXT.getOrDefault(this, Set.of()).contains(next);
  }

  /** The engineer has set out and is not done: nothing about its plan can change. */
  public boolean isUnderWay() {
    return this == TRAVELLING || this == ON_SITE || this == WORKING;
  }

  /** It has an engineer who has not set out. */
  public boolean isPlanned() {
    return this == DISPATCHED || this == ACCEPTED;
  }

  /** Nothing more happens to it. */
  public boolean isDone() {
    return !NEXT.containsKey(this);
  }
}
