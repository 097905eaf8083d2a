package org.waymend.workorder;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A part that goes from the van to the customer, or back.
 *
 * @param quantity in the part's unit
 * @param note up to 200 characters
 */
public record UsedPartFields(
    @Nullable UUID partId, @Nullable BigDecimal quantity, @Nullable String note) {}
