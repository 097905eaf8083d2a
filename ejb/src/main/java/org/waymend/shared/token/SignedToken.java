package org.waymend.shared.token;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A token's content and its form: version, number of the key, instant of issue in seconds, life in
 * minutes, subject, and the first half of an HMAC-SHA-256 over all of it and the purpose. 42 bytes,
 * so 56 letters without padding, each of which matters.
 *
 * @param keyNumber 1 … 65535
 * @param lifeMinutes 1 … 16,777,215
 */
record SignedToken(int keyNumber, long issuedSecond, int lifeMinutes, UUID subject) {
  private static final byte FORMAT = 1;
  private static final int CONTENT = 26;
  private static final int SIGNATURE = 16;
  private static final int LETTERS = (CONTENT + SIGNATURE) * 4 / 3;
  private static final int LONGEST_LIFE = (1 << 24) - 1;

  static SignedToken of(int keyNumber, Instant issuedAt, Duration life, UUID subject) {
    long minutes = life.plusMinutes(1).minusNanos(1).toMinutes();
    if (minutes < 1 || minutes > LONGEST_LIFE) {
      throw new IllegalArgumentException("A token can't live for " + life);
    }
    return new SignedToken(keyNumber, issuedAt.getEpochSecond(), (int) minutes, subject);
  }

  Instant issuedAt() {
    return Instant.ofEpochSecond(issuedSecond);
  }

  /** Exclusive. */
  Instant expiresAt() {
    return issuedAt().plus(Duration.ofMinutes(lifeMinutes));
  }

  String written(TokenPurpose purpose, byte[] key) {
    var content = content();
    var bytes = ByteBuffer.allocate(CONTENT + SIGNATURE);
    bytes.put(content).put(signature(purpose, key, content));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
  }

  private byte[] content() {
    return ByteBuffer.allocate(CONTENT)
        .put(FORMAT)
        .putShort((short) keyNumber)
        .putInt((int) issuedSecond)
        .put((byte) (lifeMinutes >> 16))
        .putShort((short) lifeMinutes)
        .putLong(subject.getMostSignificantBits())
        .putLong(subject.getLeastSignificantBits())
        .array();
  }

  /** What the token claims, empty if it is none; whether it is true, {@link #isSignedBy} tells. */
  static Optional<SignedToken> read(String token) {
    if (token.length() != LETTERS) {
      return Optional.empty();
    }
    try {
      var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(token));
      if (bytes.get() != FORMAT) {
        return Optional.empty();
      }
      int keyNumber = Short.toUnsignedInt(bytes.getShort());
      long issuedSecond = Integer.toUnsignedLong(bytes.getInt());
      int lifeMinutes =
          (Byte.toUnsignedInt(bytes.get()) << 16) | Short.toUnsignedInt(bytes.getShort());
      var subject = new UUID(bytes.getLong(), bytes.getLong());
      return Optional.of(new SignedToken(keyNumber, issuedSecond, lifeMinutes, subject));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Whether {@code token} is this content, signed by this key for this purpose. */
  boolean isSignedBy(TokenPurpose purpose, byte[] key, String token) {
    return MessageDigest.isEqual(written(purpose, key).getBytes(UTF_8), token.getBytes(UTF_8));
  }

  private static byte[] signature(TokenPurpose purpose, byte[] key, byte[] content) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      mac.update(purpose.name().getBytes(UTF_8));
      mac.update((byte) 0);
      return Arrays.copyOf(mac.doFinal(content), SIGNATURE);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has HmacSHA256", e);
    }
  }
}
