package org.waymend.workforce.domain;

import java.util.Optional;
import org.waymend.shared.access.Reach;
import org.waymend.shared.paging.ListQuery;
import org.waymend.shared.paging.Page;
import org.waymend.workforce.TeamId;

/** All teams. */
public interface Teams {
  void add(Team team);

  /**
   * @throws org.waymend.shared.DomainException {@code team/unknown} when absent or out of reach
   */
  Team get(Reach reach, TeamId id);

  /**
   * @throws org.waymend.shared.DomainException as {@link #get(Reach, TeamId)}, and {@code
   *     request/stale} when it changed since
   */
  Team get(Reach reach, TeamId id, long expectedVersion);

  /** Looks in the database as it was before this transaction's pending changes. */
  Optional<Team> findByCode(String code);

  Page<Team> page(Reach reach, ListQuery query);

  /** Writes what is pending; the version is the new one then. */
  Team flushed(Team team);
}
