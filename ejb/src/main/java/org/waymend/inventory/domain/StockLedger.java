package org.waymend.inventory.domain;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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
   * @throws org.waymend.shared.DomainException {@code stock/not-enough} if a location has less
   *     available than is taken from it: what is reserved stays
   */
  void book(List<StockMovement> movements);

  /** What was booked as opening stock; ask after locking. */
  Optional<Quantity> opening(StockKey key);

  /** What is on hand there and not reserved; ask after locking. */
  Quantity available(StockKey key);

  /**
   * Holds so much of what is available; after locking.
   *
   * @return false, with no effect, if less is available
   */
  boolean reserve(StockKey key, Quantity quantity);

  /** Gives back what {@link #reserve} held; after locking. */
  void release(StockKey key, Quantity quantity);

  /** What a visit used of the part, less what came back; ask after locking. */
  Quantity used(UUID visitId, PartId part);

  /** Part id → what a visit used of it, less what came back; without those that all came back. */
  Map<UUID, Quantity> used(UUID visitId);

  /** Visit id → part id → the same, without visits that used none. */
  Map<UUID, Map<UUID, Quantity>> used(Collection<UUID> visitIds);

  /** Part id → the entries by which a visit used it or gave it back, oldest first. */
  Map<UUID, List<UUID>> movements(UUID visitId);

  /** True if the ledger names the part. */
  boolean hasMoved(PartId part);

  /**
   * True if anything lies at the location. Keeps openings of it waiting until the transaction ends.
   */
  boolean isStocked(StockLocationId location);

  /** Keeps the location from being deactivated until the transaction ends; false if it is. */
  boolean holdActive(StockLocationId location);
}
