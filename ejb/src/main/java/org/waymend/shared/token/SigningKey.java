package org.waymend.shared.token;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.waymend.shared.SecretBox;
import org.waymend.shared.Secrets;
import org.waymend.shared.persistence.NotAudited;

/**
 * One key of one purpose, sealed. The newest signs, the one before it is still accepted, older ones
 * are gone.
 */
@Entity
@Table(name = "signing_key")
public class SigningKey {
  private static final String SEALED_FOR = "signing-key.";

  @Id private UUID id;
  @Version private long version;

  @Enumerated(EnumType.STRING)
  private TokenPurpose purpose;

  /** Counts from 1 within the purpose; written into every token. */
  private int number;

  @NotAudited private byte[] sealed;

  @Column(name = "created_at")
  private Instant createdAt;

  @SuppressWarnings("NullAway.Init")
  protected SigningKey() {} // JPA

  /** A new random key. */
  static SigningKey generate(
      UUID id, TokenPurpose purpose, int number, SecretBox secrets, Instant now) {
    var key = new SigningKey();
    key.id = id;
    key.purpose = purpose;
    key.number = number;
    key.sealed = secrets.seal(SEALED_FOR + purpose, Secrets.random());
    key.createdAt = now;
    return key;
  }

  /** The bytes to sign with. */
  byte[] open(SecretBox secrets) {
    return Base64.getUrlDecoder().decode(secrets.open(SEALED_FOR + purpose, sealed));
  }

  UUID id() {
    return id;
  }

  TokenPurpose purpose() {
    return purpose;
  }

  int number() {
    return number;
  }

  byte[] sealed() {
    return sealed.clone();
  }

  Instant createdAt() {
    return createdAt;
  }

  /**
   * @param newest number of the purpose's newest key
   */
  SigningKeyView view(int newest) {
    return new SigningKeyView(id, version, purpose, number, number == newest, createdAt);
  }
}
