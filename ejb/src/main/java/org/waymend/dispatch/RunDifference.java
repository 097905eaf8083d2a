package org.waymend.dispatch;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.optimizer.explain.VisitMove;

/**
 * The best plans of two runs side by side, each by its own problem.
 *
 * @param moves visits that the plans treat differently
 */
public record RunDifference(RunFigures before, RunFigures after, List<MovedVisit> moves) {

  /**
   * What a plan comes to.
   *
   * @param unassignedByPriority how many visits of each priority are left out
   * @param brokenRules hard rules that pinned visits break
   * @param travelSeconds driving, the drives home included
   * @param serviceSeconds on site
   * @param lateVisits visits that start after they are due
   * @param cost points of the policy of the run
   * @param costs the same by constraint
   * @param utilisationPermille time on site ÷ regular time of all shifts
   */
  public record RunFigures(
      UUID runId,
      int planned,
      int unassigned,
      Map<String, Integer> unassignedByPriority,
      int brokenRules,
      long travelSeconds,
      long travelMetres,
      long serviceSeconds,
      long overtimeSeconds,
      int lateVisits,
      long latenessSeconds,
      long cost,
      List<CostPart> costs,
      int shifts,
      int engineersUsed,
      int utilisationPermille) {}

  /**
   * One visit in both plans.
   *
   * @param number empty if the visit is not known any more
   * @param fromEngineerId null if nobody had it
   * @param toEngineerId null if nobody has it
   */
  public record MovedVisit(
      UUID visitId,
      String number,
      String customerName,
      VisitMove.Kind kind,
      @Nullable UUID fromEngineerId,
      String fromEngineerName,
      @Nullable Instant fromStartsAt,
      @Nullable UUID toEngineerId,
      String toEngineerName,
      @Nullable Instant toStartsAt) {}
}
