package org.waymend.inventory.infra;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.waymend.inventory.PartDirectory;
import org.waymend.inventory.PartId;
import org.waymend.inventory.PartMother;
import org.waymend.inventory.PartReservations;
import org.waymend.inventory.PartUnit;
import org.waymend.inventory.Quantity;
import org.waymend.inventory.StockLocationId;
import org.waymend.inventory.StockLocationMother;
import org.waymend.inventory.domain.LedgerEntries;
import org.waymend.inventory.domain.Part;
import org.waymend.inventory.domain.Parts;
import org.waymend.inventory.domain.Reservations;
import org.waymend.inventory.domain.StockKey;
import org.waymend.inventory.domain.StockLedger;
import org.waymend.inventory.domain.StockLevels;
import org.waymend.inventory.domain.StockLocation;
import org.waymend.inventory.domain.StockLocations;
import org.waymend.inventory.domain.StockMovement;
import org.waymend.shared.UuidV7;
import org.waymend.shared.access.Actor;
import org.waymend.shared.persistence.JpaTest;
import org.waymend.workforce.WorkforceDirectory;
import org.waymend.workforce.WorkforceMother;
import org.waymend.workforce.infra.WorkforceDatabase;

/** The feature's repositories on a database of their own, for the tests of all its rooms. */
public final class InventoryOnMariaDb implements AutoCloseable {
  public static final Instant NINE = Instant.parse("2026-11-21T09:00:00Z");

  public final Clock clock = Clock.systemUTC();
  public final WorkforceDatabase workforce = new WorkforceDatabase();
  public final WorkforceDirectory directory = new WorkforceDirectory(workforce.references);
  public final JpaTest jpa = workforce.jpa;
  public final Parts parts = new JpaParts(jpa.entityManager());
  public final StockLocations locations = new JpaStockLocations(jpa.entityManager());
  public final StockLedger ledger = new SqlStockLedger(jpa.entityManager());
  public final StockLevels levels = new JpaStockLevels(jpa.entityManager());
  public final LedgerEntries entries = new JpaLedgerEntries(jpa.entityManager());

  public final Reservations reservations = new SqlReservations(jpa.entityManager());
  public final PartReservations held =
      new PartReservations(
          reservations, ledger, levels, locations, new PartDirectory(parts), clock);

  public PartId part(String number, PartUnit unit, UUID... substitutes) {
    return jpa.call(
        () -> {
          var fields = PartMother.fields(number, unit, List.of(substitutes));
          var part = Part.register(UuidV7.next(clock), fields, NINE);
          parts.add(part);
          return part.id();
        });
  }

  public StockLocationId warehouse(String code) {
    return jpa.call(
        () -> {
          var location =
              StockLocation.register(UuidV7.next(clock), StockLocationMother.warehouse(code), NINE);
          locations.add(location);
          return location.id();
        });
  }

  public StockLocationId van(String code, UUID engineer) {
    return jpa.call(
        () -> {
          var fields = StockLocationMother.vanOf(code, engineer);
          var van = StockLocation.register(UuidV7.next(clock), fields, NINE);
          locations.add(van);
          return van.id();
        });
  }

  /** Opening stock; once per part and location. */
  public void open(PartId part, StockLocationId location, Quantity quantity) {
    var key = new StockKey(part, location);
    var actor = Actor.system("storekeeper");
    jpa.run(
        () ->
            ledger.book(
                List.of(
                    StockMovement.opening(
                        UuidV7.next(clock), key, quantity, NINE, actor, "first"))));
  }

  public UUID engineer(String number) {
    var engineer = WorkforceMother.engineer(number);
    jpa.run(() -> workforce.engineers.add(engineer));
    return engineer.id().value();
  }

  public UUID provider(String code) {
    var provider = WorkforceMother.provider(code);
    jpa.run(() -> workforce.providers.add(provider));
    return provider.id().value();
  }

  @Override
  public void close() {
    jpa.close();
  }
}
