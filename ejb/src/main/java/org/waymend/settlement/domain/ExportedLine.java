package org.waymend.settlement.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line of an exported file; the component names are the columns. Amounts are in major units.
 *
 * @param debitAccount what is debited by it; credited where the amount is below zero
 * @param creditAccount the contrary
 */
public record ExportedLine(
    String batch,
    String statement,
    String party,
    String partyName,
    String period,
    String currency,
    LocalDate serviceOn,
    String visit,
    String kind,
    String rule,
    @Nullable String part,
    BigDecimal quantity,
    String unit,
    @Nullable BigDecimal unitPrice,
    @Nullable Integer basisPoints,
    @Nullable BigDecimal basis,
    BigDecimal amount,
    String debitAccount,
    String creditAccount,
    String rateCard,
    int rateVersion,
    String lineId,
    @Nullable String reversesLineId,
    String reason) {}
