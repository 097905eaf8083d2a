package org.waymend.shared;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.waymend.shared.DomainException.Kind;

/**
 * Keeps secrets that we must be able to read again, such as the mail password, encrypted by AES-GCM
 * under the key in {@code WAYMEND_SECRET_KEY} (base64 of 32 random bytes). The database alone gives
 * none of them away.
 */
@ApplicationScoped
public class SecretBox {
  private static final String VARIABLE = "WAYMEND_SECRET_KEY";
  private static final byte FORMAT = 1;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  private @Nullable SecretKey key;

  protected SecretBox() {} // container

  @Inject
  public SecretBox(Environment environment) {
    this(environment.find(VARIABLE).orElse(null));
  }

  /**
   * @param base64Key null if there is none; then nothing can be sealed or opened
   */
  public SecretBox(@Nullable String base64Key) {
    this.key = base64Key == null ? null : key(base64Key);
  }

  private static SecretKey key(String base64) {
    try {
      var bytes = Base64.getDecoder().decode(base64);
      if (bytes.length == 32) {
        return new SecretKeySpec(bytes, "AES");
      }
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException(VARIABLE + " is not base64", e);
    }
    throw new IllegalStateException(VARIABLE + " must be base64 of exactly 32 bytes");
  }

  /**
   * Encrypts.
   *
   * @param purpose what the secret is for; {@link #open} needs the same
   * @throws DomainException {@code secret/key-missing} if the system was started without a key
   */
  public byte[] seal(String purpose, String secret) {
    try {
      var nonce = new byte[NONCE_BYTES];
      RANDOM.nextBytes(nonce);
      var sealed = cipher(Cipher.ENCRYPT_MODE, purpose, nonce).doFinal(secret.getBytes(UTF_8));
      return ByteBuffer.allocate(1 + NONCE_BYTES + sealed.length)
          .put(FORMAT)
          .put(nonce)
          .put(sealed)
          .array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Decrypts.
   *
   * @throws DomainException {@code secret/key-missing} if the system was started without a key;
   *     {@code secret/wrong-key} if with another one, or if somebody touched the bytes
   */
  public String open(String purpose, byte[] sealed) {
    try {
      if (sealed.length > 1 + NONCE_BYTES && sealed[0] == FORMAT) {
        var nonce = new byte[NONCE_BYTES];
        System.arraycopy(sealed, 1, nonce, 0, NONCE_BYTES);
        var start = 1 + NONCE_BYTES;
        var opened =
            cipher(Cipher.DECRYPT_MODE, purpose, nonce)
                .doFinal(sealed, start, sealed.length - start);
        return new String(opened, UTF_8);
      }
    } catch (GeneralSecurityException e) {
      throw wrongKey();
    }
    throw wrongKey();
  }

  private Cipher cipher(int mode, String purpose, byte[] nonce) throws GeneralSecurityException {
    var present = key;
    if (present == null) {
      throw new DomainException(
          Kind.CONFLICT,
          "secret/key-missing",
          "Passwords can't be kept because the system was started without "
              + VARIABLE
              + ". Set it to the base64 of 32 random bytes and start again.");
    }
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, present, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(purpose.getBytes(UTF_8));
    return cipher;
  }

  private static DomainException wrongKey() {
    return new DomainException(
        Kind.CONFLICT,
        "secret/wrong-key",
        "A stored secret can't be read with the present " + VARIABLE + ". Enter the secret again.");
  }
}
