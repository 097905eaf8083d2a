package org.waymend.inventory;

import java.util.Map;
import java.util.UUID;

/**
 * What lies in an engineer's van.
 *
 * @param parts by part; one that is missing is not there
 */
public record VanStock(UUID locationId, String locationCode, Map<UUID, Amount> parts) {
  /**
   * @param available what of it no visit has reserved
   */
  public record Amount(Quantity onHand, Quantity available) {}

  /** What of the part nobody has reserved. */
  public Quantity available(UUID partId) {
    var amount = parts.get(partId);
    return amount == null ? Quantity.ZERO : amount.available();
  }
}
