package org.waymend.settlement.domain;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.settlement.Party;
import org.waymend.settlement.PartyKind;
import org.waymend.settlement.RateCardId;
import org.waymend.shared.paging.ListQuery;
import org.waymend.shared.paging.Page;

/** All rate cards and their versions. They are the house's: nobody else reaches any. */
public interface RateCards {
  void add(RateCard card);

  /**
   * @throws org.waymend.shared.DomainException {@code rate-card/unknown}
   */
  RateCard get(RateCardId id);

  /**
   * @throws org.waymend.shared.DomainException {@code rate-card/unknown}; {@code request/stale}
   *     when it changed since
   */
  RateCard get(RateCardId id, long expectedVersion);

  Optional<RateCard> findByCode(String code);

  /** The active card of a party, or of the kind if {@code partyId} is null. */
  Optional<RateCard> findActive(PartyKind kind, @Nullable UUID partyId);

  /** The party's own active card, else the default of its kind. */
  default Optional<RateCard> findFor(Party party) {
    return findActive(party.kind(), party.id()).or(() -> findActive(party.kind(), null));
  }

  void add(RateCardVersion version);

  /** The card counts as changed, so that its version grows. */
  void touch(RateCard card);

  void remove(RateCardVersion version);

  List<RateCardVersion> versions(RateCardId card);

  /** Card id → its versions. */
  Map<UUID, List<RateCardVersion>> versions(Collection<UUID> cards);

  /** Those of these versions that something was priced with. */
  Set<UUID> used(Collection<UUID> versions);

  /** Version id → how it is called. */
  Map<UUID, RateName> names(Collection<UUID> versions);

  Page<RateCard> page(ListQuery query);

  /** Writes what is pending, so that versions are the new ones. */
  void flush();
}
