package org.waymend.identity;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.waymend.identity.domain.User;
import org.waymend.shared.access.Actor;
import org.waymend.shared.access.Role;

/** Users for tests. */
public final class UserMother {
  public static final Instant NINE = Instant.parse("2026-11-21T09:00:00Z");

  /** No customer has anybody who signs in. */
  public static final UserCustomers NO_CUSTOMERS = new Keys();

  /** No service provider has anybody who signs in. */
  public static final UserProviders NO_PROVIDERS = new Keys();

  /** Customers or service providers by their keys. */
  static final class Keys implements UserCustomers, UserProviders {
    private final Map<String, UUID> ids = new HashMap<>();

    Keys with(String key, UUID id) {
      ids.put(key, id);
      return this;
    }

    @Override
    public Map<UUID, String> numbers(Collection<UUID> some) {
      return ids.entrySet().stream()
          .filter(e -> some.contains(e.getValue()))
          .collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
    }

    @Override
    public Optional<UUID> findByNumber(String number) {
      return Optional.ofNullable(ids.get(number));
    }

    @Override
    public Map<UUID, String> codes(Collection<UUID> some) {
      return numbers(some);
    }

    @Override
    public Optional<UUID> findByCode(String code) {
      return findByNumber(code);
    }
  }

  private UserMother() {}

  /** An active user of the house. */
  public static User user(String username, Role... roles) {
    return User.register(UUID.randomUUID(), fields(username, roles), NINE);
  }

  public static User administrator(String username) {
    return user(username, Role.ADMIN);
  }

  public static UserFields fields(String username, Role... roles) {
    return new UserFields(
        username,
        "Name of " + username,
        username + "@example.com",
        keys(roles),
        "en",
        "Asia/Shanghai",
        null,
        null,
        null);
  }

  /** The same fields with other roles. */
  public static UserFields with(UserFields fields, Role... roles) {
    return new UserFields(
        fields.username(),
        fields.displayName(),
        fields.email(),
        keys(roles),
        fields.language(),
        fields.timeZone(),
        fields.customerId(),
        fields.providerId(),
        fields.password());
  }

  public static Actor actor(Role... roles) {
    return user("actor", roles).actor(null);
  }

  private static List<String> keys(Role... roles) {
    return Arrays.stream(roles).map(Role::key).toList();
  }
}
