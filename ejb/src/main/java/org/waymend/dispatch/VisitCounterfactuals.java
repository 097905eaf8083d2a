package org.waymend.dispatch;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.optimizer.explain.Change;
import org.waymend.optimizer.explain.Confirmation;
import org.waymend.workorder.ArrivalWindow;
import org.waymend.workorder.NeededPartView;
import org.waymend.workorder.NeededSkillView;

/** What would have to be otherwise for a visit to be planned, the smallest change first. */
public record VisitCounterfactuals(UUID visitId, List<CounterfactualView> items) {

  /**
   * One change, which was confirmed. Fields that its kind does not need are null or empty.
   *
   * @param kind null if nothing has to change but the plan
   * @param size in minutes of trouble (ADR-0026)
   * @param engineerId whom the change is about
   * @param minutes more overtime, or an earlier start
   * @param times the visit's windows, the site's opening hours or the engineer's absence, as they
   *     would be; an absence that would be given up has none
   * @param parts that would have to be put into the van
   * @param skills that the engineer would need, or whose certificates would have to hold
   * @param territoryId to which the engineer would be lent
   */
  public record CounterfactualView(
      Change.@Nullable Kind kind,
      int size,
      @Nullable UUID engineerId,
      String engineerName,
      @Nullable Integer minutes,
      List<ArrivalWindow> times,
      List<NeededPartView> parts,
      List<NeededSkillView> skills,
      @Nullable UUID territoryId,
      String territoryName,
      ConfirmationView confirmation) {}

  /**
   * How it was made sure that the change is enough.
   *
   * @param steps of the search; 0 if the visit fits into a route
   * @param engineerId who would come
   * @param othersMoved other visits that another engineer would do
   * @param othersShifted other visits that the same engineer would do at another time
   * @param difference points that the plan would cost more
   * @param costs the same by constraint
   */
  public record ConfirmationView(
      Confirmation.Method method,
      long steps,
      UUID engineerId,
      String engineerName,
      Instant startsAt,
      Instant endsAt,
      int othersMoved,
      int othersShifted,
      long difference,
      List<CostPart> costs) {}
}
