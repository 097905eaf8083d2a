package org.waymend.workforce;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.workforce.domain.Absence;
import org.waymend.workforce.domain.Absences;
import org.waymend.workforce.domain.Engineers;
import org.waymend.workforce.domain.Shift;
import org.waymend.workforce.domain.Shifts;

/**
 * Who works when, for features that plan. It asks for no permission: they have checked their own.
 */
@ApplicationScoped
public class RosterDirectory {
  private Engineers engineers;
  private Shifts shifts;
  private Absences absences;
  private EngineerReferences references;
  private EngineerCalendars calendars;

  @SuppressWarnings("NullAway.Init")
  protected RosterDirectory() {} // container

  @Inject
  RosterDirectory(
      Engineers engineers,
      Shifts shifts,
      Absences absences,
      EngineerReferences references,
      EngineerCalendars calendars) {
    this.engineers = engineers;
    this.shifts = shifts;
    this.absences = absences;
    this.references = references;
    this.calendars = calendars;
  }

  /** Those that exist, active or not, by number. */
  public List<EngineerView> engineers(Collection<UUID> ids) {
    var found = engineers.listOf(ids);
    var names = references.namesFor(found);
    return found.stream().map(engineer -> engineer.view(names)).toList();
  }

  /** Everybody's shifts that overlap the time, by start. */
  public List<ShiftView> shifts(Instant from, Instant until) {
    var found = shifts.listOverlapping(from, until);
    var names = calendars.names(found, Shift::engineerId);
    return found.stream()
        .map(shift -> shift.view(EngineerCalendars.named(names, shift.engineerId())))
        .toList();
  }

  /**
   * Paid working time of all shifts on these local dates, breaks left out; absences are not.
   *
   * @param until exclusive
   * @param territory only of engineers who work there, which those do who name none; null for all
   */
  public ShiftTime shiftTime(LocalDate from, LocalDate until, @Nullable UUID territory) {
    return shifts.sum(from, until, territory);
  }

  /** Everybody's absences that overlap the time, by start. */
  public List<AbsenceView> absences(Instant from, Instant until) {
    var found = absences.listOverlapping(from, until);
    var names = calendars.names(found, Absence::engineerId);
    return found.stream()
        .map(absence -> absence.view(EngineerCalendars.named(names, absence.engineerId())))
        .toList();
  }

  /**
   * Keeps others from changing who is where when until the transaction ends (rule 7), in the order
   * of ids.
   */
  public void lockCalendars(Collection<UUID> ids) {
    ids.stream()
        .distinct()
        .sorted(java.util.Comparator.comparing(UUID::toString))
        .forEach(id -> calendars.open(new EngineerId(id)));
  }
}
