package org.waymend.workforce;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.waymend.shared.DomainException;
import org.waymend.shared.DomainException.Kind;
import org.waymend.shared.UuidV7;
import org.waymend.shared.access.Access;
import org.waymend.shared.access.Actor;
import org.waymend.shared.access.Reach;
import org.waymend.shared.event.DomainEvents;
import org.waymend.shared.paging.ListQuery;
import org.waymend.shared.paging.Page;
import org.waymend.workforce.WorkforceCommands.ChangeShift;
import org.waymend.workforce.WorkforceCommands.GenerateShifts;
import org.waymend.workforce.WorkforceCommands.RegisterShift;
import org.waymend.workforce.domain.Roster;
import org.waymend.workforce.domain.Shift;
import org.waymend.workforce.domain.ShiftGeneration;
import org.waymend.workforce.domain.ShiftPatterns;
import org.waymend.workforce.domain.Shifts;

/** Looks after shifts. */
@Stateless
public class ShiftService {
  private Shifts shifts;
  private ShiftPatterns patterns;
  private EngineerCalendars calendars;
  private Access access;
  private DomainEvents events;
  private Clock clock;

  @SuppressWarnings("NullAway.Init")
  public ShiftService() {} // container

  @Inject
  ShiftService(
      Shifts shifts,
      ShiftPatterns patterns,
      EngineerCalendars calendars,
      Access access,
      DomainEvents events,
      Clock clock) {
    this.shifts = shifts;
    this.patterns = patterns;
    this.calendars = calendars;
    this.access = access;
    this.events = events;
    this.clock = clock;
  }

  public Page<ShiftView> list(Actor actor, ListQuery query) {
    var page = shifts.page(allowed(actor, "shift.list"), query);
    return page.map(views(page.items()));
  }

  public ShiftView view(Actor actor, ShiftId id) {
    return view(shifts.get(allowed(actor, "shift.view"), id));
  }

  /**
   * @throws DomainException {@code shift/day-taken}; {@code shift/overlaps}
   */
  public ShiftView register(RegisterShift command) {
    var reach = allowed(command.actor(), "shift.register");
    var shift = Shift.register(UuidV7.next(clock), command.fields(), clock.instant());
    calendars.openForNew(reach, shift.engineerId(), "engineerId");
    new Roster(shift.engineerId(), around(shift)).requireRoomFor(shift);
    shifts.add(shift);
    return view(shifts.flushed(shift));
  }

  /**
   * @throws DomainException {@code shift/day-taken}; {@code shift/overlaps}
   */
  public ShiftView change(ChangeShift command) {
    var reach = allowed(command.actor(), "shift.change");
    var shift = shifts.get(reach, command.id(), command.expectedVersion());
    calendars.open(shift.engineerId());
    shift.change(command.fields());
    new Roster(shift.engineerId(), around(shift)).requireRoomFor(shift);
    return view(shifts.flushed(shift));
  }

  /**
   * Deletes a shift; what is planned in it is to be planned anew.
   *
   * @throws DomainException {@code visit/under-way} if its engineer has set out to a visit
   */
  public void delete(Actor actor, ShiftId id, long expectedVersion) {
    var shift = shifts.get(allowed(actor, "shift.delete"), id, expectedVersion);
    events.publish(
        new ShiftDeleted(shift.id().value(), shift.engineerId().value(), shift.window()));
    shifts.remove(shift);
  }

  /**
   * Makes a pattern's shifts for engineers and days. Days with a shift are left alone, so a second
   * call makes nothing; absences change nothing.
   */
  public GeneratedShifts generate(GenerateShifts command) {
    var reach = allowed(command.actor(), "shift.generate");
    var asked = ShiftGeneration.of(command.fields());
    var pattern = patterns.get(Reach.ALL, asked.shiftPatternId());
    if (!pattern.isActive()) {
      throw new DomainException(
              Kind.RULE_VIOLATED,
              "shift-pattern/inactive",
              "This shift pattern is not active any more. Choose another one.")
          .field("shiftPatternId", "inactive", "is not active any more");
    }
    int created = 0;
    int skipped = 0;
    for (EngineerId engineerId : asked.engineerIds()) {
      calendars.openForNew(reach, engineerId, "engineerIds");
      var roster =
          new Roster(
              engineerId,
              shifts.listOf(engineerId, asked.from().minusDays(2), asked.until().plusDays(2)));
      for (ShiftFields fields : roster.fill(pattern, asked.from(), asked.until())) {
        shifts.add(Shift.register(UuidV7.next(clock), fields, clock.instant()));
        created++;
      }
      skipped += roster.skipped();
    }
    return new GeneratedShifts(created, skipped);
  }

  private Reach allowed(Actor actor, String operation) {
    access.check(actor, operation);
    return access.reach(actor, operation);
  }

  private List<Shift> around(Shift shift) {
    return shifts
        .listOf(shift.engineerId(), shift.on().minusDays(1), shift.on().plusDays(2))
        .stream()
        .filter(other -> !other.id().equals(shift.id()))
        .toList();
  }

  private ShiftView view(Shift shift) {
    return views(List.of(shift)).apply(shift);
  }

  private Function<Shift, ShiftView> views(List<Shift> shown) {
    var engineers = calendars.names(shown, Shift::engineerId);
    return shift -> shift.view(EngineerCalendars.named(engineers, shift.engineerId()));
  }
}
