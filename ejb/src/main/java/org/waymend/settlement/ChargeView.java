package org.waymend.settlement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.shared.Money;
import org.waymend.shared.VersionedView;

/**
 * What one visit costs or earns one party.
 *
 * @param serviceOn local date at the site when the visit ended
 * @param openReason null unless open
 * @param openDetail English, for people; empty unless open
 * @param reason why it was reversed or priced anew; empty if it never was
 * @param total of its lines in force; null while open
 * @param rateCardName empty unless priced
 * @param rateVersion number of the rate card's version; null unless priced
 */
public record ChargeView(
    UUID id,
    long version,
    UUID visitId,
    String visitNumber,
    PartyKind party,
    UUID partyId,
    String partyName,
    LocalDate serviceOn,
    ChargeStatus status,
    @Nullable OpenReason openReason,
    String openDetail,
    String reason,
    @Nullable Money total,
    @Nullable UUID rateCardId,
    String rateCardName,
    @Nullable Integer rateVersion,
    @Nullable Instant pricedAt,
    List<ChargeAct> possibleActs,
    Instant createdAt)
    implements VersionedView {}
