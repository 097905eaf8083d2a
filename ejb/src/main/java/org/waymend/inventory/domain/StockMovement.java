package org.waymend.inventory.domain;

import java.time.Instant;
import java.util.UUID;
import org.waymend.inventory.MovementKind;
import org.waymend.inventory.PartId;
import org.waymend.inventory.Quantity;
import org.waymend.inventory.StockLocationId;
import org.waymend.shared.access.Actor;

/**
 * One entry of the ledger: so much of a part goes from here to there. Once booked it never changes;
 * what was wrong is put right by another one.
 *
 * @param quantity above zero
 * @param reference what it was for, such as a number; may be empty
 */
public record StockMovement(
    UUID id,
    PartId part,
    StockLocationId from,
    StockLocationId to,
    Quantity quantity,
    MovementKind kind,
    Instant at,
    Actor actor,
    String reference,
    String note) {
  public StockMovement {
    if (quantity.thousandths() <= 0) {
      throw new IllegalArgumentException("A movement moves something, not " + quantity);
    }
    if (from.equals(to)) {
      throw new IllegalArgumentException("A movement goes somewhere else");
    }
  }

  /** What lay at a location when work with the system began. */
  public static StockMovement opening(
      UUID id, StockKey key, Quantity quantity, Instant at, Actor actor, String note) {
    return new StockMovement(
        id,
        key.part(),
        CounterAccount.OPENING.id(),
        key.location(),
        quantity,
        MovementKind.OPENING,
        at,
        actor,
        "",
        note);
  }

  public StockKey source() {
    return new StockKey(part, from);
  }

  public StockKey target() {
    return new StockKey(part, to);
  }
}
