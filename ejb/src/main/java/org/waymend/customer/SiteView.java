package org.waymend.customer;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.shared.VersionedView;

/**
 * A place to be visited.
 *
 * @param customerName for tables
 * @param country ISO 3166-1 alpha-2
 * @param latitude degrees, WGS-84
 * @param longitude degrees, WGS-84
 * @param accessNotes how to get in
 * @param timeZone IANA zone
 * @param territoryId the service territory that its coordinates lie in, if any
 */
public record SiteView(
    UUID id,
    long version,
    UUID customerId,
    String customerName,
    String name,
    String addressLine,
    String city,
    String postalCode,
    String country,
    double latitude,
    double longitude,
    String accessNotes,
    String timeZone,
    List<OpeningHoursView> openingHours,
    @Nullable UUID territoryId,
    boolean isActive,
    Instant createdAt)
    implements VersionedView {}
