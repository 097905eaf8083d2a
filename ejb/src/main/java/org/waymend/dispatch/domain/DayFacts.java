package org.waymend.dispatch.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymend.customer.EngineerWishes;
import org.waymend.customer.OpeningHoursView;
import org.waymend.inventory.HeldPart;
import org.waymend.inventory.VanStock;
import org.waymend.workforce.AbsenceView;
import org.waymend.workforce.EngineerView;
import org.waymend.workforce.ShiftView;
import org.waymend.workorder.VisitView;

/**
 * What the house knows about some days, read in one transaction.
 *
 * @param day the days
 * @param now when it was read: nothing is planned before it
 * @param engineers who work on them
 * @param shifts that begin on them
 * @param visits that are on those shifts, whatever their state, and those to be planned
 * @param toPlace visits that may go anywhere, wherever they are now
 * @param notBefore by visit: it starts then at the earliest, though its windows may begin before
 * @param territoryId plans only the visits of it; the others stay where they are; null for all
 * @param openingHours by site; a site without any is always open
 * @param wishes by customer
 * @param vans by engineer
 * @param held what the visits hold of the vans
 * @param groups crews and sequences of the day's visits, by id: all visits of each, by position and
 *     then oldest first; empty to plan as if there were none
 */
public record DayFacts(
    PlanningDays day,
    Instant now,
    List<EngineerView> engineers,
    List<ShiftView> shifts,
    List<AbsenceView> absences,
    List<VisitView> visits,
    Set<UUID> toPlace,
    Map<UUID, Instant> notBefore,
    @Nullable UUID territoryId,
    Map<UUID, List<OpeningHoursView>> openingHours,
    Map<UUID, EngineerWishes> wishes,
    Map<UUID, VanStock> vans,
    List<HeldPart> held,
    Map<UUID, List<VisitView>> groups) {

  /** The same without some visits. */
  public DayFacts without(Set<UUID> some) {
    return new DayFacts(
        day,
        now,
        engineers,
        shifts,
        absences,
        visits.stream().filter(visit -> !some.contains(visit.id())).toList(),
        toPlace,
        notBefore,
        territoryId,
        openingHours,
        wishes,
        vans,
        held,
        groups);
  }

  /** The same, with these crews and sequences. */
  public DayFacts withGroups(Map<UUID, List<VisitView>> some) {
    return new DayFacts(
        day,
        now,
        engineers,
        shifts,
        absences,
        visits,
        toPlace,
        notBefore,
        territoryId,
        openingHours,
        wishes,
        vans,
        held,
        some);
  }

  /** The same, but these visits start at these times at the earliest. */
  public DayFacts notBefore(Map<UUID, Instant> times) {
    return new DayFacts(
        day,
        now,
        engineers,
        shifts,
        absences,
        visits,
        toPlace,
        times,
        territoryId,
        openingHours,
        wishes,
        vans,
        held,
        groups);
  }

  /** The same with a visit, unless it is among the others. */
  public DayFacts and(VisitView visit) {
    if (visits.stream().anyMatch(each -> each.id().equals(visit.id()))) {
      return this;
    }
    return with(Stream.concat(visits.stream(), Stream.of(visit)).toList(), toPlace);
  }

  /** The same, but the visit may go anywhere, wherever it is now. */
  public DayFacts placing(UUID visit) {
    return with(visits, Set.of(visit));
  }

  private DayFacts with(List<VisitView> otherVisits, Set<UUID> otherToPlace) {
    return new DayFacts(
        day,
        now,
        engineers,
        shifts,
        absences,
        otherVisits,
        otherToPlace,
        notBefore,
        territoryId,
        openingHours,
        wishes,
        vans,
        held,
        groups);
  }

  /** The same later, with other stock. */
  public DayFacts later(Instant then, Map<UUID, VanStock> otherVans, List<HeldPart> otherHeld) {
    return new DayFacts(
        day,
        then,
        engineers,
        shifts,
        absences,
        visits,
        toPlace,
        notBefore,
        territoryId,
        openingHours,
        wishes,
        otherVans,
        otherHeld,
        groups);
  }
}
