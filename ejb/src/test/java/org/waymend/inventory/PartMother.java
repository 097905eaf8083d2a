package org.waymend.inventory;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.shared.Money;

/** Parts for tests. */
public final class PartMother {
  private PartMother() {}

  public static PartFields pump(String number) {
    return fields(number, PartUnit.PIECE, List.of());
  }

  public static PartFields hose(String number) {
    return fields(number, PartUnit.METRE, List.of());
  }

  public static PartFields pumpWithSubstitutes(String number, UUID... substitutes) {
    return fields(number, PartUnit.PIECE, List.of(substitutes));
  }

  public static PartFields fields(
      @Nullable String number, @Nullable PartUnit unit, @Nullable List<UUID> substitutes) {
    return new PartFields(
        number,
        "Pump " + number,
        "水泵 " + number,
        unit,
        new Money(12_550, "USD"),
        new Money(8_000, "USD"),
        false,
        false,
        List.of("AX-200", "AX-100", "ax-100"),
        substitutes);
  }
}
