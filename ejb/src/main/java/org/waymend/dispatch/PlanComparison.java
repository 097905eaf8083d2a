package org.waymend.dispatch;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.optimizer.plan.UnassignedReason;
import org.waymend.ticket.Priority;

/**
 * A run's best plan against what is published.
 *
 * @param moved visits that get another engineer or time
 * @param added visits that nobody has yet
 * @param dropped visits that lose their engineer
 * @param unchanged number of visits that stay as they are
 */
public record PlanComparison(
    Figures figures,
    List<ComparedVisit> moved,
    List<ComparedVisit> added,
    List<ComparedVisit> dropped,
    int unchanged,
    List<UnassignedRow> unassigned) {

  /** The same figures of both. */
  public record Figures(DayFigures before, DayFigures after) {}

  /** What a day's plan comes to. */
  public record DayFigures(int planned, long travelSeconds, long travelMetres) {}

  /**
   * One visit in both plans.
   *
   * @param fromEngineerId null if nobody has it
   * @param toEngineerId null if nobody is to have it
   */
  public record ComparedVisit(
      UUID visitId,
      long version,
      String number,
      String customerName,
      String siteName,
      Priority priority,
      double latitude,
      double longitude,
      @Nullable UUID fromEngineerId,
      String fromEngineerName,
      @Nullable Instant fromStartsAt,
      @Nullable UUID toEngineerId,
      String toEngineerName,
      @Nullable Instant toStartsAt,
      @Nullable Instant toEndsAt) {}

  /** A visit that the plan leaves out, and why. */
  public record UnassignedRow(
      UUID visitId,
      String number,
      String customerName,
      String siteName,
      Priority priority,
      UnassignedReason reason,
      List<BlockedEngineers> blockedBy) {}
}
