package org.waymend.inventory;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stock locations for tests. */
public final class StockLocationMother {
  private StockLocationMother() {}

  public static StockLocationFields warehouse(String code) {
    return fields(code, StockLocationKind.WAREHOUSE, null, null);
  }

  public static StockLocationFields vanOf(String code, UUID engineer) {
    return fields(code, StockLocationKind.VAN, engineer, null);
  }

  public static StockLocationFields fields(
      String code,
      @Nullable StockLocationKind kind,
      @Nullable UUID engineer,
      @Nullable UUID provider) {
    return new StockLocationFields(
        code, "Place " + code, kind, engineer, provider, null, 40.7, -74.0);
  }
}
