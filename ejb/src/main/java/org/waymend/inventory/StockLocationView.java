package org.waymend.inventory;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.shared.VersionedView;

/**
 * A stock location.
 *
 * @param engineerId whose van it is; null unless it is a van
 * @param providerId whose store it is; null unless it is a provider's store
 * @param plate licence plate of a van, or empty
 * @param latitude degrees north, null together with the longitude
 */
public record StockLocationView(
    UUID id,
    long version,
    String code,
    String name,
    StockLocationKind kind,
    @Nullable UUID engineerId,
    @Nullable String engineerName,
    @Nullable UUID providerId,
    @Nullable String providerName,
    String plate,
    @Nullable Double latitude,
    @Nullable Double longitude,
    boolean isActive,
    Instant createdAt)
    implements VersionedView {}
