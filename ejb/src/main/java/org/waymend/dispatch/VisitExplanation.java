package org.waymend.dispatch;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.optimizer.plan.UnassignedReason;
import org.waymend.optimizer.rules.HardRule;

/**
 * Why a plan treats a visit as it does.
 *
 * @param assignment null if the plan leaves the visit out
 * @param leftOut null if the plan has the visit on a route
 */
public record VisitExplanation(
    UUID visitId, @Nullable ExplainedAssignment assignment, @Nullable ExplainedLeftOut leftOut) {

  /**
   * Who comes, what that costs, and who else could.
   *
   * @param isStarted nobody else can do it any more
   * @param isPinned the others are looked at as if it were free
   * @param cost points that the plan would cost less without the visit
   * @param costs the same by constraint
   * @param others the cheapest other engineers, at most three
   * @param possibleOthers how many other engineers could do it
   * @param closed the other engineers who could not
   */
  public record ExplainedAssignment(
      UUID engineerId,
      String engineerName,
      Instant startsAt,
      Instant endsAt,
      boolean isStarted,
      boolean isPinned,
      long cost,
      List<CostPart> costs,
      List<OtherOffer> others,
      int possibleOthers,
      List<ClosedOffer> closed) {}

  /**
   * Somebody else, at the best place of the day; nobody else's visits change hands.
   *
   * @param difference points that the plan would cost more, negative if less
   * @param costs the same by constraint
   */
  public record OtherOffer(
      UUID engineerId,
      String engineerName,
      UUID shiftId,
      Instant arrivesAt,
      Instant startsAt,
      Instant endsAt,
      long difference,
      List<CostPart> costs) {}

  /** Somebody who could not, and the rules that the visit would break. */
  public record ClosedOffer(UUID engineerId, String engineerName, List<HardRule> rules) {}

  /**
   * Why nobody comes.
   *
   * @param reason of the shift that comes closest
   * @param blockedBy every engineer under the first rule that stands against the visit
   */
  public record ExplainedLeftOut(UnassignedReason reason, List<BlockedEngineers> blockedBy) {}
}
