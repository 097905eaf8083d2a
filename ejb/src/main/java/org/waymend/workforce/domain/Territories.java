package org.waymend.workforce.domain;

import java.util.List;
import java.util.Optional;
import org.waymend.shared.access.Reach;
import org.waymend.shared.paging.ListQuery;
import org.waymend.shared.paging.Page;
import org.waymend.workforce.TerritoryId;

/** All territories. */
public interface Territories {
  void add(Territory territory);

  /**
   * @throws org.waymend.shared.DomainException {@code territory/unknown} when absent or out of
   *     reach
   */
  Territory get(Reach reach, TerritoryId id);

  /**
   * @throws org.waymend.shared.DomainException as {@link #get(Reach, TerritoryId)}, and {@code
   *     request/stale} when it changed since
   */
  Territory get(Reach reach, TerritoryId id, long expectedVersion);

  /** Looks in the database as it was before this transaction's pending changes. */
  Optional<Territory> findByCode(String code);

  /** Active territories whose box holds the point; the point need not lie in the polygon. */
  List<Territory> listAround(GeoPoint point);

  /** All active territories, with this transaction's changes. */
  List<Territory> listActive();

  Page<Territory> page(Reach reach, ListQuery query);

  /** Writes what is pending; the version is the new one then. */
  Territory flushed(Territory territory);
}
