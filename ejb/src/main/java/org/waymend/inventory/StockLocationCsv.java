package org.waymend.inventory;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A stock location as a line of the export, which the import takes back. */
public record StockLocationCsv(
    UUID id,
    long version,
    String code,
    String name,
    StockLocationKind kind,
    @Nullable UUID engineerId,
    @Nullable String engineerNumber,
    @Nullable String engineerName,
    @Nullable UUID providerId,
    @Nullable String providerCode,
    @Nullable String providerName,
    String plate,
    @Nullable Double latitude,
    @Nullable Double longitude,
    boolean isActive,
    Instant createdAt) {

  static StockLocationCsv of(
      StockLocationView view, @Nullable String engineerNumber, @Nullable String providerCode) {
    return new StockLocationCsv(
        view.id(),
        view.version(),
        view.code(),
        view.name(),
        view.kind(),
        view.engineerId(),
        engineerNumber,
        view.engineerName(),
        view.providerId(),
        providerCode,
        view.providerName(),
        view.plate(),
        view.latitude(),
        view.longitude(),
        view.isActive(),
        view.createdAt());
  }
}
