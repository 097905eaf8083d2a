package org.waymend.inventory;

import java.util.UUID;

/**
 * A part that a visit used, or gave back.
 *
 * @param fromReservation what of it was reserved for the visit
 */
public record UsedPart(
    UUID movementId, UUID partId, UUID locationId, Quantity quantity, Quantity fromReservation) {}
