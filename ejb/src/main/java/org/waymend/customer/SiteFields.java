package org.waymend.customer;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is said about a site; meanings as in {@link SiteView}. The customer never changes. */
public record SiteFields(
    @Nullable UUID customerId,
    @Nullable String name,
    @Nullable String addressLine,
    @Nullable String city,
    @Nullable String postalCode,
    @Nullable String country,
    @Nullable Double latitude,
    @Nullable Double longitude,
    @Nullable String accessNotes,
    @Nullable String timeZone,
    @Nullable List<OpeningHoursView> openingHours) {}
