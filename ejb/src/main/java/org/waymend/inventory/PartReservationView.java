package org.waymend.inventory;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A part that is or was held for a visit.
 *
 * @param partName both names of the part
 * @param quantity in the part's unit, above zero
 * @param endedAt when it was used or released; null while it is open
 */
public record PartReservationView(
    UUID id,
    long version,
    UUID visitId,
    UUID partId,
    String partNumber,
    String partName,
    String partNameEn,
    String partNameZh,
    PartUnit unit,
    UUID locationId,
    String locationCode,
    String locationName,
    BigDecimal quantity,
    ReservationStatus status,
    Instant createdAt,
    @Nullable Instant endedAt) {}
