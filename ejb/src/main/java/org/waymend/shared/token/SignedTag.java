package org.waymend.shared.token;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The first half of an HMAC-SHA-256 over purpose and subject, in letters that outlive mail. */
final class SignedTag {
  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz234567";
  private static final int BYTES = 16;
  private static final int BITS = 5;

  private SignedTag() {}

  static String written(TokenPurpose purpose, int keyNumber, byte[] key, UUID subject) {
    var bytes = signature(purpose, key, subject);
    var tag = new StringBuilder().append(keyNumber).append('-');
    for (int bit = 0; bit < BYTES * Byte.SIZE; bit += BITS) {
      int letter = 0;
      for (int i = bit; i < bit + BITS; i++) {
        letter = letter * 2 + (i < BYTES * Byte.SIZE ? (bytes[i / 8] >> (7 - i % 8)) & 1 : 0);
      }
      tag.append(LETTERS.charAt(letter));
    }
    return tag.toString();
  }

  /** Takes as long whether they are the same or not. */
  static boolean isSame(String tag, String given) {
    return MessageDigest.isEqual(
        tag.getBytes(UTF_8), given.toLowerCase(Locale.ROOT).getBytes(UTF_8));
  }

  private static byte[] signature(TokenPurpose purpose, byte[] key, UUID subject) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      mac.update("tag ".getBytes(UTF_8)); // no token of the same key begins so
      mac.update(purpose.name().getBytes(UTF_8));
      mac.update((byte) 0);
      mac.update(
          ByteBuffer.allocate(16)
              .putLong(subject.getMostSignificantBits())
              .putLong(subject.getLeastSignificantBits())
              .array());
      return Arrays.copyOf(mac.doFinal(), BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has HmacSHA256", e);
    }
  }
}
