package org.waymend.inventory;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.waymend.inventory.StockLocationCommands.ChangeStockLocation;
import org.waymend.inventory.StockLocationCommands.RegisterStockLocation;
import org.waymend.inventory.domain.StockLocation;
import org.waymend.inventory.domain.StockLocations;
import org.waymend.shared.DomainException;
import org.waymend.shared.access.Access;
import org.waymend.shared.access.Actor;
import org.waymend.shared.paging.ListQuery;
import org.waymend.shared.paging.Page;

/** Looks after warehouses, vans and the stores of service providers. */
@Stateless
public class StockLocationService {
  private StockLocations locations;
  private StockLocationRegister register;
  private Access access;

  @SuppressWarnings("NullAway.Init")
  public StockLocationService() {} // container

  @Inject
  public StockLocationService(
      StockLocations locations, StockLocationRegister register, Access access) {
    this.locations = locations;
    this.register = register;
    this.access = access;
  }

  public Page<StockLocationView> list(Actor actor, ListQuery query) {
    access.check(actor, "stock-location.list");
    var page = locations.page(access.reach(actor, "stock-location.list"), query);
    return new Page<>(register.views(page.items()), page.nextPageToken(), page.total());
  }

  /** The list with natural keys, which the import takes back. */
  public Page<StockLocationCsv> export(Actor actor, ListQuery query) {
    access.check(actor, "stock-location.export");
    var page = locations.page(access.reach(actor, "stock-location.export"), query);
    return new Page<>(register.lines(page.items()), page.nextPageToken(), page.total());
  }

  public StockLocationView view(Actor actor, StockLocationId id) {
    access.check(actor, "stock-location.view");
    return register.view(locations.get(access.reach(actor, "stock-location.view"), id));
  }

  /**
   * @throws DomainException {@code stock-location/code-taken}; {@code
   *     stock-location/engineer-has-van}
   */
  public StockLocationView register(RegisterStockLocation command) {
    access.check(command.actor(), "stock-location.register");
    return flushed(register.register(command.fields()));
  }

  /**
   * @throws DomainException as {@link #register}
   */
  public StockLocationView change(ChangeStockLocation command) {
    access.check(command.actor(), "stock-location.change");
    var reach = access.reach(command.actor(), "stock-location.change");
    var location = locations.get(reach, command.id(), command.expectedVersion());
    register.change(location, command.fields());
    return flushed(location);
  }

  /**
   * @throws DomainException {@code stock-location/not-empty}
   */
  public StockLocationView deactivate(Actor actor, StockLocationId id, long expectedVersion) {
    access.check(actor, "stock-location.deactivate");
    var reach = access.reach(actor, "stock-location.deactivate");
    var location = locations.get(reach, id, expectedVersion);
    register.deactivate(location);
    return flushed(location);
  }

  /**
   * @throws DomainException {@code stock-location/engineer-has-van}
   */
  public StockLocationView activate(Actor actor, StockLocationId id, long expectedVersion) {
    access.check(actor, "stock-location.activate");
    var reach = access.reach(actor, "stock-location.activate");
    var location = locations.get(reach, id, expectedVersion);
    register.activate(location);
    return flushed(location);
  }

  private StockLocationView flushed(StockLocation location) {
    locations.flush();
    return register.view(location);
  }
}
