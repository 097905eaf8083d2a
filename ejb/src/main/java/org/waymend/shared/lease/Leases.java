package org.waymend.shared.lease;

import java.time.Duration;
import java.util.Optional;

/**
 * Hands out leases by the database's clock, so that nodes need not agree on the time. All but
 * {@link #fence} are called outside transactions and run in one of their own.
 */
public interface Leases {
  /**
   * Takes the lease if nobody holds it. A holder does not get its own running lease again; it
   * renews.
   *
   * @param holder at most 64 ASCII characters, different for every process
   */
  Optional<Lease> acquire(String name, String holder, Duration duration);

  /** Prolongs a lease that is still held, counted from now; empty if it ran out. */
  Optional<Lease> renew(Lease lease, Duration duration);

  /** Gives the lease back; nothing happens if it isn't held any more. */
  void release(Lease lease);

  /**
   * Makes sure, inside the caller's transaction, that the lease is still held, and keeps others
   * from taking it over until that transaction ends. To be called before the work's first write.
   *
   * @throws LeaseLostException if the lease ran out or somebody else has it
   */
  void fence(Lease lease);
}
