package org.waymend.workforce.domain;

import java.util.Optional;
import org.waymend.shared.access.Reach;
import org.waymend.shared.paging.ListQuery;
import org.waymend.shared.paging.Page;
import org.waymend.workforce.ShiftPatternId;

/** All shift patterns. */
public interface ShiftPatterns {
  void add(ShiftPattern shiftPattern);

  /**
   * @throws org.waymend.shared.DomainException {@code shift-pattern/unknown} when absent or out of
   *     reach
   */
  ShiftPattern get(Reach reach, ShiftPatternId id);

  /**
   * @throws org.waymend.shared.DomainException as {@link #get(Reach, ShiftPatternId)}, and {@code
   *     request/stale} when it changed since
   */
  ShiftPattern get(Reach reach, ShiftPatternId id, long expectedVersion);

  /** Looks in the database as it was before this transaction's pending changes. */
  Optional<ShiftPattern> findByName(String name);

  Page<ShiftPattern> page(Reach reach, ListQuery query);

  /** Writes what is pending; the version is the new one then. */
  ShiftPattern flushed(ShiftPattern shiftPattern);
}
