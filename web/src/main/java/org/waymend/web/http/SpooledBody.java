package org.waymend.web.http;

import java.io.ByteArrayInputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A request's body, read to its end before anybody works with it: small ones in memory, large ones
 * in a file that has no name any more, so that a hundred uploads at once fill no memory.
 */
final class SpooledBody {
  private static final int IN_MEMORY = 1 << 20;

  private final InputStream stream;
  private final String sha256;

  private SpooledBody(InputStream stream, String sha256) {
    this.stream = stream;
    this.sha256 = sha256;
  }

  /** The body is over its limit; the rest was not read. */
  static final class TooLargeException extends IOException {}

  /**
   * @throws TooLargeException if there are more bytes than {@code limit}
   */
  static SpooledBody read(InputStream body, long limit) throws IOException {
    var digest = sha256();
    var start = body.readNBytes((int) Math.min(limit + 1, IN_MEMORY));
    if (start.length > limit) {
      throw new TooLargeException();
    }
    digest.update(start);
    var stream =
        start.length < IN_MEMORY
            ? new ByteArrayInputStream(start)
            : file(start, body, limit, digest);
    return new SpooledBody(stream, HexFormat.of().formatHex(digest.digest()));
  }

  private static InputStream file(byte[] start, InputStream rest, long limit, MessageDigest digest)
      throws IOException {
    var file = Files.createTempFile("body", "");
    try {
      write(file, start, rest, limit, digest);
      return new FileInputStream(file.toFile());
    } finally {
      Files.delete(file); // its bytes stay until the stream is closed
    }
  }

  private static void write(
      Path file, byte[] start, InputStream rest, long limit, MessageDigest digest)
      throws IOException {
    var buffer = new byte[64 << 10];
    long total = start.length;
    try (var out = Files.newOutputStream(file)) {
      out.write(start);
      for (int read = rest.read(buffer); read >= 0; read = rest.read(buffer)) {
        total += read;
        if (total > limit) {
          throw new TooLargeException();
        }
        digest.update(buffer, 0, read);
        out.write(buffer, 0, read);
      }
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  InputStream stream() {
    return stream;
  }

  /** Hex SHA-256 of the whole body. */
  String sha256Hex() {
    return sha256;
  }
}
