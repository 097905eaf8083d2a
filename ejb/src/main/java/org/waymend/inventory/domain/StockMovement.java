package org.waymend.inventory.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
 * @param visitId the visit that used the parts or gave them back; null for other kinds
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
    @Nullable UUID visitId,
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
        null,
        "",
        note);
  }

  /** What a visit used out of an engineer's van. */
  public static StockMovement use(UUID id, StockKey van, Quantity quantity, Instant at, Use of) {
    var used = CounterAccount.USED.id();
    return of.movement(id, van.part(), van.location(), used, quantity, MovementKind.USE, at);
  }

  /** What a visit had used by mistake, back to the van. */
  public static StockMovement comeBack(
      UUID id, StockKey van, Quantity quantity, Instant at, Use of) {
    var used = CounterAccount.USED.id();
    return of.movement(id, van.part(), used, van.location(), quantity, MovementKind.RETURN, at);
  }

  /** Who books it, for which visit, and why. */
  public record Use(Actor actor, UUID visitId, String reference, String note) {
    private StockMovement movement(
        UUID id,
        PartId part,
        StockLocationId from,
        StockLocationId to,
        Quantity quantity,
        MovementKind kind,
        Instant at) {
      return new StockMovement(
          id, part, from, to, quantity, kind, at, actor, visitId, reference, note);
    }
  }

  public StockKey source() {
    return new StockKey(part, from);
  }

  public StockKey target() {
    return new StockKey(part, to);
  }
}
