package org.waymend.dispatch;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymend.dispatch.DispatchCommands.PublishRun;
import org.waymend.dispatch.PublishedPlan.SkipReason;
import org.waymend.dispatch.PublishedPlan.SkippedVisit;
import org.waymend.dispatch.domain.DispatchRuns;
import org.waymend.dispatch.domain.GroupTimes;
import org.waymend.dispatch.domain.PlanStops;
import org.waymend.inventory.PartReservations;
import org.waymend.inventory.PartReservations.Demand;
import org.waymend.inventory.Quantity;
import org.waymend.optimizer.json.PlanDocument;
import org.waymend.optimizer.problem.VisitRequest;
import org.waymend.shared.DomainException;
import org.waymend.shared.DomainException.Kind;
import org.waymend.shared.access.Access;
import org.waymend.shared.event.DomainEvents;
import org.waymend.workforce.RosterDirectory;
import org.waymend.workforce.ShiftView;
import org.waymend.workorder.Assignment;
import org.waymend.workorder.VisitSchedule;
import org.waymend.workorder.VisitView;

/**
 * Publishes plans: visits, times and reservations in one transaction or none of them (INV6). What
 * has moved since the plan was made is left alone and reported.
 */
@Stateless
public class PublishService {
  private DispatchRuns runs;
  private VisitSchedule visits;
  private DayReader reader;
  private RoadTravel travel;
  private RosterDirectory roster;
  private PartReservations parts;
  private Access access;
  private DomainEvents events;
  private Clock clock;

  @SuppressWarnings("NullAway.Init")
  public PublishService() {} // container

  @Inject
  public PublishService(
      DispatchRuns runs,
      VisitSchedule visits,
      DayReader reader,
      RoadTravel travel,
      RosterDirectory roster,
      PartReservations parts,
      Access access,
      DomainEvents events,
      Clock clock) {
    this.runs = runs;
    this.visits = visits;
    this.reader = reader;
    this.travel = travel;
    this.roster = roster;
    this.parts = parts;
    this.access = access;
    this.events = events;
    this.clock = clock;
  }

  /**
   * One publication of a day after the other: who comes second learns of the first.
   *
   * @throws DomainException {@code dispatch-run/not-done}; {@code dispatch-run/what-if}; {@code
   *     dispatch-run/no-plan}; {@code dispatch-run/outdated} if another run of these visits was
   *     published after this one had read the day
   */
  public PublishedPlan publish(PublishRun command) {
    access.check(command.actor(), "dispatch-run.publish");
    var run = runs.get(access.reach(command.actor(), "dispatch-run.publish"), command.id());
    run.requirePublishable();
    var document =
        runs.document(run.id())
            .filter(found -> found.plan() != null)
            .orElseThrow(DispatchRunService::noPlan);
    var shifts = reader.shifts(reader.days(run));
    roster.lockCalendars(shifts.stream().map(ShiftView::engineerId).toList());
    requireNewest(run.id());
    var publication = new Publication(document, shifts, chosen(document, command.visitIds()));
    var result = publication.write();
    runs.numberPublication(run.id(), visits.sequence());
    events.publish(run.publish(result.published(), clock.instant()));
    runs.flush();
    return result;
  }

  private void requireNewest(DispatchRunId id) {
    var newer = runs.publishedSince(id);
    if (newer.isPresent()) {
      throw new DomainException(
              Kind.CONFLICT,
              "dispatch-run/outdated",
              "Another run of the day was published after this one had begun; plan the day again.")
          .with("publishedRunId", newer.get().value());
    }
  }

  /** The free visits of the problem that are asked for; fixed ones stay where they are. */
  private static Map<UUID, Long> chosen(PlanDocument document, @Nullable List<UUID> ids) {
    var wanted = ids == null ? null : Set.copyOf(ids);
    var chosen = new LinkedHashMap<UUID, Long>();
    for (VisitRequest request : document.problem().visits()) {
      var id = UUID.fromString(request.id().value());
      if (request.isFree() && (wanted == null || wanted.contains(id))) {
        chosen.put(id, request.version());
      }
    }
    return chosen;
  }

  /** One publication, from the locks to the last write. */
  private final class Publication {
    private final Map<UUID, Assignment> planned;
    private final Map<UUID, ShiftView> shifts = new LinkedHashMap<>();
    private final Map<UUID, VisitView> present;
    private final Map<UUID, List<VisitView>> groups;
    private final Map<UUID, Long> chosen;
    private final List<SkippedVisit> skipped = new ArrayList<>();

    private Publication(PlanDocument document, List<ShiftView> ofDay, Map<UUID, Long> chosen) {
      this.planned = PlanStops.of(document);
      this.chosen = chosen;
      ofDay.forEach(shift -> shifts.put(shift.id(), shift));
      var touched = new LinkedHashSet<UUID>(chosen.keySet());
      var onShifts = reader.onShifts(ofDay);
      onShifts.forEach(visit -> touched.add(visit.id()));
      touched.addAll(visits.withTheirGroups(touched));
      this.present = visits.lock(touched);
      this.groups = reader.groups(present.values());
    }

    private PublishedPlan write() {
      dropMoved();
      var targets = new LinkedHashMap<UUID, Assignment>();
      settle(targets);
      return apply(targets);
    }

    private void dropMoved() {
      for (var id : List.copyOf(chosen.keySet())) {
        var visit = present.get(id);
        if (visit == null || visit.status().isUnderWay() || visit.status().isDone()) {
          skip(id, SkipReason.BEGUN);
        } else if (visit.version() != Objects.requireNonNull(chosen.get(id))) {
          skip(id, SkipReason.MOVED);
        } else if (planned.containsKey(id) && !shifts.containsKey(shiftOf(id))) {
          skip(id, SkipReason.ROUTE_BROKEN); // the shift was deleted
        }
      }
    }

    private UUID shiftOf(UUID visit) {
      return Objects.requireNonNull(planned.get(visit)).shiftId();
    }

    private void skip(UUID id, SkipReason reason) {
      chosen.remove(id);
      var visit = present.get(id);
      skipped.add(new SkippedVisit(id, visit == null ? "" : visit.number(), reason));
    }

    /** Finds who comes when; a route that does not work out loses what was to be put into it. */
    private void settle(Map<UUID, Assignment> targets) {
      boolean isSettled = false;
      while (!isSettled) {
        targets.clear();
        isSettled = true;
        for (var shift : shifts.values()) {
          var put = put(shift.id());
          if (isAsPlanned(shift.id(), put)) {
            put.forEach(id -> targets.put(id, Objects.requireNonNull(planned.get(id))));
          } else if (!put.isEmpty() && !retimed(shift, put, targets)) {
            put.forEach(id -> skip(id, SkipReason.ROUTE_BROKEN));
            isSettled = false;
            break;
          }
        }
        isSettled = isSettled && areGroupsKept(targets);
      }
    }

    /** False if a group would come out torn apart: then it loses what was chosen of it. */
    private boolean areGroupsKept(Map<UUID, Assignment> targets) {
      var withdrawn = new LinkedHashSet<>(chosen.keySet());
      withdrawn.removeAll(targets.keySet());
      for (var all : groups.values()) {
        var ids = all.stream().map(VisitView::id).toList();
        if (isTorn(GroupTimes.of(all), targets, withdrawn, ids)) {
          var own = ids.stream().filter(chosen::containsKey).toList();
          own.forEach(id -> skip(id, SkipReason.GROUP_INCOMPLETE));
          if (own.isEmpty()) {
            ids.stream().filter(targets::containsKey).forEach(id -> skipRouteOf(id, targets));
          }
          return false;
        }
      }
      return true;
    }

    private boolean isTorn(
        GroupTimes before, Map<UUID, Assignment> targets, Set<UUID> withdrawn, List<UUID> ids) {
      if (ids.stream().noneMatch(id -> chosen.containsKey(id) || targets.containsKey(id))) {
        return false;
      }
      var after = before.with(targets, withdrawn);
      var broken = new LinkedHashSet<>(after.broken());
      broken.addAll(after.missing());
      boolean isNew =
          ids.stream().anyMatch(id -> chosen.containsKey(id) && targets.containsKey(id));
      if (!isNew) { // what was broken before is not held against it
        broken.removeAll(before.broken());
        broken.removeAll(before.missing());
      }
      return !broken.isEmpty();
    }

    /** Somebody of a group was moved by what is put into the route: nothing is, then. */
    private void skipRouteOf(UUID moved, Map<UUID, Assignment> targets) {
      var shift = Objects.requireNonNull(targets.get(moved)).shiftId();
      put(shift).forEach(id -> skip(id, SkipReason.ROUTE_BROKEN));
    }

    private Set<UUID> put(UUID shift) {
      return chosen.keySet().stream()
          .filter(id -> planned.containsKey(id) && shiftOf(id).equals(shift))
          .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Visits that are on the shift and stay there without being asked for. */
    private List<VisitView> kept(UUID shift) {
      return present.values().stream()
          .filter(visit -> shift.equals(visit.shiftId()) && !chosen.containsKey(visit.id()))
          .toList();
    }

    /** True if the shift's day comes out exactly as the plan has it. */
    private boolean isAsPlanned(UUID shift, Set<UUID> put) {
      var day = new LinkedHashSet<UUID>(put);
      for (var visit : kept(shift)) {
        day.add(visit.id());
        var plan = planned.get(visit.id());
        boolean isSame =
            plan != null
                && (!visit.status().isPlanned() || plan.startsAt().equals(visit.startsAt()));
        if (!isSame) {
          return false;
        }
      }
      var ofPlan =
          planned.entrySet().stream()
              .filter(stop -> stop.getValue().shiftId().equals(shift))
              .map(Map.Entry::getKey)
              .collect(Collectors.toSet());
      return day.equals(ofPlan);
    }

    /** Times the shift's day again with these visits in it; false if a rule would be broken. */
    private boolean retimed(ShiftView shift, Set<UUID> put, Map<UUID, Assignment> targets) {
      var placed = put.stream().map(id -> Objects.requireNonNull(present.get(id))).toList();
      var wanted = new LinkedHashMap<UUID, Assignment>();
      put.forEach(id -> wanted.put(id, Objects.requireNonNull(planned.get(id))));
      var facts = reader.read(reader.day(shift.on()), List.of(shift), placed);
      var leaving =
          facts.visits().stream()
              .filter(v -> chosen.containsKey(v.id()) && !put.contains(v.id()))
              .map(VisitView::id)
              .collect(Collectors.toSet());
      var change = RouteChange.of(facts.without(leaving), travel.times(), wanted);
      if (!change.isAllowed()) {
        return false;
      }
      change
          .stops()
          .forEach(
              (id, plan) -> {
                var visit = Objects.requireNonNull(present.get(id));
                if (put.contains(id) || visit.status().isPlanned()) {
                  targets.put(id, plan);
                }
              });
      return true;
    }

    private PublishedPlan apply(Map<UUID, Assignment> targets) {
      parts.lock(demands(targets));
      int withdrawn = makeRoom(targets);
      int published = 0;
      int unchanged = 0;
      var torn = new LinkedHashSet<UUID>();
      for (var target : firstThoseWithParts(targets)) {
        var visit = Objects.requireNonNull(present.get(target.getKey()));
        if (isOfOne(torn, visit)) {
          withdrawn += leaveOut(visit);
        } else if (isSame(visit, target.getValue())) {
          unchanged++;
        } else if (dispatch(visit, target.getValue(), torn)) {
          published++;
        } else if (visit.engineerId() != null) {
          withdrawn++;
        }
      }
      visits.flushed(List.of());
      requireApart();
      return new PublishedPlan(published, withdrawn, unchanged, skipped);
    }

    /** Of a group only the first visit has parts: who lacks them leaves out the others. */
    private List<Map.Entry<UUID, Assignment>> firstThoseWithParts(Map<UUID, Assignment> targets) {
      var sorted = new ArrayList<>(targets.entrySet());
      sorted.sort(
          Comparator.comparing(
              target -> Objects.requireNonNull(present.get(target.getKey())).parts().isEmpty()));
      return sorted;
    }

    private boolean isOfOne(Set<UUID> groupIds, VisitView visit) {
      return visit.group() != null
          && groupIds.contains(visit.group().id())
          && chosen.containsKey(visit.id());
    }

    private int leaveOut(VisitView visit) {
      skipped.add(new SkippedVisit(visit.id(), visit.number(), SkipReason.GROUP_INCOMPLETE));
      if (visit.engineerId() == null) {
        return 0;
      }
      visits.withdraw(visit.id(), "");
      return 1;
    }

    private static boolean isSame(VisitView visit, Assignment plan) {
      return plan.engineerId().equals(visit.engineerId())
          && plan.shiftId().equals(visit.shiftId())
          && plan.startsAt().equals(visit.startsAt())
          && plan.endsAt().equals(visit.endsAt());
    }

    private List<Demand> demands(Map<UUID, Assignment> targets) {
      var demands = new ArrayList<Demand>();
      targets.forEach(
          (id, plan) ->
              demands.add(
                  new Demand(
                      id, plan.engineerId(), needs(Objects.requireNonNull(present.get(id))))));
      chosen.keySet().stream()
          .filter(id -> !targets.containsKey(id))
          .map(id -> Objects.requireNonNull(present.get(id)))
          .forEach(
              visit -> {
                var engineer = visit.engineerId();
                if (engineer != null) {
                  demands.add(new Demand(visit.id(), engineer, Map.of()));
                }
              });
      return demands;
    }

    private static Map<UUID, Quantity> needs(VisitView visit) {
      return visit.parts().stream()
          .collect(
              Collectors.toMap(
                  part -> part.partId(),
                  part -> new Quantity(part.quantity().movePointRight(3).longValueExact())));
    }

    /** Takes what the plan drops from its engineers, and gives parts back that go to other vans. */
    private int makeRoom(Map<UUID, Assignment> targets) {
      int withdrawn = 0;
      for (var id : chosen.keySet()) {
        var visit = Objects.requireNonNull(present.get(id));
        var target = targets.get(id);
        if (visit.engineerId() != null && target == null) {
          visits.withdraw(id, "");
          withdrawn++;
        } else if (target != null && !target.engineerId().equals(visit.engineerId())) {
          parts.release(id);
        }
      }
      return withdrawn;
    }

    /** False if its parts are gone: then nobody has the visit, and its reason is reported. */
    private boolean dispatch(VisitView visit, Assignment plan, Set<UUID> torn) {
      try {
        visits.dispatch(visit.id(), plan);
        return true;
      } catch (DomainException e) {
        if (!e.type().startsWith("stock/")) {
          throw e;
        }
        visits.withdraw(visit.id(), "");
        skipped.add(new SkippedVisit(visit.id(), visit.number(), SkipReason.PART_NOT_AVAILABLE));
        if (visit.group() != null) {
          torn.add(visit.group().id());
        }
        return false;
      }
    }

    /** INV5, once more: a fault of ours must not reach the engineers. */
    private void requireApart() {
      var ends = new LinkedHashMap<UUID, Instant>();
      var all = new ArrayList<>(reader.onShifts(List.copyOf(shifts.values())));
      all.sort(Comparator.comparing((VisitView visit) -> Objects.requireNonNull(visit.startsAt())));
      for (var visit : all) {
        if (visit.status().isPlanned()) {
          var free = ends.get(visit.engineerId());
          if (free != null && free.isAfter(visit.startsAt())) {
            throw new IllegalStateException("Two visits at once: " + visit.number());
          }
          ends.put(visit.engineerId(), visit.endsAt());
        }
      }
    }
  }
}
