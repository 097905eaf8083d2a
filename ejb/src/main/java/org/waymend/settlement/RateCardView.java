package org.waymend.settlement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.shared.VersionedView;

/**
 * A rate card.
 *
 * @param partyId null for the default of the kind
 * @param partyName empty for the default of the kind
 * @param versions newest first
 */
public record RateCardView(
    UUID id,
    long version,
    String code,
    String name,
    PartyKind party,
    @Nullable UUID partyId,
    String partyName,
    String currency,
    List<RateVersionView> versions,
    boolean isActive,
    Instant createdAt)
    implements VersionedView {

  /**
   * Terms from a day on.
   *
   * @param number 1 for the first one
   * @param validUntil exclusive; its own end, or the start of the version after it
   * @param isUsed true if something was priced with it: then it stays
   */
  public record RateVersionView(
      UUID id,
      int number,
      LocalDate validFrom,
      @Nullable LocalDate validUntil,
      RateTerms terms,
      boolean isUsed,
      Instant createdAt) {}
}
