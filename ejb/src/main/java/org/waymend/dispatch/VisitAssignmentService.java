package org.waymend.dispatch;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.waymend.dispatch.DispatchCommands.AssignVisit;
import org.waymend.dispatch.DispatchCommands.PinVisit;
import org.waymend.dispatch.DispatchCommands.UnassignVisit;
import org.waymend.dispatch.domain.GroupTimes;
import org.waymend.optimizer.rules.HardRule;
import org.waymend.shared.Check;
import org.waymend.shared.DomainException;
import org.waymend.shared.DomainException.Kind;
import org.waymend.shared.access.Access;
import org.waymend.shared.access.Actor;
import org.waymend.workforce.RosterDirectory;
import org.waymend.workforce.ShiftView;
import org.waymend.workforce.WorkforceDirectory;
import org.waymend.workorder.Assignment;
import org.waymend.workorder.VisitId;
import org.waymend.workorder.VisitSchedule;
import org.waymend.workorder.VisitView;

/** Assigns single visits by hand, under the hard rules of the optimizer. */
@Stateless
public class VisitAssignmentService {
  private static final long DAY_SECONDS = 86_400;

  private VisitSchedule visits;
  private DayReader reader;
  private RoadTravel travel;
  private RosterDirectory roster;
  private WorkforceDirectory workforce;
  private Access access;

  @SuppressWarnings("NullAway.Init")
  public VisitAssignmentService() {} // container

  @Inject
  public VisitAssignmentService(
      VisitSchedule visits,
      DayReader reader,
      RoadTravel travel,
      RosterDirectory roster,
      WorkforceDirectory workforce,
      Access access) {
    this.visits = visits;
    this.reader = reader;
    this.travel = travel;
    this.roster = roster;
    this.workforce = workforce;
    this.access = access;
  }

  /**
   * Puts a visit into an engineer's day, before the first stop that starts later, at the wanted
   * time or as soon after it as the day allows. Stops after it move only as far as they must.
   *
   * @return the visit, and every other one whose time changed
   * @throws DomainException a problem of its own for every hard rule that the visit would break;
   *     {@code visit/route-broken} if another visit of the route would; {@code visit/group-broken}
   *     with {@code visits} and {@code startsAt} if it would leave its crew or sequence; {@code
   *     visit/under-way}
   */
  public ChangedVisits assign(AssignVisit command) {
    var fields = command.fields();
    var check = new Check();
    var engineer = check.required("engineerId", fields.engineerId());
    var at = check.required("startsAt", fields.startsAt());
    check.isTrue(
        engineer == null || workforce.engineers(List.of(engineer)).containsKey(engineer),
        "engineerId",
        "unknown",
        "does not exist");
    check.throwIfAny();
    var visit = seen(command.actor(), "visit.assign", command.id(), command.expectedVersion());
    return assign(visit, Objects.requireNonNull(engineer), Objects.requireNonNull(at));
  }

  private ChangedVisits assign(VisitView seen, UUID engineer, Instant at) {
    roster.lockCalendars(Stream.of(engineer, seen.engineerId()).filter(Objects::nonNull).toList());
    var shift = shift(engineer, at);
    var locked = new LinkedHashSet<UUID>();
    locked.add(seen.id());
    reader.onShifts(List.of(shift)).forEach(visit -> locked.add(visit.id()));
    locked.addAll(visits.withTheirGroups(locked));
    var visit = Objects.requireNonNull(visits.lock(locked).get(seen.id()));
    if (visit.version() != seen.version()) {
      throw DomainException.stale(visit.version());
    }
    requireAhead(visit);
    boolean isTooLate =
        !visit.windows().isEmpty()
            && visit.windows().stream().noneMatch(window -> window.endsAt().isAfter(at));
    if (isTooLate) {
      throw BrokenRule.of(HardRule.START_WINDOW);
    }
    var wanted = new Assignment(engineer, shift.id(), at, at.plusSeconds(1), 0, 0, false);
    var facts = reader.read(reader.day(shift.on()), List.of(shift), List.of(visit));
    var change = RouteChange.of(facts, travel.times(), Map.of(visit.id(), wanted));
    if (!change.isAllowed()) {
      throw refused(change, visit, facts.visits());
    }
    requireGroupsKept(visit, change.stops(), facts.visits());
    return applied(visit, change.stops(), facts.visits());
  }

  /**
   * @throws DomainException {@code visit/under-way}
   */
  static void requireAhead(VisitView visit) {
    if (visit.status().isUnderWay() || visit.status().isDone()) {
      throw new DomainException(
              Kind.CONFLICT,
              "visit/under-way",
              "The visit has begun or is over: " + visit.status() + ".")
          .with("status", visit.status());
    }
  }

  /** The engineer's shift at that time, or else the nearest one of that local day. */
  private ShiftView shift(UUID engineer, Instant at) {
    var near =
        roster.shifts(at.minusSeconds(DAY_SECONDS), at.plusSeconds(DAY_SECONDS)).stream()
            .filter(shift -> shift.engineerId().equals(engineer))
            .toList();
    return near.stream()
        .filter(shift -> !at.isBefore(shift.startsAt()) && at.isBefore(shift.endsAt()))
        .findFirst()
        .or(
            () ->
                near.stream()
                    .filter(shift -> shift.on().equals(localDate(shift, at)))
                    .min(Comparator.comparing(ShiftView::startsAt)))
        .orElseThrow(
            () ->
                new DomainException(
                    Kind.RULE_VIOLATED,
                    "visit/no-shift",
                    "The engineer has no shift on that day. Choose another, or add a shift."));
  }

  private static LocalDate localDate(ShiftView shift, Instant at) {
    return at.atZone(ZoneId.of(shift.timeZone())).toLocalDate();
  }

  private static DomainException refused(
      RouteChange change, VisitView visit, List<VisitView> onRoute) {
    var rule = change.brokenBy(visit.id());
    if (rule.isPresent()) {
      return BrokenRule.of(rule.get());
    }
    var others = change.brokenOthers(visit.id());
    return BrokenRule.ofRoute(
        onRoute.stream().filter(v -> others.contains(v.id())).map(VisitView::number).toList());
  }

  /** The route is possible; crews must still start together, and sequences keep their order. */
  private void requireGroupsKept(
      VisitView visit, Map<UUID, Assignment> stops, List<VisitView> onRoute) {
    var changed = new LinkedHashMap<UUID, Assignment>();
    onRoute.forEach(
        each -> {
          var stop = stops.get(each.id());
          if (stop != null && (each.id().equals(visit.id()) || each.status().isPlanned())) {
            changed.put(each.id(), stop);
          }
        });
    var own = visit.group();
    var others = new ArrayList<String>();
    reader
        .groups(onRoute)
        .forEach(
            (id, all) -> {
              var before = GroupTimes.of(all);
              var after = before.with(changed, Set.of());
              var broken = new LinkedHashSet<>(after.broken());
              if (own != null && own.id().equals(id)) {
                broken.removeIf(each -> !each.equals(visit.id()) && before.broken().contains(each));
                if (!broken.isEmpty()) {
                  throw BrokenRule.ofGroup(before, visit.id());
                }
              } else {
                broken.removeAll(before.broken());
                all.stream()
                    .filter(
                        each ->
                            broken.contains(each.id())
                                || (!broken.isEmpty() && changed.containsKey(each.id())))
                    .map(VisitView::number)
                    .forEach(others::add);
              }
            });
    if (!others.isEmpty()) {
      throw BrokenRule.ofRoute(others);
    }
  }

  private ChangedVisits applied(
      VisitView visit, Map<UUID, Assignment> stops, List<VisitView> onRoute) {
    var before = new LinkedHashMap<UUID, VisitView>();
    onRoute.forEach(each -> before.put(each.id(), each));
    var changed = new ArrayList<UUID>();
    dispatch(visit.id(), Objects.requireNonNull(stops.get(visit.id())));
    changed.add(visit.id());
    stops.forEach(
        (id, plan) -> {
          var other = Objects.requireNonNull(before.get(id));
          if (!id.equals(visit.id()) && other.status().isPlanned() && differs(other, plan)) {
            dispatch(id, plan);
            changed.add(id);
          }
        });
    return ChangedVisits.of(visits.flushed(changed));
  }

  private void dispatch(UUID id, Assignment plan) {
    try {
      visits.dispatch(id, plan);
    } catch (DomainException e) {
      throw e.type().startsWith("stock/") ? BrokenRule.of(HardRule.VAN_PARTS) : e;
    }
  }

  private static boolean differs(VisitView visit, Assignment plan) {
    return !plan.startsAt().equals(visit.startsAt())
        || !plan.endsAt().equals(visit.endsAt())
        || !Integer.valueOf(plan.travelSeconds()).equals(visit.travelSeconds())
        || !Integer.valueOf(plan.travelMetres()).equals(visit.travelMetres());
  }

  /**
   * Takes a visit from its engineer; it waits to be planned again.
   *
   * @throws DomainException {@code visit/not-planned}
   */
  public VisitView unassign(UnassignVisit command) {
    var check = new Check();
    var note = check.optionalText("note", command.note(), 1000);
    check.throwIfAny();
    var visit = locked(command.actor(), "visit.unassign", command.id(), command.expectedVersion());
    if (!visit.status().isPlanned()) {
      throw new DomainException(
              Kind.CONFLICT, "visit/not-planned", "Nobody has this visit, or it has begun.")
          .with("status", visit.status());
    }
    visits.withdraw(visit.id(), note);
    return visits.flushed(List.of(visit.id())).get(0);
  }

  /**
   * @throws DomainException {@code visit/not-planned}
   */
  public VisitView pin(PinVisit command) {
    var operation = command.isPinned() ? "visit.pin" : "visit.unpin";
    var visit = locked(command.actor(), operation, command.id(), command.expectedVersion());
    visits.pin(visit.id(), command.isPinned());
    return visits.flushed(List.of(visit.id())).get(0);
  }

  private VisitView seen(Actor actor, String operation, VisitId id, long expectedVersion) {
    access.check(actor, operation);
    return visits.get(access.reach(actor, operation), id, expectedVersion);
  }

  private VisitView locked(Actor actor, String operation, VisitId id, long expectedVersion) {
    var seen = seen(actor, operation, id, expectedVersion);
    var visit = Objects.requireNonNull(visits.lock(List.of(id.value())).get(id.value()));
    if (visit.version() != seen.version()) {
      throw DomainException.stale(visit.version());
    }
    return visit;
  }
}
