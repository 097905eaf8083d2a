package org.waymend.settlement.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.waymend.settlement.ChargeId;
import org.waymend.settlement.PartyKind;
import org.waymend.shared.paging.ListQuery;
import org.waymend.shared.paging.Page;

/** All charges. They are the house's: nobody else reaches any. */
public interface Charges {
  void add(Charge charge);

  /**
   * @throws org.waymend.shared.DomainException {@code charge/unknown}
   */
  Charge get(ChargeId id);

  /**
   * @throws org.waymend.shared.DomainException {@code charge/unknown}; {@code request/stale} when
   *     it changed since
   */
  Charge get(ChargeId id, long expectedVersion);

  Optional<Charge> find(UUID visit, PartyKind party);

  /** As {@link #find}, as it stands now, and nobody else changes it before our transaction ends. */
  Optional<Charge> lock(UUID visit, PartyKind party);

  /** Visits that ended before this without a charge of their customer, the oldest first. */
  List<UUID> unpricedVisits(Instant endedBefore, int most);

  Page<Charge> page(ListQuery query);

  /** Writes what is pending, so that versions are the new ones. */
  void flush();
}
