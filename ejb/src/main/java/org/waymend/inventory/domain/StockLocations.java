package org.waymend.inventory.domain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.waymend.inventory.StockLocationId;
import org.waymend.shared.access.Reach;
import org.waymend.shared.paging.ListQuery;
import org.waymend.shared.paging.Page;

/** All stock locations that are places; counter-accounts are none. */
public interface StockLocations {
  void add(StockLocation location);

  /**
   * @throws org.waymend.shared.DomainException {@code stock-location/unknown} when absent or out of
   *     reach
   */
  StockLocation get(Reach reach, StockLocationId id);

  /**
   * @throws org.waymend.shared.DomainException as {@link #get(Reach, StockLocationId)}, and {@code
   *     request/stale} when it changed since
   */
  StockLocation get(Reach reach, StockLocationId id, long expectedVersion);

  Optional<StockLocation> findByCode(String code);

  /** The active vans of these engineers; an engineer has one or none. */
  List<StockLocation> vansOf(Collection<UUID> engineerIds);

  /** True if nothing else in the table has the code; what is pending is not written first. */
  boolean isCodeFree(String code, StockLocationId id);

  /** True if the engineer has no other active van; what is pending is not written first. */
  boolean isWithoutVan(UUID engineerId, StockLocationId id);

  Page<StockLocation> page(Reach reach, ListQuery query);

  /** Writes what is pending, so that versions are the new ones. */
  void flush();
}
