package org.waymend.customer;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A site as a line of CSV; meanings as in {@link SiteView}.
 *
 * @param id tells sites of one name apart
 * @param openingHours such as {@code MONDAY 08:00-17:00}
 */
public record SiteRow(
    UUID id,
    String customerNumber,
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
    List<String> openingHours,
    @Nullable UUID territoryId,
    boolean isActive,
    Instant createdAt) {

  static SiteRow of(SiteView view, String customerNumber) {
    return new SiteRow(
        view.id(),
        customerNumber,
        view.customerName(),
        view.name(),
        view.addressLine(),
        view.city(),
        view.postalCode(),
        view.country(),
        view.latitude(),
        view.longitude(),
        view.accessNotes(),
        view.timeZone(),
        view.openingHours().stream()
            .map(h -> h.dayOfWeek() + " " + h.opensAt() + "-" + h.closesAt())
            .toList(),
        view.territoryId(),
        view.isActive(),
        view.createdAt());
  }
}
