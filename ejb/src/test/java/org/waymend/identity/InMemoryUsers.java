package org.waymend.identity;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.waymend.identity.domain.User;
import org.waymend.identity.domain.Users;
import org.waymend.shared.DomainException;
import org.waymend.shared.access.Reach;
import org.waymend.shared.access.Role;
import org.waymend.shared.paging.ListQuery;
import org.waymend.shared.paging.Page;

/** Users in a map; versions stay 0. */
final class InMemoryUsers implements Users {
  final Map<UserId, Instant> signIns = new HashMap<>();
  private final Map<UserId, User> all = new LinkedHashMap<>();

  InMemoryUsers(User... users) {
    for (User user : users) {
      add(user);
    }
  }

  @Override
  public void add(User user) {
    all.put(user.id(), user);
  }

  @Override
  public User get(Reach reach, UserId id) {
    var user = all.get(id);
    if (user == null || !reach.covers(user.owner())) {
      throw DomainException.notFound("user");
    }
    return user;
  }

  @Override
  public User get(Reach reach, UserId id, long expectedVersion) {
    var user = get(reach, id);
    if (user.version() != expectedVersion) {
      throw DomainException.stale(user.version());
    }
    return user;
  }

  @Override
  public Optional<User> findByUsername(String username) {
    return all.values().stream().filter(u -> u.username().equals(username)).findFirst();
  }

  @Override
  public List<User> listByIds(Collection<UserId> ids) {
    return all.values().stream().filter(u -> ids.contains(u.id())).toList();
  }

  @Override
  public Page<User> pageActiveWithAnyOf(Set<Role> roles, ListQuery query) {
    var items =
        all.values().stream()
            .filter(u -> u.isActive() && !Collections.disjoint(u.roles(), roles))
            .toList();
    return new Page<>(items, null, items.size());
  }

  @Override
  public Page<User> page(Reach reach, ListQuery query) {
    var items = all.values().stream().filter(u -> reach.covers(u.owner())).toList();
    return new Page<>(items, null, items.size());
  }

  @Override
  public long countActiveAdministratorsBesides(UserId id) {
    return all.values().stream()
        .filter(u -> u.isActiveAdministrator() && !u.id().equals(id))
        .count();
  }

  @Override
  public boolean hasActiveAdministrator() {
    return all.values().stream().anyMatch(User::isActiveAdministrator);
  }

  @Override
  public void signedIn(UserId id, Instant now) {
    signIns.put(id, now);
  }

  @Override
  public UserView flushedView(User user) {
    return user.view();
  }
}
