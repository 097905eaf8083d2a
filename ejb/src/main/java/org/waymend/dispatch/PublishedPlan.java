package org.waymend.dispatch;

import java.util.List;
import java.util.UUID;

/**
 * What came of a publication.
 *
 * @param published visits that have their engineer and time now
 * @param withdrawn visits that lost their engineer
 * @param unchanged visits that had them already
 * @param skipped visits that were left as they are, each with its reason
 */
public record PublishedPlan(
    int published, int withdrawn, int unchanged, List<SkippedVisit> skipped) {

  /** Why a visit was left as it is. */
  public enum SkipReason {
    /** It has changed since the plan was made. */
    MOVED,
    /** The engineer has set out, or it is over. */
    BEGUN,
    /** Another visit holds the part that it needs, or the engineer has no van. */
    PART_NOT_AVAILABLE,
    /** The engineer's day has changed since, and it no longer fits in. */
    ROUTE_BROKEN,
    /** Its crew or sequence would be torn apart: it is published whole or not at all. */
    GROUP_INCOMPLETE
  }

  /** A visit that was left as it is. */
  public record SkippedVisit(UUID visitId, String number, SkipReason reason) {}
}
