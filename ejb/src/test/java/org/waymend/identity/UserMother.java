package org.waymend.identity;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.waymend.identity.domain.User;
import org.waymend.shared.access.Actor;
import org.waymend.shared.access.Role;

/** Users for tests. */
public final class UserMother {
  public static final Instant NINE = Instant.parse("2026-11-21T09:00:00Z");

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
