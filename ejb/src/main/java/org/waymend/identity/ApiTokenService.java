package org.waymend.identity;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.waymend.identity.domain.ApiToken;
import org.waymend.identity.domain.Logins;
import org.waymend.shared.DomainException;
import org.waymend.shared.DomainException.Kind;
import org.waymend.shared.Secrets;
import org.waymend.shared.UuidV7;
import org.waymend.shared.access.Access;
import org.waymend.shared.access.Actor;

/** API tokens of the actor's own. */
@Stateless
public class ApiTokenService {
  private Logins logins;
  private Access access;
  private Clock clock;

  @SuppressWarnings("NullAway.Init")
  public ApiTokenService() {} // container

  @Inject
  public ApiTokenService(Logins logins, Access access, Clock clock) {
    this.logins = logins;
    this.access = access;
    this.clock = clock;
  }

  public List<ApiTokenView> list(Actor actor) {
    access.check(actor, "api-token.list");
    var now = clock.instant();
    return logins.tokensOf(own(actor)).stream().map(t -> t.view(now, null)).toList();
  }

  /**
   * Makes a token; the answer holds its secret, once.
   *
   * @throws DomainException {@code api-token/beyond-role} for an operation that the actor lacks;
   *     {@code api-token/beyond-life} when asked by a token that ends before
   */
  public ApiTokenView create(Actor actor, ApiTokenFields fields) {
    access.check(actor, "api-token.create");
    var secret = "wm_" + Secrets.random();
    var token =
        ApiToken.create(
            UuidV7.next(clock), own(actor), fields, Secrets.sha256(secret), clock.instant());
    var beyond = beyond(actor, token, fields);
    if (!beyond.isEmpty()) {
      throw new DomainException(
              Kind.RULE_VIOLATED,
              "api-token/beyond-role",
              "A token can't do more than you can. Leave out: " + beyond)
          .field("operations", "beyond-role", "Your role does not allow " + beyond);
    }
    if (token.outlives(actor)) {
      throw new DomainException(
              Kind.RULE_VIOLATED,
              "api-token/beyond-life",
              "A token can't make one that lives longer. It ends at " + actor.until() + ".")
          .field("expiresAt", "out-of-range", "must not be after " + actor.until());
    }
    logins.add(token);
    logins.flush();
    return token.view(clock.instant(), secret);
  }

  /**
   * What the token asks for and the actor lacks. A user's {@code resource.*} means what the role
   * allows of it, now and later; asked for by a token it means all of it, since the new token would
   * act with the user's whole role.
   */
  private Set<String> beyond(Actor actor, ApiToken token, ApiTokenFields fields) {
    var beyond = new TreeSet<>(token.allowed());
    beyond.removeAll(access.operationsOf(actor));
    if (actor.operations() == null) {
      beyond.retainAll(fields.operations() == null ? Set.of() : fields.operations());
    }
    return beyond;
  }

  /**
   * @throws DomainException {@code api-token/unknown}
   */
  public void revoke(Actor actor, UUID id) {
    access.check(actor, "api-token.revoke");
    var reach = access.reach(actor, "api-token.revoke");
    logins
        .findToken(id)
        .filter(t -> reach.isAll() || t.user().value().equals(reach.userId()))
        .orElseThrow(() -> DomainException.notFound("api-token"))
        .revoke(clock.instant());
  }

  private static UserId own(Actor actor) {
    return new UserId(Objects.requireNonNull(actor.userId(), "somebody is signed in"));
  }
}
