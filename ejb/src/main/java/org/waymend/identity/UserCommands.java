package org.waymend.identity;

import org.jspecify.annotations.Nullable;
import org.waymend.shared.access.Actor;

/** What can be asked of {@link UserService}. */
public final class UserCommands {
  private UserCommands() {}

  /** Registers a user. */
  public record RegisterUser(Actor actor, UserFields fields) {}

  /** Changes a user; the password in the fields is left alone. */
  public record ChangeUser(Actor actor, UserId id, long expectedVersion, UserFields fields) {}

  /** Changes the actor's own language and theme. */
  public record ChangePreferences(Actor actor, @Nullable String language, @Nullable String theme) {}

  /** Changes the actor's own password; every other session of the user ends. */
  public record ChangePassword(
      Actor actor, @Nullable String currentPassword, @Nullable String newPassword) {}
}
