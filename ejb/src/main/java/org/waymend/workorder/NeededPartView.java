package org.waymend.workorder;

import java.math.BigDecimal;
import java.util.UUID;
import org.waymend.inventory.PartUnit;

/**
 * A part that a work order needs.
 *
 * @param quantity in the part's unit
 */
public record NeededPartView(
    UUID partId, String partNumber, String partName, BigDecimal quantity, PartUnit unit) {}
