package org.waymend.settlement;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rate cards for tests. */
public final class SettlementMother {
  private SettlementMother() {}

  public static RateCardFields card(String code, PartyKind kind, @Nullable UUID party) {
    return new RateCardFields(code, "Card " + code, kind, party, party, party, "USD");
  }

  /** 15 minutes for 20.00, at least two; 45.00 for coming; 1.20 a kilometre; parts + 10 %. */
  public static RateVersionFields prices(LocalDate from) {
    return new RateVersionFields(
        from,
        null,
        15,
        2,
        2000L,
        4500L,
        TravelBasis.KILOMETRE,
        120L,
        PartsBasis.PRICE,
        1000,
        LocalTime.of(22, 0),
        LocalTime.of(6, 0),
        5000,
        2500,
        10_000,
        List.of(LocalDate.of(2026, 12, 25)),
        null,
        887);
  }

  public static RateVersionFields commission(LocalDate from, int points) {
    return new RateVersionFields(
        from, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
        null, points, null);
  }
}
