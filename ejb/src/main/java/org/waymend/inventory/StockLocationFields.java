package org.waymend.inventory;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody says about a stock location; meanings as in {@link StockLocationView}. */
public record StockLocationFields(
    @Nullable String code,
    @Nullable String name,
    @Nullable StockLocationKind kind,
    @Nullable UUID engineerId,
    @Nullable UUID providerId,
    @Nullable String plate,
    @Nullable Double latitude,
    @Nullable Double longitude) {}
