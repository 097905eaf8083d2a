package org.waymend.inventory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.waymend.inventory.domain.StockLedger;
import org.waymend.inventory.domain.StockLocation;
import org.waymend.inventory.domain.StockLocations;
import org.waymend.shared.Check;
import org.waymend.shared.DomainException;
import org.waymend.shared.DomainException.Kind;
import org.waymend.shared.UuidV7;
import org.waymend.workforce.WorkforceDirectory;
import org.waymend.workforce.WorkforceReference;

/** What the screen and the import have in common: the rules that look beyond one location. */
@ApplicationScoped
class StockLocationRegister {
  private StockLocations locations;
  private StockLedger ledger;
  private WorkforceDirectory workforce;
  private Clock clock;

  @SuppressWarnings("NullAway.Init")
  protected StockLocationRegister() {} // container

  @Inject
  StockLocationRegister(
      StockLocations locations, StockLedger ledger, WorkforceDirectory workforce, Clock clock) {
    this.locations = locations;
    this.ledger = ledger;
    this.workforce = workforce;
    this.clock = clock;
  }

  StockLocation register(StockLocationFields fields) {
    var location = StockLocation.register(UuidV7.next(clock), fields, clock.instant());
    requireOwner(location, null);
    requireFree(location);
    locations.add(location);
    return location;
  }

  void change(StockLocation location, StockLocationFields fields) {
    var before = location.fields();
    location.change(fields);
    requireOwner(location, before);
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

  List<StockLocationView> views(Collection<StockLocation> some) {
    var engineers = workforce.engineers(ids(some, StockLocation::engineerId));
    var providers = workforce.serviceProviders(ids(some, StockLocation::providerId));
    return some.stream()
        .map(
            l ->
                l.view(
                    of(engineers, l.engineerId(), WorkforceReference::name),
                    of(providers, l.providerId(), WorkforceReference::name)))
        .toList();
  }

  StockLocationView view(StockLocation location) {
    return views(List.of(location)).get(0);
  }

  /** The views with the natural keys of engineers and providers, for the export. */
  List<StockLocationCsv> lines(Collection<StockLocation> some) {
    var engineers = workforce.engineers(ids(some, StockLocation::engineerId));
    var providers = workforce.serviceProviders(ids(some, StockLocation::providerId));
    return views(some).stream()
        .map(
            v ->
                StockLocationCsv.of(
                    v,
                    of(engineers, v.engineerId(), WorkforceReference::code),
                    of(providers, v.providerId(), WorkforceReference::code)))
        .toList();
  }

  private static List<UUID> ids(
      Collection<StockLocation> some, Function<StockLocation, @Nullable UUID> reference) {
    var ids = new ArrayList<UUID>();
    for (StockLocation location : some) {
      var id = reference.apply(location);
      if (id != null) {
        ids.add(id);
      }
    }
    return ids;
  }

  private static @Nullable String of(
      Map<UUID, WorkforceReference> known,
      @Nullable UUID id,
      Function<WorkforceReference, String> word) {
    var reference = id == null ? null : known.get(id);
    return reference == null ? null : word.apply(reference);
  }

  /** What is new must exist and be active; what was there before may stay. */
  private void requireOwner(StockLocation location, @Nullable StockLocationFields before) {
    var check = new Check();
    require(
        check,
        "engineerId",
        location.engineerId(),
        before == null ? null : before.engineerId(),
        workforce::engineers);
    require(
        check,
        "providerId",
        location.providerId(),
        before == null ? null : before.providerId(),
        workforce::serviceProviders);
    check.throwIfAny();
  }

  private static void require(
      Check check,
      String field,
      @Nullable UUID id,
      @Nullable UUID before,
      Function<Collection<UUID>, Map<UUID, WorkforceReference>> lookUp) {
    if (id == null || id.equals(before)) {
      return;
    }
    var reference = lookUp.apply(List.of(id)).get(id);
    check.isTrue(reference != null, field, "unknown", "does not exist");
    check.isTrue(reference == null || reference.isActive(), field, "inactive", "is not active");
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
