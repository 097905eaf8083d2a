package org.waymend.shared.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.waymend.shared.DomainException;
import org.waymend.shared.DomainException.Kind;
import org.waymend.shared.SecretBox;
import org.waymend.shared.Secrets;
import org.waymend.shared.UuidV7;
import org.waymend.shared.transaction.Transactions;

/**
 * Makes and checks the tokens in links and QR codes (rule 22, ADR-0014). A token says for which
 * purpose and about which subject it was issued and until when it is good; it holds no other data.
 */
@ApplicationScoped
public class SignedTokens {
  private SigningKeys keys;
  private LinkLedger ledger;
  private SecretBox secrets;
  private Transactions transactions;
  private Clock clock;

  @SuppressWarnings("NullAway.Init")
  protected SignedTokens() {} // container

  @Inject
  SignedTokens(
      SigningKeys keys,
      LinkLedger ledger,
      SecretBox secrets,
      Transactions transactions,
      Clock clock) {
    this.keys = keys;
    this.ledger = ledger;
    this.secrets = secrets;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * A new token of 56 letters, digits, {@code -} and {@code _}.
   *
   * @param life rounded up to whole minutes
   * @throws DomainException {@code secret/key-missing} if the system was started without a key
   */
  public String issue(TokenPurpose purpose, UUID subject, Duration life) {
    return transactions.call(
        () -> {
          var key = newest(purpose);
          var token = SignedToken.of(key.number(), issuedAt(purpose, subject), life, subject);
          return token.written(purpose, key.open(secrets));
        });
  }

  /**
   * A tag of a subject that the other side knows by another name: number of the key, dash, 26
   * letters and digits, all of them lower case, so that mail servers leave it alone. It holds no
   * subject and is good as long as its key.
   *
   * @throws DomainException {@code secret/key-missing} if the system was started without a key
   */
  public String tag(TokenPurpose purpose, UUID subject) {
    return transactions.call(
        () -> {
          var key = newest(purpose);
          return SignedTag.written(purpose, key.number(), key.open(secrets), subject);
        });
  }

  /** Whether {@code tag} is one of {@link #tag} for this subject, in capitals or not. */
  public boolean isTagOf(TokenPurpose purpose, UUID subject, String tag) {
    return transactions.call(
        () ->
            keys.active(purpose).stream()
                .anyMatch(
                    key ->
                        SignedTag.isSame(
                            SignedTag.written(purpose, key.number(), key.open(secrets), subject),
                            tag)));
  }

  /** Now, or the second after the last withdrawal, so that what is issued then works. */
  private Instant issuedAt(TokenPurpose purpose, UUID subject) {
    var now = clock.instant();
    return ledger
        .revokedAt(purpose, subject)
        .map(revoked -> revoked.plusSeconds(1))
        .filter(now::isBefore)
        .orElse(now);
  }

  private SigningKey newest(TokenPurpose purpose) {
    var present = keys.active(purpose);
    if (present.isEmpty()) {
      keys.addFirst(SigningKey.generate(UuidV7.next(clock), purpose, 1, secrets, clock.instant()));
      present = keys.active(purpose);
    }
    return present.get(0);
  }

  /**
   * The subject of a token that is good now.
   *
   * @throws DomainException {@code link/refused}, whatever is wrong with it: forged, cut off,
   *     expired, for another purpose, by a key that is gone, or withdrawn
   */
  public UUID verify(TokenPurpose purpose, String token) {
    return transactions.call(() -> verified(purpose, token)).subject();
  }

  /**
   * As {@link #verify}, and it never works again: a second call is refused once this transaction
   * has committed.
   *
   * @throws DomainException {@code link/used}; {@code link/refused}
   */
  public UUID useOnce(TokenPurpose purpose, String token) {
    return transactions.call(
        () -> {
          var good = verified(purpose, token);
          if (!ledger.use(Secrets.sha256(token), good.expiresAt())) {
            throw new DomainException(
                Kind.CONFLICT, "link/used", "This link works once, and it was used before.");
          }
          return good.subject();
        });
  }

  /** Whether the token was used by {@link #useOnce} before. */
  public boolean isUsed(String token) {
    return transactions.call(() -> ledger.isUsed(Secrets.sha256(token)));
  }

  /** Withdraws every token about the subject that was issued so far. */
  public void revoke(TokenPurpose purpose, UUID subject) {
    transactions.run(() -> ledger.revoke(purpose, subject, clock.instant()));
  }

  private SignedToken verified(TokenPurpose purpose, String token) {
    var claim = SignedToken.read(token).orElseThrow(SignedTokens::refused);
    boolean isGenuine =
        keys.active(purpose).stream()
            .filter(key -> key.number() == claim.keyNumber())
            .anyMatch(key -> claim.isSignedBy(purpose, key.open(secrets), token));
    boolean isGood =
        isGenuine
            && clock.instant().isBefore(claim.expiresAt())
            && ledger
                .revokedAt(purpose, claim.subject())
                .filter(revoked -> !claim.issuedAt().isAfter(revoked))
                .isEmpty();
    if (!isGood) {
      throw refused();
    }
    return claim;
  }

  private static DomainException refused() {
    return new DomainException(
        Kind.NOT_FOUND, "link/refused", "This link is wrong, too old or was withdrawn.");
  }
}
