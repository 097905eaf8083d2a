package org.waymend.workforce.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.waymend.shared.DomainException;
import org.waymend.shared.DomainException.Kind;
import org.waymend.shared.TimeWindow;
import org.waymend.workforce.EngineerId;
import org.waymend.workforce.ShiftFields;

/** The shifts of one engineer around some days, and what fits between them. */
public final class Roster {
  private final EngineerId engineerId;
  private final Set<LocalDate> days = new HashSet<>();
  private final List<TimeWindow> windows = new ArrayList<>();
  private int skipped;

  /**
   * @param shifts the engineer's shifts from the day before to the day after the days in question
   */
  public Roster(EngineerId engineerId, Collection<Shift> shifts) {
    this.engineerId = engineerId;
    shifts.forEach(
        s -> {
          days.add(s.on());
          windows.add(s.window());
        });
  }

  /**
   * The pattern's shifts for the days that have none; what is there already stays, and what would
   * overlap it is left out.
   *
   * @param until exclusive
   */
  public List<ShiftFields> fill(ShiftPattern pattern, LocalDate from, LocalDate until) {
    var missing = new ArrayList<ShiftFields>();
    for (var date = from; date.isBefore(until); date = date.plusDays(1)) {
      if (!pattern.worksOn(date.getDayOfWeek())) {
        continue;
      }
      var shift = pattern.shiftOn(date, engineerId);
      if (shift.isPresent() && !days.contains(date) && isFree(window(shift.get()))) {
        days.add(date);
        windows.add(window(shift.get()));
        missing.add(shift.get());
      } else {
        skipped++;
      }
    }
    return missing;
  }

  /** Working days that {@link #fill} has left alone. */
  public int skipped() {
    return skipped;
  }

  /**
   * @throws DomainException {@code shift/day-taken}; {@code shift/overlaps}
   */
  public void requireRoomFor(Shift shift) {
    if (days.contains(shift.on())) {
      throw new DomainException(
              Kind.CONFLICT,
              "shift/day-taken",
              "The engineer has a shift on this day. Change that one instead.")
          .field("on", "taken", "has a shift already");
    }
    if (!isFree(shift.window())) {
      throw new DomainException(
              Kind.CONFLICT,
              "shift/overlaps",
              "The shift overlaps one of the day before or after. Move its start or its end.")
          .field("startsAt", "overlaps", "overlaps another shift");
    }
  }

  private boolean isFree(TimeWindow wanted) {
    return windows.stream().noneMatch(wanted::overlaps);
  }

  private static TimeWindow window(ShiftFields fields) {
    return new TimeWindow(
        Objects.requireNonNull(fields.startsAt()), Objects.requireNonNull(fields.endsAt()));
  }
}
