package org.waymend.inventory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.waymend.inventory.domain.CounterAccount;
import org.waymend.inventory.domain.PartReservation;
import org.waymend.inventory.domain.Reservations;
import org.waymend.inventory.domain.StockKey;
import org.waymend.inventory.domain.StockLedger;
import org.waymend.inventory.domain.StockLevels;
import org.waymend.inventory.domain.StockLocation;
import org.waymend.inventory.domain.StockLocations;
import org.waymend.inventory.domain.StockMovement;
import org.waymend.shared.DomainException;
import org.waymend.shared.DomainException.Kind;
import org.waymend.shared.UuidV7;
import org.waymend.shared.access.Actor;

/**
 * Holds parts in engineers' vans for visits, and books what visits use (ADR-0016).
 *
 * <p>Always called inside the transaction of a service that changes the visit: it asks for no
 * permission, and whoever changes a visit's reservations holds the visit. A refusal has no effect,
 * so that the caller may also go on without it.
 */
@ApplicationScoped
public class PartReservations {
  private Reservations reservations;
  private StockLedger ledger;
  private StockLevels levels;
  private StockLocations locations;
  private PartDirectory parts;
  private Clock clock;

  @SuppressWarnings("NullAway.Init")
  protected PartReservations() {} // container

  @Inject
  public PartReservations(
      Reservations reservations,
      StockLedger ledger,
      StockLevels levels,
      StockLocations locations,
      PartDirectory parts,
      Clock clock) {
    this.reservations = reservations;
    this.ledger = ledger;
    this.levels = levels;
    this.locations = locations;
    this.parts = parts;
    this.clock = clock;
  }

  /**
   * What a visit needs in the van of its engineer.
   *
   * @param parts by part, each above zero
   */
  public record Demand(UUID visitId, UUID engineerId, Map<UUID, Quantity> parts) {}

  /**
   * Locks all that {@link #reserve} and {@link #release} of these visits will touch, in the one
   * order. Who changes several visits in one transaction calls it first, so that two of them never
   * wait for each other.
   */
  public void lock(Collection<Demand> demands) {
    var vans = vansOf(demands.stream().map(Demand::engineerId).toList());
    var keys = new TreeSet<StockKey>();
    for (Demand demand : demands) {
      var van = vans.get(demand.engineerId());
      if (van != null) {
        demand.parts().keySet().forEach(part -> keys.add(new StockKey(new PartId(part), van.id())));
      }
    }
    locked(demands.stream().map(Demand::visitId).toList(), keys);
  }

  /**
   * Makes the open reservations of the visit exactly these, in the engineer's van: what is held
   * already stays, what is too much or elsewhere is released. All or nothing.
   *
   * @param wanted by part, each above zero
   * @throws DomainException {@code stock/not-available} if another visit holds what is left, {@code
   *     stock/no-van} if the engineer has none
   */
  public void reserve(UUID visitId, UUID engineerId, Map<UUID, Quantity> wanted) {
    if (wanted.isEmpty()) {
      release(visitId);
      return;
    }
    var van = van(engineerId);
    var missing = new TreeMap<StockKey, Quantity>();
    wanted.forEach(
        (part, quantity) -> missing.put(new StockKey(new PartId(part), van.id()), quantity));
    missing.values().forEach(PartReservations::requireAboveZero);
    var surplus = new ArrayList<>(locked(List.of(visitId), missing.keySet()));
    surplus.removeIf(open -> missing.remove(open.key(), open.quantity()));
    var own =
        surplus.stream().collect(Collectors.toMap(PartReservation.Open::key, o -> o.quantity()));
    missing.forEach(
        (key, quantity) ->
            requireAvailable(key, van, quantity, own.getOrDefault(key, Quantity.ZERO)));
    surplus.forEach(this::release);
    missing.forEach((key, quantity) -> hold(visitId, key, quantity));
  }

  private void hold(UUID visitId, StockKey key, Quantity quantity) {
    if (!ledger.reserve(key, quantity)) {
      throw new IllegalStateException(quantity + " of " + key + " went away under our lock");
    }
    var reservation = new PartReservation.Open(UuidV7.next(clock), visitId, key, quantity);
    reservations.add(reservation, clock.instant());
  }

  /** Lets go of all that the visit still holds; harmless if that is nothing. */
  public void release(UUID visitId) {
    locked(List.of(visitId), List.of()).forEach(this::release);
  }

  private void release(PartReservation.Open open) {
    reservations.release(open, clock.instant());
    ledger.release(open.key(), open.quantity());
  }

  /**
   * Books that the visit used a part of the engineer's van: first what it holds there, the rest
   * from what is available.
   *
   * @param quantity above zero
   * @param reference for people, such as the visit's number
   * @throws DomainException {@code stock/not-available}, {@code stock/no-van}, {@code part/unknown}
   */
  public UsedPart use(
      UUID visitId,
      UUID engineerId,
      UUID partId,
      Quantity quantity,
      Actor actor,
      String reference,
      String note) {
    requireAboveZero(quantity);
    var van = van(engineerId);
    var key = new StockKey(known(partId), van.id());
    var held =
        locked(List.of(visitId), List.of(key, used(key))).stream()
            .filter(open -> open.key().equals(key))
            .findFirst();
    var own = held.map(PartReservation.Open::quantity).orElse(Quantity.ZERO);
    requireAvailable(key, van, quantity, own);
    var reserved = own.thousandths() < quantity.thousandths() ? own : quantity;
    if (held.isPresent()) {
      ledger.release(key, reserved);
    }
    var at = clock.instant();
    var id = UuidV7.next(clock);
    var of = new StockMovement.Use(actor, visitId, reference, note);
    ledger.book(List.of(StockMovement.use(id, key, quantity, at, of)));
    held.ifPresent(open -> reservations.use(open, reserved, id, UuidV7.next(clock), at));
    return new UsedPart(id, partId, van.id().value(), quantity, reserved);
  }

  /**
   * Books that a part which the visit had used by mistake is back in the engineer's van. It is
   * available there; the visit does not hold it again.
   *
   * @param quantity above zero
   * @throws DomainException {@code stock/not-used} if the visit used less, {@code stock/no-van},
   *     {@code part/unknown}
   */
  public UsedPart returnToVan(
      UUID visitId,
      UUID engineerId,
      UUID partId,
      Quantity quantity,
      Actor actor,
      String reference,
      String note) {
    requireAboveZero(quantity);
    var van = van(engineerId);
    var key = new StockKey(known(partId), van.id());
    ledger.lock(List.of(key, used(key)));
    var used = ledger.used(visitId, key.part());
    if (used.thousandths() < quantity.thousandths()) {
      throw new DomainException(
              Kind.RULE_VIOLATED,
              "stock/not-used",
              "The visit used less of this part than shall come back.")
          .with("partId", partId)
          .with("used", used.units());
    }
    if (!ledger.holdActive(van.id())) {
      throw withoutVan(engineerId);
    }
    var id = UuidV7.next(clock);
    var of = new StockMovement.Use(actor, visitId, reference, note);
    ledger.book(List.of(StockMovement.comeBack(id, key, quantity, clock.instant(), of)));
    return new UsedPart(id, partId, van.id().value(), quantity, Quantity.ZERO);
  }

  /** What these visits hold, held and used, the oldest first. */
  public List<HeldPart> ofVisits(Collection<UUID> visitIds) {
    return reservations.ofVisits(visitIds);
  }

  /** Part id → what the visit used of it, less what came back. */
  public Map<UUID, Quantity> usedOf(UUID visitId) {
    return ledger.used(visitId);
  }

  /** Visit id → part id → the same, without visits that used none. */
  public Map<UUID, Map<UUID, Quantity>> usedOf(Collection<UUID> visitIds) {
    return ledger.used(visitIds);
  }

  /** Part id → ledger entries by which the visit used it or gave it back, oldest first. */
  public Map<UUID, List<UUID>> movementsOf(UUID visitId) {
    return ledger.movements(visitId);
  }

  /** What lies in the vans of these engineers; who has no van is missing. */
  public Map<UUID, VanStock> vans(Collection<UUID> engineerIds) {
    var vans = vansOf(engineerIds);
    var stock = levels.at(vans.values().stream().map(van -> van.id().value()).toList());
    var byEngineer = new HashMap<UUID, VanStock>();
    vans.forEach(
        (engineer, van) -> {
          var id = van.id().value();
          var inside = Map.copyOf(stock.getOrDefault(id, Map.of()));
          byEngineer.put(engineer, new VanStock(id, van.code(), inside));
        });
    return byEngineer;
  }

  /** Locks the levels of what the visits hold and of {@code more}, and answers what they hold. */
  private List<PartReservation.Open> locked(Collection<UUID> visitIds, Collection<StockKey> more) {
    var keys = new TreeSet<>(more);
    var before = reservations.open(visitIds);
    while (true) {
      before.forEach(open -> keys.add(open.key()));
      if (keys.isEmpty()) {
        return before;
      }
      ledger.lock(keys);
      var open = reservations.open(visitIds); // those of a locked level can't change any more
      if (open.stream().allMatch(each -> keys.contains(each.key()))) {
        return open;
      }
      before = open;
    }
  }

  private void requireAvailable(StockKey key, StockLocation van, Quantity quantity, Quantity own) {
    var available = ledger.available(key).plus(own);
    if (available.thousandths() < quantity.thousandths()) {
      throw new DomainException(
              Kind.RULE_VIOLATED,
              "stock/not-available",
              "There is not enough of this part in the van that is not held for other visits.")
          .with("partId", key.part().value())
          .with("locationId", key.location().value())
          .with("locationCode", van.code())
          .with("needed", quantity.units())
          .with("available", available.units());
    }
  }

  private static void requireAboveZero(Quantity quantity) {
    if (quantity.thousandths() <= 0) {
      throw new IllegalArgumentException("A part is held or used by some, not by " + quantity);
    }
  }

  private PartId known(UUID partId) {
    if (parts.find(List.of(partId)).isEmpty()) {
      throw DomainException.notFound("part");
    }
    return new PartId(partId);
  }

  private static StockKey used(StockKey key) {
    return new StockKey(key.part(), CounterAccount.USED.id());
  }

  private StockLocation van(UUID engineerId) {
    var van = vansOf(List.of(engineerId)).get(engineerId);
    if (van == null) {
      throw withoutVan(engineerId);
    }
    return van;
  }

  private static DomainException withoutVan(UUID engineerId) {
    return new DomainException(
            Kind.RULE_VIOLATED, "stock/no-van", "The engineer has no van that is in use.")
        .with("engineerId", engineerId);
  }

  private Map<UUID, StockLocation> vansOf(Collection<UUID> engineerIds) {
    var vans = new HashMap<UUID, StockLocation>();
    for (StockLocation van : locations.vansOf(engineerIds)) {
      if (van.engineerId() != null) {
        vans.put(van.engineerId(), van);
      }
    }
    return vans;
  }
}
