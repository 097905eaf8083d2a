package org.waymend.asset;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is said about an asset; meanings as in {@link AssetView}.
 *
 * @param tag null or blank when registering: we give the next one; when changing: it stays
 */
public record AssetFields(
    @Nullable UUID siteId,
    @Nullable UUID parentId,
    @Nullable String tag,
    @Nullable String name,
    @Nullable String manufacturer,
    @Nullable String model,
    @Nullable String serialNumber,
    @Nullable LocalDate installedOn,
    @Nullable LocalDate warrantyUntil,
    @Nullable String note) {}
