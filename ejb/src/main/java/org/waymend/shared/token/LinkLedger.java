package org.waymend.shared.token;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Which links were withdrawn, and which of those that work once were used. */
interface LinkLedger {
  /** Until when the links of this subject are withdrawn: those issued at or before it. */
  Optional<Instant> revokedAt(TokenPurpose purpose, UUID subject);

  void revoke(TokenPurpose purpose, UUID subject, Instant now);

  /**
   * Marks a token as used. Who comes second waits for the first one's transaction.
   *
   * @return false if it was used before
   */
  boolean use(String digest, Instant expiresAt);

  boolean isUsed(String digest);

  /** Forgets at most {@code most} used tokens that have expired anyway. */
  int forget(Instant now, int most);
}
