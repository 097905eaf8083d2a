package org.waymend.asset;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.shared.VersionedView;

/**
 * A serial-numbered thing at a site.
 *
 * @param customerName for tables
 * @param siteName for tables
 * @param parentId the asset that it is a part of, at the same customer
 * @param parentTag for tables, empty without a parent
 * @param tag what its label says, unique, such as {@code AS-000123}
 * @param warrantyUntil first day without warranty
 */
public record AssetView(
    UUID id,
    long version,
    UUID customerId,
    String customerName,
    UUID siteId,
    String siteName,
    @Nullable UUID parentId,
    String parentTag,
    String tag,
    String name,
    String manufacturer,
    String model,
    String serialNumber,
    @Nullable LocalDate installedOn,
    @Nullable LocalDate warrantyUntil,
    String note,
    boolean isActive,
    Instant createdAt)
    implements VersionedView {}
