package org.waymend.shared;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/**
 * Ids made by the application: 48 bits of Unix milliseconds, then random bits (RFC 9562, version
 * 7). They grow with time, so that rows land at the end of the index.
 */
public final class UuidV7 {
  private static final SecureRandom RANDOM = new SecureRandom();

  private UuidV7() {}

  public static UUID next(Clock clock) {
    // Not clock.millis(): on a clock that ticks in microseconds it divides by zero (JDK 17).
    long high = (clock.instant().toEpochMilli() << 16) | 0x7000L | RANDOM.nextInt(1 << 12);
    long low = (RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
    return new UUID(high, low);
  }
}
