package org.waymend.shared.access;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who acts: a signed-in user, an API token's user, an anonymous caller or the system itself.
 *
 * @param userId the user, or null for anonymous callers and the system
 * @param name user name, or the name of the system's worker
 * @param roles roles of the user; empty for anonymous callers and the system
 * @param customerId the customer whose objects a user with role customer may reach
 * @param providerId the service provider whose objects provider staff may reach
 * @param operations the operations that an API token is limited to; null where there is no limit
 * @param isSystem true for the system's own work, which may do everything
 * @param until end of an API token's life, exclusive; null for everybody else
 */
public record Actor(
    @Nullable UUID userId,
    String name,
    Set<Role> roles,
    @Nullable UUID customerId,
    @Nullable UUID providerId,
    @Nullable Set<String> operations,
    boolean isSystem,
    @Nullable Instant until) {

  public Actor {
    roles = Set.copyOf(roles);
    operations = operations == null ? null : Set.copyOf(operations);
  }

  /** Who acts without an API token. */
  public Actor(
      @Nullable UUID userId,
      String name,
      Set<Role> roles,
      @Nullable UUID customerId,
      @Nullable UUID providerId,
      @Nullable Set<String> operations,
      boolean isSystem) {
    this(userId, name, roles, customerId, providerId, operations, isSystem, null);
  }

  /** The same, limited to what an API token allows and for as long as it lives. */
  public Actor limitedTo(Set<String> allowed, Instant end) {
    return new Actor(userId, name, roles, customerId, providerId, allowed, isSystem, end);
  }

  public static Actor anonymous() {
    return new Actor(null, "anonymous", Set.of(), null, null, null, false);
  }

  /** The system itself, named for the audit trail. */
  public static Actor system(String name) {
    return new Actor(null, name, Set.of(), null, null, null, true);
  }

  public boolean has(Role role) {
    return roles.contains(role);
  }
}
