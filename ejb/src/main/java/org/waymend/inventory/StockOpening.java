package org.waymend.inventory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.waymend.inventory.domain.CounterAccount;
import org.waymend.inventory.domain.StockKey;
import org.waymend.inventory.domain.StockLedger;
import org.waymend.inventory.domain.StockMovement;
import org.waymend.shared.UuidV7;
import org.waymend.shared.access.Actor;

/** Opening stock, as the screen and the import book it. */
@ApplicationScoped
class StockOpening {
  private StockLedger ledger;
  private Clock clock;

  @SuppressWarnings("NullAway.Init")
  protected StockOpening() {} // container

  @Inject
  StockOpening(StockLedger ledger, Clock clock) {
    this.ledger = ledger;
    this.clock = clock;
  }

  /** Locks both sides of openings to come; after it nobody else opens the same. */
  void prepare(Collection<StockKey> keys) {
    var both = new ArrayList<>(keys);
    keys.forEach(key -> both.add(new StockKey(key.part(), CounterAccount.OPENING.id())));
    ledger.lock(both);
  }

  /** What was opened before. */
  Optional<Quantity> before(StockKey key) {
    return ledger.opening(key);
  }

  /** False if the location is inactive; if true, it stays active until the transaction ends. */
  boolean isOpenable(StockLocationId location) {
    return ledger.holdActive(location);
  }

  Instant now() {
    return clock.instant();
  }

  UUID book(StockKey key, Quantity quantity, Instant at, Actor actor, String note) {
    var id = UuidV7.next(clock);
    ledger.book(List.of(StockMovement.opening(id, key, quantity, at, actor, note)));
    return id;
  }
}
