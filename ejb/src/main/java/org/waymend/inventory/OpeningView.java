package org.waymend.inventory;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Opening stock that was booked, a movement per line. */
public record OpeningView(UUID locationId, Instant at, List<OpenedLine> lines) {
  /**
   * @param quantity in the part's unit
   */
  public record OpenedLine(UUID movementId, UUID partId, String partNumber, BigDecimal quantity) {}
}
