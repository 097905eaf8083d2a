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
import org.waymend.shared.paging.ListQuery;
import org.waymend.shared.paging.Page;
import org.waymend.workforce.WorkforceCommands.ChangeAbsence;
import org.waymend.workforce.WorkforceCommands.RegisterAbsence;
import org.waymend.workforce.domain.Absence;
import org.waymend.workforce.domain.Absences;

/** Looks after absences. */
@Stateless
public class AbsenceService {
  private Absences absences;
  private EngineerCalendars calendars;
  private Access access;
  private Clock clock;

  @SuppressWarnings("NullAway.Init")
  public AbsenceService() {} // container

  @Inject
  AbsenceService(Absences absences, EngineerCalendars calendars, Access access, Clock clock) {
    this.absences = absences;
    this.calendars = calendars;
    this.access = access;
    this.clock = clock;
  }

  public Page<AbsenceView> list(Actor actor, ListQuery query) {
    var page = absences.page(allowed(actor, "absence.list"), query);
    return page.map(views(page.items()));
  }

  public AbsenceView view(Actor actor, AbsenceId id) {
    return view(absences.get(allowed(actor, "absence.view"), id));
  }

  /**
   * @throws DomainException {@code absence/overlaps}
   */
  public AbsenceView register(RegisterAbsence command) {
    var reach = allowed(command.actor(), "absence.register");
    var absence = Absence.register(UuidV7.next(clock), command.fields(), clock.instant());
    calendars.openForNew(reach, absence.engineerId(), "engineerId");
    requireRoomFor(absence);
    absences.add(absence);
    return view(absences.flushed(absence));
  }

  /**
   * @throws DomainException {@code absence/overlaps}
   */
  public AbsenceView change(ChangeAbsence command) {
    var reach = allowed(command.actor(), "absence.change");
    var absence = absences.get(reach, command.id(), command.expectedVersion());
    calendars.open(absence.engineerId());
    absence.change(command.fields());
    requireRoomFor(absence);
    return view(absences.flushed(absence));
  }

  public void delete(Actor actor, AbsenceId id, long expectedVersion) {
    absences.remove(absences.get(allowed(actor, "absence.delete"), id, expectedVersion));
  }

  private Reach allowed(Actor actor, String operation) {
    access.check(actor, operation);
    return access.reach(actor, operation);
  }

  private void requireRoomFor(Absence absence) {
    if (absences.overlapsAnother(absence)) {
      throw new DomainException(
              Kind.CONFLICT,
              "absence/overlaps",
              "The engineer has an absence in this time. Change that one instead.")
          .field("startsAt", "overlaps", "overlaps another one");
    }
  }

  private AbsenceView view(Absence absence) {
    return views(List.of(absence)).apply(absence);
  }

  private Function<Absence, AbsenceView> views(List<Absence> shown) {
    var engineers = calendars.names(shown, Absence::engineerId);
    return absence -> absence.view(EngineerCalendars.named(engineers, absence.engineerId()));
  }
}
