package org.waymend.inventory.domain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.waymend.inventory.PartId;
import org.waymend.inventory.Quantity;
import org.waymend.inventory.StockLocationId;

/**
 * The one way by which stock changes: an entry and both its levels in one transaction (INV3). It
 * writes at once, past the persistence context.
 */
public interface StockLedger {
  /**
   * Locks levels until the transaction ends, in (part, location) order whatever the order given. A
   * caller that books more than once locks all of them first.
   */
  void lock(Collection<StockKey> keys);

  /**
   * Books the movements one after the other, after locking what they touch.
   *
   * @throws org.waymend.shared.DomainException {@code stock/not-enough} if a location has less than
   *     is taken from it
   */
  void book(List<StockMovement> movements);

  /** What was booked as opening stock; ask after locking. */
  Optional<Quantity> opening(StockKey key);

  /** True if the ledger names the part. */
  boolean hasMoved(PartId part);

  /**
   * True if anything lies at the location. Keeps openings of it waiting until the transaction ends.
   */
  boolean isStocked(StockLocationId location);

  /** Keeps the location from being deactivated until the transaction ends; false if it is. */
  boolean holdActive(StockLocationId location);
}
