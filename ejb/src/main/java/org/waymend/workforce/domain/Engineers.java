package org.waymend.workforce.domain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.waymend.shared.access.Reach;
import org.waymend.shared.paging.ListQuery;
import org.waymend.shared.paging.Page;
import org.waymend.workforce.EngineerId;

/** All engineers. */
public interface Engineers {
  void add(Engineer engineer);

  /**
   * @throws org.waymend.shared.DomainException {@code engineer/unknown} when absent or out of reach
   */
  Engineer get(Reach reach, EngineerId id);

  /**
   * @throws org.waymend.shared.DomainException as {@link #get(Reach, EngineerId)}, and {@code
   *     request/stale} when it changed since
   */
  Engineer get(Reach reach, EngineerId id, long expectedVersion);

  /** Looks in the database as it was before this transaction's pending changes. */
  Optional<Engineer> findByNumber(String number);

  /** The engineer whose own user this is; looks as {@link #findByNumber} does. */
  Optional<Engineer> findByUser(UUID userId);

  /**
   * Locks the engineer's row until the transaction ends, so that only one at a time changes the
   * engineer's calendar (rule 7). Lock several in the order of their ids.
   */
  void lock(EngineerId id);

  /** Those that exist, by number. */
  List<Engineer> listOf(Collection<UUID> ids);

  Page<Engineer> page(Reach reach, ListQuery query);

  /** Writes what is pending; the version is the new one then. */
  Engineer flushed(Engineer engineer);
}
