package org.waymend.inventory;

import java.util.UUID;

/** A part that is or was held for a visit, as other features compute with it. */
public record HeldPart(
    UUID reservationId,
    UUID visitId,
    UUID partId,
    UUID locationId,
    Quantity quantity,
    ReservationStatus status) {}
