package org.waymend.inventory;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.shared.access.Actor;

/** What can be asked of {@link StockService}. */
public final class StockCommands {
  private StockCommands() {}

  /** Books what lies at a location when work with the system begins. */
  public record OpenStock(Actor actor, OpeningFields fields) {}

  /**
   * Opening stock of one location.
   *
   * @param lines each part once
   */
  public record OpeningFields(
      @Nullable UUID locationId, @Nullable List<OpeningLine> lines, @Nullable String note) {}

  /**
   * @param quantity in the part's unit
   */
  public record OpeningLine(@Nullable UUID partId, @Nullable BigDecimal quantity) {}
}
