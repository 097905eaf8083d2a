package org.waymend.workforce;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymend.shared.DomainException;
import org.waymend.shared.DomainException.Kind;
import org.waymend.shared.UuidV7;
import org.waymend.shared.access.Access;
import org.waymend.shared.access.Actor;
import org.waymend.shared.access.Reach;
import org.waymend.shared.event.DomainEvents;
import org.waymend.shared.paging.ListQuery;
import org.waymend.shared.paging.Page;
import org.waymend.workforce.WorkforceCommands.ChangeTerritory;
import org.waymend.workforce.WorkforceCommands.RegisterTerritory;
import org.waymend.workforce.domain.GeoPoint;
import org.waymend.workforce.domain.Territories;
import org.waymend.workforce.domain.Territory;

/** Registers and looks after territories. */
@Stateless
public class TerritoryService {
  private Territories territories;
  private Access access;
  private DomainEvents events;
  private Clock clock;

  @SuppressWarnings("NullAway.Init")
  public TerritoryService() {} // container

  @Inject
  public TerritoryService(
      Territories territories, Access access, DomainEvents events, Clock clock) {
    this.territories = territories;
    this.access = access;
    this.events = events;
    this.clock = clock;
  }

  public Page<TerritoryView> list(Actor actor, ListQuery query) {
    return territories.page(allowed(actor, "territory.list"), query).map(Territory::view);
  }

  /** The list as lines of CSV. */
  public Page<TerritoryRow> rows(Actor actor, ListQuery query) {
    return territories.page(allowed(actor, "territory.list"), query).map(Territory::row);
  }

  /**
   * The active territory of a point: the smallest that contains it, by code where they tie. For
   * other features; it asks for no permission and never throws a refusal.
   *
   * @param latitude degrees, WGS-84
   * @param longitude degrees, WGS-84
   */
  public Optional<TerritoryId> territoryOf(double latitude, double longitude) {
    if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
      return Optional.empty();
    }
    var point = GeoPoint.of(latitude, longitude);
    return Territory.of(territories.listAround(point), point).map(Territory::id);
  }

  /** As {@link #territoryOf}, for many points. */
  public TerritoryMap map() {
    return new TerritoryMap(territories.listActive());
  }

  public TerritoryView view(Actor actor, TerritoryId id) {
    return territories.get(allowed(actor, "territory.view"), id).view();
  }

  /**
   * @throws DomainException {@code territory/code-taken}
   */
  public TerritoryView register(RegisterTerritory command) {
    access.check(command.actor(), "territory.register");
    requireFree(command.fields().code(), null);
    var territory = Territory.register(UuidV7.next(clock), command.fields(), clock.instant());
    territories.add(territory);
    events.publish(territory.redrawn());
    return territories.flushed(territory).view();
  }

  /**
   * @throws DomainException {@code territory/code-taken}
   */
  public TerritoryView change(ChangeTerritory command) {
    var reach = allowed(command.actor(), "territory.change");
    var territory = territories.get(reach, command.id(), command.expectedVersion());
    requireFree(command.fields().code(), territory.id());
    territory.change(command.fields()).ifPresent(events::publish);
    return territories.flushed(territory).view();
  }

  public TerritoryView deactivate(Actor actor, TerritoryId id, long expectedVersion) {
    var territory = territories.get(allowed(actor, "territory.deactivate"), id, expectedVersion);
    territory.deactivate().ifPresent(events::publish);
    return territories.flushed(territory).view();
  }

  public TerritoryView activate(Actor actor, TerritoryId id, long expectedVersion) {
    var territory = territories.get(allowed(actor, "territory.activate"), id, expectedVersion);
    territory.activate().ifPresent(events::publish);
    return territories.flushed(territory).view();
  }

  private Reach allowed(Actor actor, String operation) {
    access.check(actor, operation);
    return access.reach(actor, operation);
  }

  private void requireFree(@Nullable String code, @Nullable TerritoryId self) {
    if (code == null) {
      return; // refused with the other fields
    }
    var other = territories.findByCode(code);
    if (other.isPresent() && !other.get().id().equals(self)) {
      throw new DomainException(
              Kind.CONFLICT,
              "territory/code-taken",
              "Another territory has this code. Choose a different one.")
          .field("code", "taken", "is taken");
    }
  }
}
