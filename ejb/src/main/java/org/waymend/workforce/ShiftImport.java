package org.waymend.workforce;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymend.shared.UuidV7;
import org.waymend.shared.access.Access;
import org.waymend.shared.access.Actor;
import org.waymend.shared.access.Reach;
import org.waymend.shared.csv.CsvImport;
import org.waymend.shared.csv.CsvImport.Outcome;
import org.waymend.shared.csv.CsvRow;
import org.waymend.shared.csv.CsvTable;
import org.waymend.shared.csv.ImportReport;
import org.waymend.workforce.domain.Roster;
import org.waymend.workforce.domain.Shift;
import org.waymend.workforce.domain.Shifts;
import org.waymend.workforce.domain.WallClock;

/**
 * Imports shifts by engineer and day, from the columns of their export. A time is an instant or,
 * easier for people, local such as 08:00; then an end or a break before the start lies on the next
 * day.
 */
@ApplicationScoped
public class ShiftImport {
  private static final Set<String> COLUMNS =
      Set.of(
          "id",
          "version",
          "engineerId",
          "engineerNumber",
          "engineerName",
          "on",
          "startsAt",
          "endsAt",
          "breakStartsAt",
          "breakMinutes",
          "timeZone",
          "createdAt");

  private Shifts shifts;
  private EngineerCalendars calendars;
  private WorkforceDirectory directory;
  private CsvImport imports;
  private Access access;
  private Clock clock;

  @SuppressWarnings("NullAway.Init")
  protected ShiftImport() {} // container

  @Inject
  ShiftImport(
      Shifts shifts,
      EngineerCalendars calendars,
      WorkforceDirectory directory,
      CsvImport imports,
      Access access,
      Clock clock) {
    this.shifts = shifts;
    this.calendars = calendars;
    this.directory = directory;
    this.imports = imports;
    this.access = access;
    this.clock = clock;
  }

  /**
   * @throws org.waymend.shared.DomainException {@code import/has-errors} unless {@code dryRun}
   */
  public ImportReport run(Actor actor, byte[] csv, boolean dryRun) {
    access.check(actor, "shift.import");
    var reach = access.reach(actor, "shift.import");
    var cells = new ImportedCells();
    return imports.run(CsvTable.read(csv, COLUMNS), dryRun, row -> take(row, cells, reach));
  }

  private Outcome take(CsvRow row, ImportedCells cells, Reach reach) {
    var number = row.text("engineerNumber");
    var engineer =
        directory
            .engineer(number)
            .orElseThrow(() -> row.refused("engineerNumber", "unknown", "There is no " + number));
    var engineerId = new EngineerId(engineer.id());
    var fields = fields(row, engineerId);
    var on = fields.on();
    if (on == null) {
      throw row.refused("on", "required", "is required");
    }
    cells.once(row, "on", engineer.id() + " " + on);
    var present = shifts.listOf(engineerId, on, on.plusDays(1));
    if (present.stream().anyMatch(s -> s.fields().equals(fields))) {
      return Outcome.UNCHANGED; // also when the engineer is not active any more
    }
    calendars.openForNew(reach, engineerId, "engineerNumber");
    var around = shifts.listOf(engineerId, on.minusDays(1), on.plusDays(2));
    var found = around.stream().filter(s -> s.on().equals(on)).findFirst().orElse(null);
    var shift = found == null ? Shift.register(UuidV7.next(clock), fields, clock.instant()) : found;
    if (found != null) {
      found.change(fields);
    }
    new Roster(engineerId, around.stream().filter(s -> s != found).toList()).requireRoomFor(shift);
    if (found == null) {
      shifts.add(shift);
    }
    shifts.flushed(shift); // the next row of this engineer looks at it
    return found == null ? Outcome.CREATED : Outcome.CHANGED;
  }

  private static ShiftFields fields(CsvRow row, EngineerId engineerId) {
    var zone = row.text("timeZone");
    var on = row.date("on");
    int breakMinutes = row.integer("breakMinutes", 0);
    if (on == null || !ZoneId.getAvailableZoneIds().contains(zone)) {
      return new ShiftFields(engineerId.value(), on, null, null, null, breakMinutes, zone);
    }
    var start = localTime(row.text("startsAt"));
    return new ShiftFields(
        engineerId.value(),
        on,
        instant(row, "startsAt", on, start, zone),
        instant(row, "endsAt", on, start, zone),
        instant(row, "breakStartsAt", on, start, zone),
        breakMinutes,
        zone);
  }

  private static @Nullable Instant instant(
      CsvRow row, String column, LocalDate on, @Nullable LocalTime start, String zone) {
    var text = row.text(column);
    if (text.isEmpty()) {
      return null;
    }
    var time = localTime(text);
    if (time != null) {
      boolean isNextDay = start != null && time.isBefore(start);
      var day = isNextDay ? on.plusDays(1) : on;
      return WallClock.firstInstantOf(day.atTime(time), ZoneId.of(zone));
    }
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      throw row.refused(column, "invalid-value", "must look like 08:00 or 2026-11-21T08:00:00Z");
    }
  }

  private static @Nullable LocalTime localTime(String text) {
    try {
      return text.length() > 8 ? null : LocalTime.parse(text);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
