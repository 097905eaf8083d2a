package org.waymend.inventory;

import org.waymend.shared.access.Actor;

/** What can be asked of {@link StockLocationService}. */
public final class StockLocationCommands {
  private StockLocationCommands() {}

  /** Adds a stock location. */
  public record RegisterStockLocation(Actor actor, StockLocationFields fields) {}

  /** Changes a stock location. */
  public record ChangeStockLocation(
      Actor actor, StockLocationId id, long expectedVersion, StockLocationFields fields) {}
}
