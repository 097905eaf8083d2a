package org.waymend.settlement;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.shared.Money;

/**
 * One amount, with its rule and evidence. For a customer the payee is the house, for others the
 * payer.
 *
 * @param payer {@code HOUSE} or the kind of party
 * @param payee {@code HOUSE} or the kind of party
 * @param serviceOn local date at the site when the visit ended
 * @param unitPrice null for shares
 * @param basisPoints of a share; mark-up of a part, for those who may know it
 * @param basis what the share, or the mark-up, is of, for those who may know it
 * @param rateVersion number of the rate card's version
 * @param reversesId the line that this one takes back
 * @param reversedById the line that takes this one back
 * @param reason of a reversal; else empty
 */
public record ChargeLineView(
    UUID id,
    UUID chargeId,
    UUID statementId,
    String statementNumber,
    UUID visitId,
    String visitNumber,
    PartyKind party,
    UUID partyId,
    String partyName,
    String payer,
    String payee,
    LocalDate serviceOn,
    LineKind kind,
    ChargeRule rule,
    BigDecimal quantity,
    ChargeUnit unit,
    @Nullable Money unitPrice,
    @Nullable Integer basisPoints,
    @Nullable Money basis,
    Money amount,
    UUID rateCardId,
    String rateCardName,
    int rateVersion,
    LineEvidence evidence,
    @Nullable UUID reversesId,
    @Nullable UUID reversedById,
    String reason,
    String createdBy,
    Instant createdAt) {}
