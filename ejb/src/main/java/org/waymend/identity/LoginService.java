package org.waymend.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.identity.UserCommands.ChangePassword;
import org.waymend.identity.domain.ApiToken;
import org.waymend.identity.domain.LoginSession;
import org.waymend.identity.domain.Logins;
import org.waymend.identity.domain.PasswordHash;
import org.waymend.identity.domain.PasswordPolicy;
import org.waymend.identity.domain.User;
import org.waymend.identity.domain.Users;
import org.waymend.shared.DomainException;
import org.waymend.shared.DomainException.Kind;
import org.waymend.shared.Secrets;
import org.waymend.shared.UuidV7;
import org.waymend.shared.access.Access;
import org.waymend.shared.access.Actor;
import org.waymend.shared.access.Reach;
import org.waymend.shared.transaction.Transactions;

/**
 * Signs people and programs in and out. Hashing a password takes long on purpose, so it happens
 * outside any transaction; that is why this is no EJB and opens its transactions itself.
 */
@ApplicationScoped
public class LoginService {
  private Transactions transactions;
  private Users users;
  private Logins logins;
  private PasswordHash hashes;
  private Access access;
  private Clock clock;

  /** Compared with when there is no such user, so that the answer takes as long (rule 18). */
  private String nobodysHash;

  @SuppressWarnings("NullAway.Init")
  protected LoginService() {} // container

  @Inject
  public LoginService(
      Transactions transactions,
      Users users,
      Logins logins,
      PasswordHash hashes,
      Access access,
      Clock clock) {
    this.transactions = transactions;
    this.users = users;
    this.logins = logins;
    this.hashes = hashes;
    this.access = access;
    this.clock = clock;
    this.nobodysHash = hashes.of(Secrets.random());
  }

  private record Candidate(UserId id, String hash) {}

  /**
   * Opens a session.
   *
   * @param username in any case
   * @throws DomainException {@code session/wrong-login}, the same for an unknown user, a wrong
   *     password and a deactivated user
   */
  public NewSession signIn(
      @Nullable String username, @Nullable String password, String address, String userAgent) {
    var name = username == null ? "" : username.strip().toLowerCase(Locale.ROOT);
    var candidate =
        transactions.call(
            () ->
                users
                    .findByUsername(name)
                    .filter(User::isActive)
                    .flatMap(
                        u ->
                            Optional.ofNullable(u.passwordHash())
                                .map(h -> new Candidate(u.id(), h))));
    var given = password == null || password.length() > PasswordPolicy.LONGEST ? "" : password;
    boolean matches = hashes.matches(given, candidate.map(Candidate::hash).orElse(nobodysHash));
    if (candidate.isEmpty() || !matches) {
      throw wrongLogin();
    }
    var newHash = hashes.isOutdated(candidate.get().hash()) ? hashes.of(given) : null;
    return open(candidate.get().id(), newHash, address, userAgent);
  }

  private NewSession open(UserId id, @Nullable String newHash, String address, String userAgent) {
    var secret = Secrets.random();
    var csrf = Secrets.random();
    return transactions.call(
        () -> {
          var now = clock.instant();
          var user = users.get(Reach.ALL, id);
          if (!user.isActive()) {
            throw wrongLogin();
          }
          if (newHash != null) {
            user.replacePassword(newHash);
          }
          users.signedIn(id, now);
          var session =
              LoginSession.start(
                  UuidV7.next(clock), id, Secrets.sha256(secret), csrf, address, userAgent, now);
          logins.add(session);
          return new NewSession(
              secret, new SignedIn(user.actor(null), session.id(), csrf), LoginSession.ABSOLUTE);
        });
  }

  /** Who a session cookie stands for; empty when it is unknown, ended or its user deactivated. */
  public Optional<SignedIn> bySession(String secret) {
    var digest = Secrets.sha256(secret);
    return transactions.call(
        () -> {
          var now = clock.instant();
          return logins
              .findSession(digest)
              .filter(s -> s.isAlive(now))
              .flatMap(s -> signedIn(s, now));
        });
  }

  /**
   * Who a session cookie stood for last, though the session may have ended: whose browser it is.
   * Empty when it is unknown or forgotten. Opens nothing.
   */
  public Optional<Actor> lastUser(String secret) {
    var digest = Secrets.sha256(secret);
    return transactions.call(
        () -> logins.findSession(digest).map(s -> users.get(Reach.ALL, s.user()).actor(Set.of())));
  }

  private Optional<SignedIn> signedIn(LoginSession session, Instant now) {
    var user = users.get(Reach.ALL, session.user());
    if (!user.isActive()) {
      return Optional.empty();
    }
    if (session.isDueToBeSeen(now)) {
      session.seen(now);
    }
    return Optional.of(new SignedIn(user.actor(null), session.id(), session.csrfToken()));
  }

  /** Who an API token stands for; empty when it is unknown, ended or its user deactivated. */
  public Optional<SignedIn> byApiToken(String secret) {
    var digest = Secrets.sha256(secret);
    return transactions.call(
        () -> {
          var now = clock.instant();
          return logins
              .findToken(digest)
              .filter(t -> t.isAlive(now))
              .flatMap(t -> signedIn(t, now));
        });
  }

  private Optional<SignedIn> signedIn(ApiToken token, Instant now) {
    var user = users.get(Reach.ALL, token.user());
    if (!user.isActive()) {
      return Optional.empty();
    }
    if (token.isDueToBeSeen(now)) {
      token.used(now);
    }
    return Optional.of(new SignedIn(token.actor(user), null, null));
  }

  /** The live sessions of a user, newest first; of the actor when {@code user} is null. */
  public List<SessionView> sessions(Actor actor, @Nullable UserId user, @Nullable UUID currentId) {
    access.check(actor, "session.list");
    var id = user == null ? ownId(actor) : user;
    return transactions.call(
        () -> {
          if (!access.reach(actor, "session.list").isAll() && !id.equals(ownId(actor))) {
            throw DomainException.notFound("user");
          }
          var now = clock.instant();
          return logins.sessionsOf(id).stream()
              .filter(s -> s.isAlive(now))
              .map(s -> s.view(currentId))
              .toList();
        });
  }

  /**
   * Ends a session.
   *
   * @throws DomainException {@code session/unknown}
   */
  public void revoke(Actor actor, UUID sessionId) {
    access.check(actor, "session.revoke");
    var reach = access.reach(actor, "session.revoke");
    transactions.run(
        () -> {
          var session =
              logins
                  .findSession(sessionId)
                  .filter(s -> reach.isAll() || s.user().value().equals(reach.userId()))
                  .orElseThrow(() -> DomainException.notFound("session"));
          session.revoke(clock.instant());
        });
  }

  /** Ends the session that asks. */
  public void signOut(UUID sessionId) {
    transactions.run(() -> logins.findSession(sessionId).ifPresent(s -> s.revoke(clock.instant())));
  }

  /**
   * Changes the actor's own password; all sessions but {@code currentId} end.
   *
   * @throws DomainException {@code session/wrong-password}
   */
  public void changePassword(ChangePassword command, @Nullable UUID currentId) {
    var id = ownId(command.actor());
    var stored = transactions.call(() -> passwordHashOf(id));
    var current = command.currentPassword() == null ? "" : command.currentPassword();
    if (!hashes.matches(current, stored)) {
      throw new DomainException(
              Kind.RULE_VIOLATED, "session/wrong-password", "The current password is not right.")
          .field("currentPassword", "wrong", "is not right");
    }
    var accepted =
        PasswordPolicy.accept("newPassword", command.newPassword(), command.actor().name());
    var hash = hashes.of(accepted);
    transactions.run(() -> replacePassword(id, hash, currentId));
  }

  private String passwordHashOf(UserId id) {
    return Objects.requireNonNullElse(users.get(Reach.ALL, id).passwordHash(), nobodysHash);
  }

  private void replacePassword(UserId id, String hash, @Nullable UUID keptSession) {
    users.get(Reach.ALL, id).replacePassword(hash);
    var now = clock.instant();
    logins.sessionsOf(id).stream()
        .filter(s -> !s.id().equals(keptSession))
        .forEach(s -> s.revoke(now));
  }

  /**
   * Sets a new password by a reset link; all sessions end.
   *
   * @throws DomainException {@code session/reset-link-ended} when the link is unknown, used or
   *     expired
   */
  public void resetPassword(@Nullable String secret, @Nullable String newPassword) {
    var accepted = PasswordPolicy.accept("newPassword", newPassword, "");
    var digest = Secrets.sha256(secret == null ? "" : secret);
    var hash = hashes.of(accepted);
    transactions.run(
        () -> {
          var reset =
              logins
                  .findReset(digest)
                  .filter(r -> r.use(clock.instant()))
                  .orElseThrow(LoginService::resetLinkEnded);
          replacePassword(reset.user(), hash, null);
        });
  }

  /** Forgets sessions and links that ended over a month ago. */
  public int forgetEnded() {
    return transactions.call(() -> logins.forgetEnded(clock.instant().minus(Duration.ofDays(30))));
  }

  private static UserId ownId(Actor actor) {
    return new UserId(Objects.requireNonNull(actor.userId(), "somebody is signed in"));
  }

  private static DomainException wrongLogin() {
    return new DomainException(
        Kind.UNAUTHENTICATED,
        "session/wrong-login",
        "User name or password is wrong, or the user is deactivated.");
  }

  private static DomainException resetLinkEnded() {
    return new DomainException(
        Kind.RULE_VIOLATED,
        "session/reset-link-ended",
        "This link has been used or has expired. Ask for a new one.");
  }
}
