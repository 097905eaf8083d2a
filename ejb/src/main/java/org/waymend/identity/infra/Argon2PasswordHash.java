package org.waymend.identity.infra;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.waymend.identity.domain.PasswordHash;

/**
 * Argon2id with 19 MiB, two passes, one lane (rule 18), kept in the PHC string format. At most four
 * run at a time, so that a flood of logins can't take the memory.
 */
@ApplicationScoped
class Argon2PasswordHash implements PasswordHash {
  private static final int MEMORY_KIB = 19 * 1024;
  private static final int PASSES = 2;
  private static final int LANES = 1;
  private static final int LENGTH = 32;
  private static final String PREFIX =
      "$argon2id$v=19$m=" + MEMORY_KIB + ",t=" + PASSES + ",p=" + LANES + "$";
  private static final Pattern FORMAT =
      Pattern.compile("\\$argon2id\\$v=19\\$m=(\\d+),t=(\\d+),p=(\\d+)\\$([^$]+)\\$([^$]+)");

  private final Semaphore slots = new Semaphore(4);
  private final SecureRandom random = new SecureRandom();

  @Override
  public String of(String password) {
    var salt = new byte[16];
    random.nextBytes(salt);
    var base64 = Base64.getEncoder().withoutPadding();
    return PREFIX
        + base64.encodeToString(salt)
        + "$"
        + base64.encodeToString(hash(password, salt, MEMORY_KIB, PASSES, LANES, LENGTH));
  }

  @Override
  public boolean matches(String password, String hash) {
    var parts = FORMAT.matcher(hash);
    if (!parts.matches()) {
      throw new IllegalStateException("A stored password hash is not in the PHC format");
    }
    var expected = Base64.getDecoder().decode(parts.group(5));
    var actual =
        hash(
            password,
            Base64.getDecoder().decode(parts.group(4)),
            Integer.parseInt(parts.group(1)),
            Integer.parseInt(parts.group(2)),
            Integer.parseInt(parts.group(3)),
            expected.length);
    return MessageDigest.isEqual(expected, actual);
  }

  @Override
  public boolean isOutdated(String hash) {
    return !hash.startsWith(PREFIX);
  }

  private byte[] hash(String password, byte[] salt, int memory, int passes, int lanes, int length) {
    var parameters =
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(memory)
            .withIterations(passes)
            .withParallelism(lanes)
            .withSalt(salt)
            .build();
    var out = new byte[length];
    slots.acquireUninterruptibly();
    try {
      var generator = new Argon2BytesGenerator();
      generator.init(parameters);
      generator.generateBytes(password.getBytes(UTF_8), out);
    } finally {
      slots.release();
    }
    return out;
  }
}
