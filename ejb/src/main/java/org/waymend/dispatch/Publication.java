package org.waymend.dispatch;

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
import org.waymend.dispatch.PublishedPlan.SkipReason;
import org.waymend.dispatch.PublishedPlan.SkippedVisit;
import org.waymend.dispatch.domain.GroupTimes;
import org.waymend.dispatch.domain.PlanStops;
import org.waymend.inventory.PartReservations;
import org.waymend.inventory.PartReservations.Demand;
import org.waymend.inventory.Quantity;
import org.waymend.optimizer.json.PlanDocument;
import org.waymend.shared.DomainException;
import org.waymend.workforce.ShiftView;
import org.waymend.workorder.Assignment;
import org.waymend.workorder.VisitSchedule;
import org.waymend.workorder.VisitView;

/** One publication, from the locks to the last write. */
final class Publication {
  private final VisitSchedule visits;
  private final DayReader reader;
  private final RoadTravel travel;
  private final PartReservations parts;
  private final Map<UUID, Assignment> planned;
  private final Map<UUID, ShiftView> shifts = new LinkedHashMap<>();
  private final Map<UUID, VisitView> present;
  private final Map<UUID, List<VisitView>> groups;
  private final Map<UUID, Long> chosen;
  private final List<SkippedVisit> skipped = new ArrayList<>();

  /** Locks what the plan may touch. */
  Publication(Means means, PlanDocument document, List<ShiftView> ofDay, Map<UUID, Long> chosen) {
    visits = means.visits();
    reader = means.reader();
    travel = means.travel();
    parts = means.parts();
    planned = PlanStops.of(document);
    this.chosen = chosen;
    ofDay.forEach(shift -> shifts.put(shift.id(), shift));
    var touched = new LinkedHashSet<UUID>(chosen.keySet());
    var onShifts = reader.onShifts(ofDay);
    onShifts.forEach(visit -> touched.add(visit.id()));
    touched.addAll(visits.withTheirGroups(touched));
    present = visits.lock(touched);
    groups = reader.groups(present.values());
  }

  /** What it reads and writes with. */
  record Means(VisitSchedule visits, DayReader reader, RoadTravel travel, PartReservations parts) {}

  PublishedPlan write() {
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
    boolean isNew = ids.stream().anyMatch(id -> chosen.containsKey(id) && targets.containsKey(id));
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
          plan != null && (!visit.status().isPlanned() || plan.startsAt().equals(visit.startsAt()));
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
                new Demand(id, plan.engineerId(), needs(Objects.requireNonNull(present.get(id))))));
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
