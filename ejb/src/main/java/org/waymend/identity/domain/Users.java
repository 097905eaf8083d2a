package org.waymend.identity.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.waymend.identity.UserId;
import org.waymend.identity.UserView;
import org.waymend.shared.access.Reach;
import org.waymend.shared.access.Role;
import org.waymend.shared.paging.ListQuery;
import org.waymend.shared.paging.Page;

/** All users. */
public interface Users {
  void add(User user);

  /**
   * @throws org.waymend.shared.DomainException {@code user/unknown} when absent or out of reach
   */
  User get(Reach reach, UserId id);

  /**
   * @throws org.waymend.shared.DomainException as {@link #get(Reach, UserId)}, and {@code
   *     request/stale} when it changed since
   */
  User get(Reach reach, UserId id, long expectedVersion);

  Optional<User> findByUsername(String username);

  /** Those of the users that exist, in no order. */
  List<User> listByIds(Collection<UserId> ids);

  /** Active users with at least one of the roles, by name; searched and sorted by that alone. */
  Page<User> pageActiveWithAnyOf(Set<Role> roles, ListQuery query);

  Page<User> page(Reach reach, ListQuery query);

  /** Locks the administrators' rows, so that two can't leave at the same time. */
  long countActiveAdministratorsBesides(UserId id);

  boolean hasActiveAdministrator();

  /** Notes a login; that is no change of the user, so its version stays. */
  void signedIn(UserId id, Instant now);

  /** Writes what is pending and answers the view with its new version. */
  UserView flushedView(User user);
}
