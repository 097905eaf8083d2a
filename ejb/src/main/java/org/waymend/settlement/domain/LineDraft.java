package org.waymend.settlement.domain;

import org.jspecify.annotations.Nullable;
import org.waymend.settlement.ChargeRule;
import org.waymend.settlement.ChargeUnit;
import org.waymend.settlement.LineEvidence;
import org.waymend.shared.Money;

/**
 * A computed amount that is not in any statement yet.
 *
 * @param unitPriceMinor null for shares
 * @param basisPoints of a share; mark-up of a part
 * @param basisMinor what the share, or the mark-up, is of
 */
public record LineDraft(
    ChargeRule rule,
    long quantityThousandths,
    ChargeUnit unit,
    @Nullable Long unitPriceMinor,
    @Nullable Integer basisPoints,
    @Nullable Long basisMinor,
    Money amount,
    LineEvidence evidence) {}
