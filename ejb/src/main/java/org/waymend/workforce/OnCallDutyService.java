package org.waymend.workforce;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.waymend.shared.DomainException;
import org.waymend.shared.DomainException.Kind;
import org.waymend.shared.UuidV7;
import org.waymend.shared.access.Access;
import org.waymend.shared.access.Actor;
import org.waymend.shared.access.Reach;
import org.waymend.shared.paging.ListQuery;
import org.waymend.shared.paging.Page;
import org.waymend.workforce.WorkforceCommands.ChangeOnCallDuty;
import org.waymend.workforce.WorkforceCommands.RegisterOnCallDuty;
import org.waymend.workforce.domain.OnCallDuties;
import org.waymend.workforce.domain.OnCallDuty;

/** Looks after on-call duties. */
@Stateless
public class OnCallDutyService {
  private OnCallDuties onCallDuties;
  private WorkforceDirectory directory;
  private EngineerCalendars calendars;
  private Access access;
  private Clock clock;

  @SuppressWarnings("NullAway.Init")
  public OnCallDutyService() {} // container

  @Inject
  OnCallDutyService(
      OnCallDuties onCallDuties,
      WorkforceDirectory directory,
      EngineerCalendars calendars,
      Access access,
      Clock clock) {
    this.onCallDuties = onCallDuties;
    this.directory = directory;
    this.calendars = calendars;
    this.access = access;
    this.clock = clock;
  }

  public Page<OnCallDutyView> list(Actor actor, ListQuery query) {
    var page = onCallDuties.page(allowed(actor, "on-call-duty.list"), query);
    return page.map(views(page.items()));
  }

  public OnCallDutyView view(Actor actor, OnCallDutyId id) {
    return view(onCallDuties.get(allowed(actor, "on-call-duty.view"), id));
  }

  /**
   * @throws DomainException {@code on-call-duty/overlaps}
   */
  public OnCallDutyView register(RegisterOnCallDuty command) {
    var reach = allowed(command.actor(), "on-call-duty.register");
    var onCallDuty = OnCallDuty.register(UuidV7.next(clock), command.fields(), clock.instant());
    var territoryId = command.fields().territoryId();
    calendars.requireTerritory(territoryId);
    calendars.openForNew(reach, onCallDuty.engineerId(), "engineerId");
    requireRoomFor(onCallDuty);
    onCallDuties.add(onCallDuty);
    return view(onCallDuties.flushed(onCallDuty));
  }

  /**
   * @throws DomainException {@code on-call-duty/overlaps}
   */
  public OnCallDutyView change(ChangeOnCallDuty command) {
    var reach = allowed(command.actor(), "on-call-duty.change");
    var onCallDuty = onCallDuties.get(reach, command.id(), command.expectedVersion());
    calendars.open(onCallDuty.engineerId());
    var territoryId = command.fields().territoryId();
    if (territoryId != null && !territoryId.equals(onCallDuty.territoryId())) {
      calendars.requireTerritory(territoryId);
    }
    onCallDuty.change(command.fields());
    requireRoomFor(onCallDuty);
    return view(onCallDuties.flushed(onCallDuty));
  }

  public void delete(Actor actor, OnCallDutyId id, long expectedVersion) {
    onCallDuties.remove(
        onCallDuties.get(allowed(actor, "on-call-duty.delete"), id, expectedVersion));
  }

  private Reach allowed(Actor actor, String operation) {
    access.check(actor, operation);
    return access.reach(actor, operation);
  }

  private void requireRoomFor(OnCallDuty onCallDuty) {
    if (onCallDuties.overlapsAnother(onCallDuty)) {
      throw new DomainException(
              Kind.CONFLICT,
              "on-call-duty/overlaps",
              "The engineer has an on-call duty in this time for the same territory."
                  + " Change that one instead.")
          .field("startsAt", "overlaps", "overlaps another one");
    }
  }

  private OnCallDutyView view(OnCallDuty onCallDuty) {
    return views(List.of(onCallDuty)).apply(onCallDuty);
  }

  private Function<OnCallDuty, OnCallDutyView> views(List<OnCallDuty> shown) {
    var engineers = calendars.names(shown, OnCallDuty::engineerId);
    var territories =
        directory.territories(
            shown.stream().map(OnCallDuty::territoryId).filter(Objects::nonNull).toList());
    return duty ->
        duty.view(
            EngineerCalendars.named(engineers, duty.engineerId()),
            duty.territoryId() == null ? null : territories.get(duty.territoryId()));
  }
}
