package org.waymend.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymend.customer.CustomerDirectory;
import org.waymend.dispatch.domain.DayFacts;
import org.waymend.dispatch.domain.DispatchRun;
import org.waymend.dispatch.domain.PlanningDays;
import org.waymend.dispatch.domain.ProblemWriter;
import org.waymend.inventory.PartReservations;
import org.waymend.settings.SettingsService;
import org.waymend.workforce.RosterDirectory;
import org.waymend.workforce.ShiftView;
import org.waymend.workorder.VisitGroupView;
import org.waymend.workorder.VisitSchedule;
import org.waymend.workorder.VisitStatus;
import org.waymend.workorder.VisitView;

/** Reads what the house knows about some days, in the caller's transaction. */
@ApplicationScoped
class DayReader {
  private VisitSchedule visits;
  private RosterDirectory roster;
  private CustomerDirectory customers;
  private PartReservations parts;
  private SettingsService settings;
  private Clock clock;

  @SuppressWarnings("NullAway.Init")
  protected DayReader() {} // container

  @Inject
  DayReader(
      VisitSchedule visits,
      RosterDirectory roster,
      CustomerDirectory customers,
      PartReservations parts,
      SettingsService settings,
      Clock clock) {
    this.visits = visits;
    this.roster = roster;
    this.customers = customers;
    this.parts = parts;
    this.settings = settings;
    this.clock = clock;
  }

  PlanningDays day(LocalDate on) {
    return days(on, 1);
  }

  PlanningDays days(LocalDate on, int days) {
    return new PlanningDays(on, days, ZoneId.of(settings.company().timeZone()));
  }

  /** The days that a run plans. */
  PlanningDays days(DispatchRun run) {
    return days(run.on(), run.days());
  }

  /** The number of the last change of any visit. */
  long sequence() {
    return visits.sequence();
  }

  /** Shifts that begin on the days, in whatever zone they are worked. */
  List<ShiftView> shifts(PlanningDays day) {
    return roster
        .shifts(day.startsAt().minusSeconds(86_400), day.endsAt().plusSeconds(86_400))
        .stream()
        .filter(shift -> day.contains(shift.on()))
        .toList();
  }

  /**
   * All that a plan of the days depends on.
   *
   * @param territoryId to plan the visits of it only; null for all
   */
  DayFacts read(PlanningDays day, @Nullable UUID territoryId) {
    return read(day, territoryId, List.of());
  }

  /** The same with shifts that nobody works but in thought. */
  DayFacts read(PlanningDays day, @Nullable UUID territoryId, List<ShiftView> moreShifts) {
    var shifts = new ArrayList<>(shifts(day));
    shifts.addAll(moreShifts);
    var toPlan =
        visits.unplanned().stream()
            .filter(visit -> ProblemWriter.isPlannable(visit, day))
            .filter(visit -> territoryId == null || territoryId.equals(visit.territoryId()))
            .toList();
    return withGroups(facts(day, shifts, toPlan, Set.of(), territoryId));
  }

  /** The same day now: time and stock are read anew, the rest is as it was. */
  DayFacts later(DayFacts facts) {
    return facts.later(
        clock.instant(),
        parts.vans(ids(facts.shifts(), ShiftView::engineerId)),
        parts.ofVisits(ids(facts.visits(), VisitView::id)));
  }

  /** What the routes of these shifts depend on, with these visits to be placed on them. */
  DayFacts read(PlanningDays day, List<ShiftView> shifts, Collection<VisitView> toPlace) {
    return facts(day, shifts, toPlace, ids(toPlace, VisitView::id), null);
  }

  private DayFacts facts(
      PlanningDays day,
      List<ShiftView> shifts,
      Collection<VisitView> more,
      Set<UUID> toPlace,
      @Nullable UUID territoryId) {
    var byId = new LinkedHashMap<UUID, VisitView>();
    onShifts(shifts).forEach(visit -> byId.put(visit.id(), visit));
    more.forEach(visit -> byId.put(visit.id(), visit));
    var all = List.copyOf(byId.values());
    var engineers = ids(shifts, ShiftView::engineerId);
    return new DayFacts(
        day,
        clock.instant(),
        roster.engineers(engineers),
        shifts,
        roster.absences(day.startsAt().minusSeconds(86_400), day.endsAt().plusSeconds(86_400)),
        all,
        toPlace,
        Map.of(),
        territoryId,
        customers.openingHours(ids(all, VisitView::siteId)),
        customers.engineerWishes(ids(all, VisitView::customerId)),
        parts.vans(engineers),
        parts.ofVisits(ids(all, VisitView::id)),
        Map.of());
  }

  /** The same with the crews and sequences of its visits. */
  DayFacts withGroups(DayFacts facts) {
    return facts.withGroups(groups(facts.visits()));
  }

  /** Group id → all visits of the crews and sequences to which these belong. */
  Map<UUID, List<VisitView>> groups(Collection<VisitView> some) {
    return visits.groups(
        some.stream()
            .map(VisitView::group)
            .flatMap(Stream::ofNullable)
            .map(VisitGroupView::id)
            .collect(Collectors.toSet()));
  }

  /** The visits on these shifts, by start, but those that were cancelled. */
  List<VisitView> onShifts(List<ShiftView> shifts) {
    if (shifts.isEmpty()) {
      return List.of();
    }
    var ids = new LinkedHashSet<UUID>(ids(shifts, ShiftView::id));
    var from = shifts.stream().map(ShiftView::startsAt).min(Comparable::compareTo).orElseThrow();
    var until = shifts.stream().map(ShiftView::endsAt).max(Comparable::compareTo).orElseThrow();
    var found = new ArrayList<VisitView>();
    for (var visit : visits.planned(from.minusSeconds(86_400), until.plusSeconds(86_400))) {
      if (visit.status() != VisitStatus.CANCELLED
          && visit.shiftId() != null
          && ids.contains(visit.shiftId())) {
        found.add(visit);
      }
    }
    return found;
  }

  private static <T> Set<UUID> ids(Collection<T> some, Function<T, UUID> id) {
    return some.stream().map(id).map(Objects::requireNonNull).collect(Collectors.toSet());
  }
}
