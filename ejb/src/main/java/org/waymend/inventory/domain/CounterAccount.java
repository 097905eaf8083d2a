package org.waymend.inventory.domain;

import java.util.Arrays;
import java.util.UUID;
import org.waymend.inventory.StockLocationId;

/**
 * Where parts come from that enter the stock, and go that leave it: the other side of the double
 * entry (ADR-0005). A migration makes the row of each; no user ever sees one.
 */
public enum CounterAccount {
  OPENING("00000000-0000-7000-8000-000000000001"),
  /** What visits used up. */
  USED("00000000-0000-7000-8000-000000000002");

  private final UUID id;

  CounterAccount(String id) {
    this.id = UUID.fromString(id);
  }

  public StockLocationId id() {
    return new StockLocationId(id);
  }

  static boolean isOne(StockLocationId location) {
    return Arrays.stream(values()).anyMatch(account -> account.id.equals(location.value()));
  }
}
