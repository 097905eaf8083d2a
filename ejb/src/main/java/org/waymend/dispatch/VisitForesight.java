package org.waymend.dispatch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.optimizer.rules.HardRule;

/**
 * Where a visit may go on a day, and at what price.
 *
 * @param version of the visit that was looked at
 * @param rows one for each engineer with a shift that day: who can do it comes first, the cheapest
 *     before the others
 */
public record VisitForesight(UUID visitId, long version, LocalDate on, List<ForesightRow> rows) {

  /**
   * One engineer.
   *
   * @param isPresent whoever has the visit now
   * @param place null if there is none
   * @param rules that the visit would break where it breaks the fewest, the first one foremost;
   *     empty if there is a place
   */
  public record ForesightRow(
      UUID engineerId,
      String engineerName,
      boolean isPresent,
      @Nullable ForesightPlace place,
      List<HardRule> rules) {}

  /**
   * The best place of an engineer's day. Differences are between both changed routes as they would
   * be and as they are.
   *
   * @param assignAt the time to assign the visit at to get this place
   * @param startsAt when its service would start then
   * @param travelSeconds more to drive; negative if less
   * @param lateSeconds more lateness
   * @param overtimeSeconds more overtime
   * @param othersMoved other visits that would start at another time
   * @param difference cost points more
   * @param costs the same by constraint
   */
  public record ForesightPlace(
      UUID shiftId,
      Instant assignAt,
      Instant startsAt,
      Instant endsAt,
      int travelSeconds,
      int lateSeconds,
      int overtimeSeconds,
      int othersMoved,
      long difference,
      List<CostPart> costs) {}
}
