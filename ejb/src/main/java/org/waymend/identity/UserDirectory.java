package org.waymend.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.waymend.identity.domain.Users;
import org.waymend.shared.access.Role;
import org.waymend.shared.paging.ListQuery;
import org.waymend.shared.paging.Page;

/**
 * What other features look up about users while they work. It asks for no permission: they have
 * checked their own.
 */
@ApplicationScoped
public class UserDirectory {
  private Users users;

  /** A user, as others see it. */
  public record UserName(UUID id, String displayName) {}

  @SuppressWarnings("NullAway.Init")
  protected UserDirectory() {} // container

  @Inject
  public UserDirectory(Users users) {
    this.users = users;
  }

  /** User id → name to display; unknown ids are left out. */
  public Map<UUID, String> names(Collection<UUID> ids) {
    var names = new HashMap<UUID, String>();
    if (!ids.isEmpty()) {
      users
          .listByIds(Set.copyOf(ids).stream().map(UserId::new).toList())
          .forEach(user -> names.put(user.id().value(), user.displayName()));
    }
    return names;
  }

  /** The active users with one of the roles, by name. */
  public Page<UserName> activeWithAnyOf(Set<Role> roles, ListQuery query) {
    return users
        .pageActiveWithAnyOf(roles, query)
        .map(user -> new UserName(user.id().value(), user.displayName()));
  }

  /** True if the user is active and has one of the roles. */
  public boolean isActiveWithAnyOf(UUID id, Set<Role> roles) {
    return users.listByIds(List.of(new UserId(id))).stream()
        .anyMatch(user -> user.isActive() && user.roles().stream().anyMatch(roles::contains));
  }
}
