package org.waymend.identity;

import java.time.Clock;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.waymend.identity.domain.Logins;
import org.waymend.identity.domain.User;
import org.waymend.identity.domain.Users;
import org.waymend.shared.DomainException;
import org.waymend.shared.DomainException.Kind;
import org.waymend.shared.UuidV7;

/** What the screen and the import have in common: the rules that look beyond one user. */
final class UserRegister {
  private final Users users;
  private final Logins logins;
  private final Clock clock;

  UserRegister(Users users, Logins logins, Clock clock) {
    this.users = users;
    this.logins = logins;
    this.clock = clock;
  }

  /** A new user without a password. */
  User register(UserFields fields) {
    requireFree(fields.username(), null);
    var user = User.register(UuidV7.next(clock), fields, clock.instant());
    users.add(user);
    return user;
  }

  /** A change of roles, customer or provider ends the user's sessions (rule 16). */
  void change(User user, UserFields fields) {
    var before = user.actor(null);
    boolean wasAdministrator = user.isActiveAdministrator();
    requireFree(fields.username(), user.id()); // a query later would write it already
    user.change(fields);
    requireAdministrator(user, wasAdministrator);
    if (!before.equals(user.actor(null))) {
      endSessions(user);
    }
  }

  /** Sessions and tokens end. */
  void deactivate(User user) {
    boolean wasAdministrator = user.isActiveAdministrator();
    user.deactivate();
    requireAdministrator(user, wasAdministrator);
    endSessions(user);
    var now = clock.instant();
    logins.tokensOf(user.id()).forEach(t -> t.revoke(now));
  }

  private void requireFree(@Nullable String username, @Nullable UserId self) {
    users
        .findByUsername(username == null ? "" : username.strip().toLowerCase(Locale.ROOT))
        .filter(other -> !other.id().equals(self))
        .ifPresent(
            other -> {
              throw new DomainException(
                      Kind.CONFLICT,
                      "user/username-taken",
                      "Another user has this user name. Choose a different one.")
                  .field("username", "taken", "is taken");
            });
  }

  private void requireAdministrator(User user, boolean wasAdministrator) {
    if (wasAdministrator
        && !user.isActiveAdministrator()
        && users.countActiveAdministratorsBesides(user.id()) == 0) {
      throw new DomainException(
          Kind.RULE_VIOLATED,
          "user/last-administrator",
          "This is the last administrator. Make somebody else one first.");
    }
  }

  private void endSessions(User user) {
    var now = clock.instant();
    logins.sessionsOf(user.id()).forEach(s -> s.revoke(now));
  }
}
