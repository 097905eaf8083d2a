package org.waymend.inventory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.waymend.inventory.domain.StockLedger;
import org.waymend.inventory.domain.StockLocation;
import org.waymend.inventory.domain.StockLocations;
import org.waymend.shared.DomainException;
import org.waymend.shared.DomainException.Kind;
import org.waymend.shared.UuidV7;

/** What the screen and the import have in common: the rules that look beyond one location. */
@ApplicationScoped
class StockLocationRegister {
  private StockLocations locations;
  private StockLedger ledger;
  private Clock clock;

  @SuppressWarnings("NullAway.Init")
  protected StockLocationRegister() {} // container

  @Inject
  StockLocationRegister(StockLocations locations, StockLedger ledger, Clock clock) {
    this.locations = locations;
    this.ledger = ledger;
    this.clock = clock;
  }

  StockLocation register(StockLocationFields fields) {
    var location = StockLocation.register(UuidV7.next(clock), fields, clock.instant());
    requireFree(location);
    locations.add(location);
    return location;
  }

  void change(StockLocation location, StockLocationFields fields) {
    location.change(fields);
    requireFree(location);
  }

  /** Stock must not vanish from the lists with its location. */
  void deactivate(StockLocation location) {
    if (ledger.isStocked(location.id())) {
      throw new DomainException(
          Kind.CONFLICT,
          "stock-location/not-empty",
          "There are parts at this location. Move them first.");
    }
    location.deactivate();
  }

  void activate(StockLocation location) {
    location.activate();
    requireFree(location);
  }

  private void requireFree(StockLocation location) {
    if (!locations.isCodeFree(location.code(), location.id())) {
      throw new DomainException(
              Kind.CONFLICT,
              "stock-location/code-taken",
              "Another stock location has this code. Choose a different one.")
          .field("code", "taken", "is taken");
    }
    var engineerId = location.engineerId();
    if (engineerId != null
        && location.isActive()
        && !locations.isWithoutVan(engineerId, location.id())) {
      throw new DomainException(
              Kind.CONFLICT,
              "stock-location/engineer-has-van",
              "This engineer has another active van. Deactivate that one first.")
          .field("engineerId", "taken", "has another active van");
    }
  }
}
