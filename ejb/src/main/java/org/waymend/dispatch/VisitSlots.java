package org.waymend.dispatch;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.waymend.workorder.ArrivalWindow;

/**
 * Engineers and arrival windows that could be offered for a visit, the cheapest first. Nobody
 * else's visits change hands.
 */
public record VisitSlots(UUID visitId, List<SlotOffer> items) {

  /**
   * One engineer and one window.
   *
   * @param startsAt when the service would start
   * @param difference points that the published plan would cost more
   * @param costs the same by constraint
   */
  public record SlotOffer(
      UUID engineerId,
      String engineerName,
      UUID shiftId,
      ArrivalWindow window,
      Instant arrivesAt,
      Instant startsAt,
      Instant endsAt,
      long difference,
      List<CostPart> costs) {}
}
