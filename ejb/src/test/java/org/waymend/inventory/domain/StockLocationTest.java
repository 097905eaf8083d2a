package org.waymend.inventory.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waymend.inventory.StockLocationKind;
import org.waymend.inventory.StockLocationMother;
import org.waymend.shared.DomainException;

class StockLocationTest {
  private static final Instant NINE = Instant.parse("2026-11-21T09:00:00Z");
  private static final UUID SOMEBODY = new UUID(5, 5);

  @Test
  void a_van_has_an_engineer_and_a_providers_store_a_provider() {
    assertRefused(StockLocationKind.VAN, null, null, "engineerId", "required");
    assertRefused(StockLocationKind.VAN, SOMEBODY, SOMEBODY, "providerId", "not-allowed");
    assertRefused(StockLocationKind.PROVIDER_STORE, null, null, "providerId", "required");
    assertRefused(StockLocationKind.WAREHOUSE, SOMEBODY, null, "engineerId", "not-allowed");
    assertRefused(null, null, null, "kind", "required");
    assertThat(location(StockLocationKind.VAN, SOMEBODY, null).isActive()).isTrue();
  }

  private static StockLocation location(
      @Nullable StockLocationKind kind, @Nullable UUID engineer, @Nullable UUID provider) {
    return StockLocation.register(
        new UUID(1, 1), StockLocationMother.fields("L-1", kind, engineer, provider), NINE);
  }

  private static void assertRefused(
      @Nullable StockLocationKind kind,
      @Nullable UUID engineer,
      @Nullable UUID provider,
      String field,
      String code) {
    assertThatThrownBy(() -> location(kind, engineer, provider))
        .isInstanceOfSatisfying(
            DomainException.class,
            e ->
                assertThat(e.fieldErrors())
                    .anyMatch(f -> f.field().equals(field) && f.code().equals(code)));
  }
}
