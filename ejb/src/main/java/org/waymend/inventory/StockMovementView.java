package org.waymend.inventory;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the stock ledger.
 *
 * @param partName both names of the part
 * @param fromLocationId null if the parts came from outside the stock
 * @param toLocationId null if they left it
 * @param quantity in the part's unit, above zero
 * @param actor user name of who booked it
 * @param reference what it was for, such as a number; may be empty
 */
public record StockMovementView(
    UUID id,
    Instant at,
    MovementKind kind,
    UUID partId,
    String partNumber,
    String partName,
    String partNameEn,
    String partNameZh,
    PartUnit unit,
    @Nullable UUID fromLocationId,
    @Nullable String fromLocationCode,
    @Nullable String fromLocationName,
    @Nullable UUID toLocationId,
    @Nullable String toLocationCode,
    @Nullable String toLocationName,
    BigDecimal quantity,
    String actor,
    String reference,
    String note) {}
