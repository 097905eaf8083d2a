package org.waymend.suite;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.waymend.shared.access.Role;

/**
 * One user per role, signed in when first needed. The customer and the provider's user belong to
 * what {@link World} calls own.
 */
public final class People {

  public static final String PASSWORD = "Long-enough-42-secret";

  private static final Map<Role, Api> SESSIONS = new EnumMap<>(Role.class);
  private static final AtomicInteger COUNT = new AtomicInteger();

  private People() {}

  /** A session of that role's user. Whoever ends it says so by {@link #forget}. */
  public static synchronized Api of(Role role) {
    return SESSIONS.computeIfAbsent(role, People::signIn);
  }

  public static Api admin() {
    return of(Role.ADMIN);
  }

  public static synchronized void forget(Role role) {
    SESSIONS.remove(role);
  }

  public static String username(Role role) {
    return "the." + role.key().replace('_', '.');
  }

  /** Registers another user with that role; the password is {@link #PASSWORD}. */
  public static String register(String username, Role role, Map<String, ?> more) {
    var fields = new HashMap<String, Object>(more);
    fields.put("username", username);
    fields.putIfAbsent("displayName", "Name of " + username);
    fields.put("email", username + "@example.com");
    fields.put("roles", List.of(role.key()));
    fields.putIfAbsent("language", "en");
    fields.put("password", PASSWORD);
    return admin().post("/users", fields).expect(201).id();
  }

  /** A name that nobody has. */
  public static String newUsername() {
    return "somebody." + COUNT.incrementAndGet();
  }

  private static Api signIn(Role role) {
    if (role == Role.ADMIN) {
      ensureAdministrator();
    } else {
      World.ensure();
    }
    return Api.signIn(username(role), PASSWORD);
  }

  private static void ensureAdministrator() {
    if (!Api.anonymous().get("/setup").json().path("administratorNeeded").asBoolean()) {
      return;
    }
    Api.anonymous()
        .post(
            "/setup/administrator",
            Map.of(
                "setupToken",
                RunningApplication.SETUP_TOKEN,
                "username",
                username(Role.ADMIN),
                "displayName",
                "Administrator",
                "email",
                "admin@example.com",
                "language",
                "en",
                "password",
                PASSWORD))
        .expect(201);
  }
}
