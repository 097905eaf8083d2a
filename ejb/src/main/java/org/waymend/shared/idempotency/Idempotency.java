package org.waymend.shared.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.waymend.shared.DomainException;
import org.waymend.shared.DomainException.Kind;
import org.waymend.shared.Secrets;
import org.waymend.shared.transaction.Transactions;
import org.waymend.shared.transaction.TransientFailures;

/**
 * Runs a call at most once per (principal, route, key). The key's row is written in the transaction
 * of the effect: either both exist or neither, so a client may always try again (INV2).
 */
@ApplicationScoped
public class Idempotency {
  /** How long a key is remembered; engineers' phones queue for days. */
  public static final Duration KEPT = Duration.ofDays(30);

  private static final int LONGEST_ROUTE = 200;

  @PersistenceContext private EntityManager em;
  private Transactions transactions;
  private Clock clock;

  @SuppressWarnings("NullAway.Init")
  protected Idempotency() {} // container

  @Inject
  public Idempotency(Transactions transactions, Clock clock) {
    this.transactions = transactions;
    this.clock = clock;
  }

  /** For tests without a container. */
  Idempotency(Transactions transactions, Clock clock, EntityManager em) {
    this(transactions, clock);
    this.em = em;
  }

  /**
   * Runs {@code act} once, or answers what it answered before.
   *
   * @throws DomainException {@code request/idempotency-key-reused} for another body under the same
   *     key; {@code request/still-running} while the first call has not ended; {@code
   *     request/secret-shown-once} for a replay whose answer held a secret
   */
  public Answer once(IdempotentRequest request, Supplier<Answer> act) {
    return transactions.call(
        () -> {
          if (!claim(request)) {
            return replay(request);
          }
          var answer = act.get();
          keep(request, answer);
          return answer;
        });
  }

  /** Forgets keys older than {@link #KEPT}, a batch at a time. */
  public int forgetOld() {
    return transactions.call(
        () ->
            em.createNativeQuery("DELETE FROM idempotency_key WHERE created_at < ?1 LIMIT 1000")
                .setParameter(1, utc().minus(KEPT))
                .executeUpdate());
  }

  private boolean claim(IdempotentRequest request) {
    try {
      return em.createNativeQuery(
                  "SET STATEMENT innodb_lock_wait_timeout = 1 FOR INSERT IGNORE INTO idempotency_key"
                      + " (principal, route, idempotency_key, body_sha256, status, created_at)"
                      + " VALUES (?1, ?2, ?3, ?4, 0, ?5)")
              .setParameter(1, request.principal())
              .setParameter(2, route(request))
              .setParameter(3, request.key())
              .setParameter(4, request.bodySha256())
              .setParameter(5, utc())
              .executeUpdate()
          == 1;
    } catch (PersistenceException e) {
      if (TransientFailures.isLockTimeout(e)) {
        throw new DomainException(
                Kind.CONFLICT,
                "request/still-running",
                "The first call with this Idempotency-Key has not ended. Try again shortly.")
            .with("retryAfterSeconds", 1);
      }
      throw e;
    }
  }

  private void keep(IdempotentRequest request, Answer answer) {
    em.createNativeQuery(
            "UPDATE idempotency_key SET status = ?1, location = ?2, etag = ?3, answer = ?4, is_secret = ?5"
                + " WHERE principal = ?6 AND route = ?7 AND idempotency_key = ?8")
        .setParameter(1, answer.status())
        .setParameter(2, answer.location())
        .setParameter(3, answer.etag())
        .setParameter(4, answer.isSecret() ? null : answer.body())
        .setParameter(5, answer.isSecret())
        .setParameter(6, request.principal())
        .setParameter(7, route(request))
        .setParameter(8, request.key())
        .executeUpdate();
  }

  private Answer replay(IdempotentRequest request) {
    List<?> rows =
        em.createNativeQuery(
                "SELECT body_sha256, status, location, etag, answer, is_secret FROM idempotency_key"
                    + " WHERE principal = ?1 AND route = ?2 AND idempotency_key = ?3")
            .setParameter(1, request.principal())
            .setParameter(2, route(request))
            .setParameter(3, request.key())
            .getResultList();
    var row = (Object[]) rows.get(0);
    if (!request.bodySha256().equals(row[0])) {
      throw new DomainException(
          Kind.RULE_VIOLATED,
          "request/idempotency-key-reused",
          "This Idempotency-Key was used with another body. Use a new key for a new request.");
    }
    if (isTrue(row[5])) {
      throw new DomainException(
          Kind.CONFLICT,
          "request/secret-shown-once",
          "This was created before and its secret was shown then. Revoke it and create another.");
    }
    return new Answer(
        ((Number) row[1]).intValue(), text(row[2]), text(row[3]), text(row[4]), false, true);
  }

  /** Cut, two long routes could be the same. */
  private static String route(IdempotentRequest request) {
    var route = request.route();
    return route.length() <= LONGEST_ROUTE ? route : Secrets.sha256(route);
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }

  private static boolean isTrue(Object value) {
    return value instanceof Boolean flag ? flag : ((Number) value).intValue() != 0;
  }

  private LocalDateTime utc() {
    return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
