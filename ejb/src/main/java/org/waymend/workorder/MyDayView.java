package org.waymend.workorder;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.inventory.PartUnit;

/**
 * An engineer's day.
 *
 * @param on in {@code zone}
 * @param zone IANA name, in which the house's days begin
 * @param visits in the order of the route
 * @param van null without one
 */
public record MyDayView(
    LocalDate on,
    String zone,
    UUID engineerId,
    String engineerName,
    List<VisitView> visits,
    @Nullable VanView van) {

  /** What lies in the van, by number. */
  public record VanView(UUID locationId, String locationCode, List<VanPartView> parts) {}

  /**
   * @param onHand in the part's unit
   * @param available what of it no visit has reserved
   */
  public record VanPartView(
      UUID partId,
      String partNumber,
      String partName,
      PartUnit unit,
      BigDecimal onHand,
      BigDecimal available) {}
}
