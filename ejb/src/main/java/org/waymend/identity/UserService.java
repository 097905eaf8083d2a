package org.waymend.identity;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymend.identity.UserCommands.ChangePreferences;
import org.waymend.identity.UserCommands.ChangeUser;
import org.waymend.identity.UserCommands.RegisterUser;
import org.waymend.identity.domain.Logins;
import org.waymend.identity.domain.PasswordHash;
import org.waymend.identity.domain.PasswordPolicy;
import org.waymend.identity.domain.PasswordReset;
import org.waymend.identity.domain.User;
import org.waymend.identity.domain.Users;
import org.waymend.shared.DomainException;
import org.waymend.shared.DomainException.Kind;
import org.waymend.shared.Secrets;
import org.waymend.shared.UuidV7;
import org.waymend.shared.access.Access;
import org.waymend.shared.access.Actor;
import org.waymend.shared.access.Reach;
import org.waymend.shared.paging.ListQuery;
import org.waymend.shared.paging.Page;

/** Registers and looks after users. */
@Stateless
public class UserService {
  private Users users;
  private UserRegister register;
  private UserCustomers customers;
  private UserProviders providers;
  private Logins logins;
  private PasswordHash hashes;
  private Access access;
  private Clock clock;

  @SuppressWarnings("NullAway.Init")
  public UserService() {} // container

  @Inject
  public UserService(
      Users users,
      UserCustomers customers,
      UserProviders providers,
      Logins logins,
      PasswordHash hashes,
      Access access,
      Clock clock) {
    this.users = users;
    this.register = new UserRegister(users, logins, clock);
    this.customers = customers;
    this.providers = providers;
    this.logins = logins;
    this.hashes = hashes;
    this.access = access;
    this.clock = clock;
  }

  public Page<UserView> list(Actor actor, ListQuery query) {
    access.check(actor, "user.list");
    return users.page(access.reach(actor, "user.list"), query).map(User::view);
  }

  /** The list as lines of CSV. */
  public Page<UserRow> export(Actor actor, ListQuery query) {
    access.check(actor, "user.export");
    var page = users.page(access.reach(actor, "user.export"), query).map(User::view);
    var numbers = customers.numbers(some(page, UserView::customerId));
    var codes = providers.codes(some(page, UserView::providerId));
    return page.map(u -> row(u, key(numbers, u.customerId()), key(codes, u.providerId())));
  }

  private static List<UUID> some(Page<UserView> page, Function<UserView, @Nullable UUID> id) {
    return page.items().stream().map(id).filter(Objects::nonNull).toList();
  }

  private static @Nullable String key(Map<UUID, String> keys, @Nullable UUID id) {
    return id == null ? null : keys.get(id);
  }

  private static UserRow row(
      UserView user, @Nullable String customerNumber, @Nullable String providerCode) {
    return new UserRow(
        user.username(),
        user.displayName(),
        user.email(),
        user.roles(),
        user.language(),
        user.timeZone(),
        customerNumber,
        providerCode,
        user.isActive(),
        user.createdAt(),
        user.lastLoginAt());
  }

  public UserView view(Actor actor, UserId id) {
    access.check(actor, "user.view");
    return users.get(access.reach(actor, "user.view"), id).view();
  }

  /**
   * Those of the users that exist, by id. For other features that refer to users; it asks for no
   * permission and never throws a refusal.
   */
  public Map<UUID, UserView> byIds(Collection<UUID> ids) {
    return users.listByIds(ids.stream().map(UserId::new).toList()).stream()
        .collect(Collectors.toMap(u -> u.id().value(), User::view));
  }

  /** As {@link #byIds}, by user name. */
  public Optional<UserView> findByUsername(String username) {
    return users.findByUsername(username.toLowerCase(Locale.ROOT)).map(User::view);
  }

  /** The actor's own record. */
  public UserView self(Actor actor) {
    return own(actor).view();
  }

  /**
   * @throws DomainException {@code user/username-taken}
   */
  public UserView register(RegisterUser command) {
    access.check(command.actor(), "user.register");
    var user = register.register(command.fields());
    if (command.fields().password() != null) {
      var password =
          PasswordPolicy.accept("password", command.fields().password(), user.username());
      user.replacePassword(hashes.of(password));
    }
    return users.flushedView(user);
  }

  /** True while nobody can administer the system. */
  public boolean isAdministratorNeeded() {
    return !users.hasActiveAdministrator();
  }

  /**
   * The first administrator; the caller has checked the setup token.
   *
   * @throws DomainException {@code setup/administrator-exists}
   */
  public UserView registerFirstAdministrator(UserFields fields) {
    if (!isAdministratorNeeded()) {
      throw new DomainException(
          Kind.CONFLICT,
          "setup/administrator-exists",
          "There is an administrator already. Sign in, or ask them for a reset link.");
    }
    return register(new RegisterUser(Actor.system("setup"), fields));
  }

  /**
   * A change of roles, customer or provider ends the user's sessions (rule 16).
   *
   * @throws DomainException {@code user/username-taken}; {@code user/last-administrator}
   */
  public UserView change(ChangeUser command) {
    access.check(command.actor(), "user.change");
    var reach = access.reach(command.actor(), "user.change");
    var user = users.get(reach, command.id(), command.expectedVersion());
    register.change(user, command.fields());
    return users.flushedView(user);
  }

  /** The user can't sign in any more; sessions and tokens end. */
  public UserView deactivate(Actor actor, UserId id, long expectedVersion) {
    access.check(actor, "user.deactivate");
    var user = users.get(access.reach(actor, "user.deactivate"), id, expectedVersion);
    register.deactivate(user);
    return users.flushedView(user);
  }

  public UserView activate(Actor actor, UserId id, long expectedVersion) {
    access.check(actor, "user.activate");
    var user = users.get(access.reach(actor, "user.activate"), id, expectedVersion);
    user.activate();
    return users.flushedView(user);
  }

  /** Offers a link by which the user sets a new password once, within 20 minutes. */
  public ResetLinkView resetPassword(Actor actor, UserId id) {
    access.check(actor, "user.reset-password");
    var user = users.get(access.reach(actor, "user.reset-password"), id);
    var secret = Secrets.random();
    var reset =
        PasswordReset.offer(UuidV7.next(clock), user.id(), Secrets.sha256(secret), clock.instant());
    logins.add(reset);
    return new ResetLinkView("/app/reset-password#" + secret, reset.expiresAt());
  }

  public UserView changePreferences(ChangePreferences command) {
    var user = own(command.actor());
    user.prefer(command.language(), command.theme());
    return users.flushedView(user);
  }

  private User own(Actor actor) {
    var id = new UserId(Objects.requireNonNull(actor.userId(), "somebody is signed in"));
    return users.get(new Reach(false, null, null, id.value()), id);
  }
}
