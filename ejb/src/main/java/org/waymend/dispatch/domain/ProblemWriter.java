package org.waymend.dispatch.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymend.customer.EngineerWishes;
import org.waymend.customer.OpeningHoursView;
import org.waymend.inventory.HeldPart;
import org.waymend.inventory.Quantity;
import org.waymend.inventory.ReservationStatus;
import org.waymend.optimizer.problem.Absence;
import org.waymend.optimizer.problem.DispatchPolicy;
import org.waymend.optimizer.problem.DispatchProblem;
import org.waymend.optimizer.problem.EngineerId;
import org.waymend.optimizer.problem.Horizon;
import org.waymend.optimizer.problem.OpeningHours;
import org.waymend.optimizer.problem.PartId;
import org.waymend.optimizer.problem.Place;
import org.waymend.optimizer.problem.PlaceId;
import org.waymend.optimizer.problem.RunningVisit;
import org.waymend.optimizer.problem.ShiftBreak;
import org.waymend.optimizer.problem.ShiftId;
import org.waymend.optimizer.problem.ShiftOffer;
import org.waymend.optimizer.problem.ShiftTime;
import org.waymend.optimizer.problem.SkillId;
import org.waymend.optimizer.problem.SkillLevel;
import org.waymend.optimizer.problem.SkillNeed;
import org.waymend.optimizer.problem.StartWindow;
import org.waymend.optimizer.problem.TerritoryId;
import org.waymend.optimizer.problem.VisitFix;
import org.waymend.optimizer.problem.VisitId;
import org.waymend.optimizer.problem.VisitRequest;
import org.waymend.optimizer.travel.TravelTimes;
import org.waymend.ticket.Priority;
import org.waymend.workforce.EngineerView;
import org.waymend.workforce.ShiftView;
import org.waymend.workorder.ArrivalWindow;
import org.waymend.workorder.NeededPartView;
import org.waymend.workorder.VisitStatus;
import org.waymend.workorder.VisitView;

/**
 * Writes the facts of some days as a dispatch problem. Instants become whole seconds from the
 * horizon's start; an end that is exclusive becomes a last second that is not. The choices are
 * those of ADR-0013 and ADR-0034.
 */
public final class ProblemWriter {
  /** A break may start so much earlier or later than the roster says. */
  static final Duration BREAK_SLACK = Duration.ofHours(1);

  /** So much later than the shift's end the engineer may be back. */
  static final Duration OVERTIME_LIMIT = Duration.ofMinutes(30);

  /** An open end: so long after the horizon's start, and after the days besides. */
  private static final Duration LONGEST_WAIT = Duration.ofDays(3);

  private final DayFacts facts;
  private final GroupWriter groups;
  private final Instant start;
  private final Map<UUID, EngineerView> engineers;
  private final Map<UUID, ShiftView> shifts;
  private final Set<UUID> firstShifts;
  private final Map<PlaceId, Place> places = new LinkedHashMap<>();

  private ProblemWriter(DayFacts all) {
    this.groups = new GroupWriter(all, visit -> isKept(all, visit));
    this.facts = all.without(groups.waiting());
    this.engineers = byId(facts.engineers(), EngineerView::id);
    this.shifts = byId(facts.shifts(), ShiftView::id);
    this.start = horizonStart();
    this.firstShifts = firstShifts();
  }

  private static <T> Map<UUID, T> byId(List<T> some, Function<T, UUID> id) {
    var map = new LinkedHashMap<UUID, T>();
    some.forEach(each -> map.put(id.apply(each), each));
    return map;
  }

  /**
   * The problem, with the travel matrix of its places; takes the time that the matrix takes. The
   * same places come in the same order, whatever is to be done at them.
   */
  public static DispatchProblem write(DayFacts facts, DispatchPolicy policy, TravelTimes travel) {
    return new ProblemWriter(facts).write(policy, travel);
  }

  /** Which visits that wait a problem of these days accounts for. */
  public static boolean isPlannable(VisitView visit, PlanningDays day) {
    return visit.windows().isEmpty()
        || visit.windows().stream()
            .anyMatch(
                w -> w.startsAt().isBefore(day.endsAt()) && w.endsAt().isAfter(day.startsAt()));
  }

  private DispatchProblem write(DispatchPolicy policy, TravelTimes travel) {
    var offers = facts.shifts().stream().map(this::offer).toList();
    var requests = requests();
    var all =
        places.values().stream().sorted(Comparator.comparing(place -> place.id().value())).toList();
    return new DispatchProblem(
        new Horizon(start, facts.day().zone()),
        all,
        offers,
        absences(),
        requests,
        groups.groups(requests, offers),
        policy,
        running(requests),
        travel.between(all));
  }

  /** Nothing in the problem is earlier: neither a shift of the day nor a visit that has begun. */
  private Instant horizonStart() {
    var earliest = facts.day().startsAt();
    for (var shift : facts.shifts()) {
      earliest = min(earliest, shift.startsAt());
    }
    for (var visit : facts.visits()) {
      var began = began(visit);
      earliest = began == null ? earliest : min(earliest, began);
    }
    return earliest.truncatedTo(ChronoUnit.MINUTES);
  }

  private static Instant min(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private static Instant max(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private int second(Instant instant) {
    return Math.toIntExact(Math.max(0, Duration.between(start, instant).toSeconds()));
  }

  /** By engineer the first one: what is in the van is there from then on. */
  private Set<UUID> firstShifts() {
    var seen = new HashSet<UUID>();
    return facts.shifts().stream()
        .sorted(Comparator.comparing(ShiftView::startsAt))
        .filter(shift -> seen.add(shift.engineerId()))
        .map(ShiftView::id)
        .collect(Collectors.toSet());
  }

  private ShiftOffer offer(ShiftView shift) {
    var engineer = engineers.get(shift.engineerId());
    if (engineer == null) {
      throw new IllegalArgumentException("Shift " + shift.id() + " has no engineer");
    }
    var home = home(engineer);
    var time = time(shift);
    return new ShiftOffer(
        new ShiftId(shift.id().toString()),
        new EngineerId(engineer.id().toString()),
        home,
        home,
        time,
        breaks(shift, time),
        engineer.skills().stream()
            .map(
                skill ->
                    new SkillLevel(
                        new SkillId(skill.skillId().toString()),
                        skill.level(),
                        lastValidSecond(skill.expiresOn())))
            .toList(),
        Set.of(), // nobody notes tools yet
        territories(engineer),
        firstShifts.contains(shift.id()) ? vanParts(engineer.id()) : Map.of(),
        engineer.providerId() != null);
  }

  private PlaceId home(EngineerView engineer) {
    var base = engineer.homeBase();
    return place(
        "home-" + engineer.id(),
        base.latitude() == null ? 0 : base.latitude(),
        base.longitude() == null ? 0 : base.longitude());
  }

  private PlaceId place(String name, double latitude, double longitude) {
    var id = new PlaceId(name);
    places.computeIfAbsent(id, key -> new Place(key, latitude, longitude));
    return id;
  }

  /** What is over of a shift is not offered any more. */
  private ShiftTime time(ShiftView shift) {
    int first = second(shift.startsAt());
    int end = second(shift.endsAt());
    int now = second(facts.now());
    return new ShiftTime(
        Math.min(Math.max(first, now), end - 1), end, (int) OVERTIME_LIMIT.toSeconds());
  }

  private List<ShiftBreak> breaks(ShiftView shift, ShiftTime time) {
    var at = shift.breakStartsAt();
    if (at == null) {
      return List.of();
    }
    int length = Math.toIntExact(Duration.ofMinutes(shift.breakMinutes()).toSeconds());
    int slack = (int) BREAK_SLACK.toSeconds();
    int earliest = Math.max(time.startSecond(), second(at) - slack);
    int latest = Math.min(time.endSecond() - length, second(at) + slack);
    return latest < earliest ? List.of() : List.of(new ShiftBreak(length, earliest, latest));
  }

  /** The certificate counts through the end of that local day. */
  private @Nullable Integer lastValidSecond(@Nullable LocalDate expiresOn) {
    if (expiresOn == null) {
      return null;
    }
    var end = expiresOn.plusDays(1).atStartOfDay(facts.day().zone()).toInstant();
    long second = Duration.between(start, end).toSeconds() - 1;
    return (int) Math.max(Integer.MIN_VALUE / 2, Math.min(Integer.MAX_VALUE / 2, second));
  }

  /** Who names no territory works in all of them. */
  private Set<TerritoryId> territories(EngineerView engineer) {
    var ids =
        engineer.territoryIds().isEmpty()
            ? facts.visits().stream().map(VisitView::territoryId).toList()
            : engineer.territoryIds();
    return ids.stream()
        .filter(id -> id != null)
        .map(id -> new TerritoryId(id.toString()))
        .collect(Collectors.toSet());
  }

  /** What nobody has reserved, and what the visits of this problem have. */
  private Map<PartId, Long> vanParts(UUID engineer) {
    var van = facts.vans().get(engineer);
    var parts = new HashMap<PartId, Long>();
    if (van == null) {
      return parts;
    }
    van.parts().forEach((part, amount) -> put(parts, part, amount.available()));
    var visits = facts.visits().stream().map(VisitView::id).collect(Collectors.toSet());
    for (HeldPart held : facts.held()) {
      if (held.status() == ReservationStatus.OPEN
          && held.locationId().equals(van.locationId())
          && visits.contains(held.visitId())) {
        put(parts, held.partId(), held.quantity());
      }
    }
    return parts;
  }

  private static void put(Map<PartId, Long> parts, UUID part, Quantity more) {
    if (more.thousandths() > 0) {
      parts.merge(new PartId(part.toString()), more.thousandths(), Long::sum);
    }
  }

  private List<Absence> absences() {
    var working = facts.shifts().stream().map(ShiftView::engineerId).collect(Collectors.toSet());
    return facts.absences().stream()
        .filter(absence -> working.contains(absence.engineerId()))
        .filter(absence -> absence.endsAt().isAfter(start))
        .map(
            absence ->
                new Absence(
                    new EngineerId(absence.engineerId().toString()),
                    second(absence.startsAt()),
                    second(absence.endsAt())))
        .toList();
  }

  private List<VisitRequest> requests() {
    Map<UUID, Integer> orders = new HashMap<>();
    var sorted = new ArrayList<>(facts.visits());
    sorted.sort(
        Comparator.comparing((VisitView visit) -> began(visit) == null)
            .thenComparing(visit -> visit.startsAt() == null ? Instant.MAX : visit.startsAt())
            .thenComparing(VisitView::id));
    var requests = new ArrayList<VisitRequest>();
    for (var visit : sorted) {
      requests.add(request(visit, orders));
    }
    return requests;
  }

  private VisitRequest request(VisitView visit, Map<UUID, Integer> orders) {
    var wishes =
        facts.wishes().getOrDefault(visit.customerId(), new EngineerWishes(Set.of(), Set.of()));
    var hold = groups.hold(visit);
    return new VisitRequest(
        new VisitId(visit.id().toString()),
        visit.version(),
        place("site-" + visit.siteId(), visit.latitude(), visit.longitude()),
        windows(visit),
        serviceSeconds(visit),
        visit.skills().stream()
            .map(need -> new SkillNeed(new SkillId(need.skillId().toString()), need.level()))
            .toList(),
        Set.of(),
        visit.territoryId() == null ? null : new TerritoryId(visit.territoryId().toString()),
        openingHours(visit),
        parts(visit),
        hold.required() == null ? Set.of() : ids(Set.of(hold.required())),
        ids(wishes.preferred()),
        ids(both(wishes.banned(), hold.banned())),
        weight(visit.priority()),
        dueSecond(visit),
        fix(visit, orders));
  }

  /**
   * Of several days the first ones are for what matters most. What has windows has been promised
   * its time; on one day everything is due that day.
   */
  private @Nullable Integer dueSecond(VisitView visit) {
    return facts.day().days() == 1 || !visit.windows().isEmpty()
        ? null
        : Integer.valueOf(second(facts.day().endOf(daysUntilDue(visit.priority()))));
  }

  private static int daysUntilDue(Priority priority) {
    return switch (priority) {
      case URGENT -> 1;
      case HIGH -> 2;
      case NORMAL -> 4;
      case LOW -> 7;
    };
  }

  private static Set<UUID> both(Set<UUID> some, Set<UUID> more) {
    var all = new HashSet<>(some);
    all.addAll(more);
    return all;
  }

  private static Set<EngineerId> ids(Set<UUID> engineers) {
    return engineers.stream().map(id -> new EngineerId(id.toString())).collect(Collectors.toSet());
  }

  /** Who keeps a visit keeps its time; who is on the way comes when he comes. */
  private List<StartWindow> windows(VisitView visit) {
    var at = visit.startsAt();
    if (isKept(visit) && !visit.status().isPlanned()) {
      return List.of();
    }
    if (isKept(visit) && at != null) {
      return List.of(new StartWindow(second(at), second(at)));
    }
    var open =
        groups
            .hold(visit)
            .within(visit.windows(), start, facts.day().endsAt().plus(LONGEST_WAIT))
            .stream()
            .filter(w -> w.endsAt().isAfter(start))
            .toList();
    var earliest = facts.notBefore().get(visit.id());
    if (earliest == null) {
      return open.stream().map(this::window).toList();
    }
    if (open.isEmpty()) {
      return List.of(
          new StartWindow(second(earliest), second(facts.day().endsAt().plus(LONGEST_WAIT))));
    }
    var left = open.stream().filter(w -> w.endsAt().isAfter(earliest)).toList();
    return (left.isEmpty() ? open : left)
        .stream()
            .map(
                w ->
                    window(
                        new ArrivalWindow(
                            left.isEmpty() ? w.startsAt() : max(w.startsAt(), earliest),
                            w.endsAt())))
            .toList();
  }

  private StartWindow window(ArrivalWindow window) {
    return new StartWindow(second(window.startsAt()), second(window.endsAt().minusSeconds(1)));
  }

  /** What has begun lasts as planned, what is over as it did. */
  private static int serviceSeconds(VisitView visit) {
    var began = began(visit);
    var ended = visit.endedAt();
    var length =
        began != null && ended != null
            ? Duration.between(began, ended)
            : Duration.ofMinutes(visit.serviceDurationMinutes());
    return Math.toIntExact(Math.max(1, length.toSeconds()));
  }

  /** When the engineer was on site; null if the visit is still ahead or on the way. */
  static @Nullable Instant began(VisitView visit) {
    if (visit.status() == VisitStatus.CANCELLED) {
      return null;
    }
    var arrived = visit.arrivedAt();
    return arrived != null || !visit.status().isDone() ? arrived : visit.endedAt();
  }

  /** Opening hours of the days that shifts of these days reach, in the site's zone. */
  private List<OpeningHours> openingHours(VisitView visit) {
    var week = facts.openingHours().getOrDefault(visit.siteId(), List.of());
    var zone = ZoneId.of(visit.timeZone());
    var hours = new ArrayList<OpeningHours>();
    for (int offset = -1; offset <= facts.day().days(); offset++) {
      var date = facts.day().on().plusDays(offset);
      for (var line : week) {
        if (date.getDayOfWeek() == line.dayOfWeek()) {
          add(hours, line, date, zone);
        }
      }
    }
    // A site that is closed on all these days is not one that is always open.
    return week.isEmpty() || !hours.isEmpty() ? hours : List.of(new OpeningHours(0, 1));
  }

  private void add(List<OpeningHours> hours, OpeningHoursView line, LocalDate date, ZoneId zone) {
    var opens = line.opensAt();
    var closes = line.closesAt();
    if (opens == null || closes == null) {
      return;
    }
    var lastDay = closes.equals(LocalTime.MIDNIGHT) ? date.plusDays(1) : date;
    var from = date.atTime(opens).atZone(zone).toInstant();
    var until = lastDay.atTime(closes).atZone(zone).toInstant();
    if (until.isAfter(start) && until.isAfter(from)) {
      hours.add(new OpeningHours(second(from), second(until)));
    }
  }

  /** What is over has used its parts already. */
  private static Map<PartId, Long> parts(VisitView visit) {
    return visit.status().isDone()
        ? Map.of()
        : visit.parts().stream()
            .collect(
                Collectors.toMap(
                    part -> new PartId(part.partId().toString()), ProblemWriter::thousandths));
  }

  private static long thousandths(NeededPartView part) {
    return part.quantity().movePointRight(3).longValueExact();
  }

  /** What leaving out one visit of the priority costs, before any soft cost. */
  public static long weight(Priority priority) {
    return switch (priority) {
      case URGENT -> 1000;
      case HIGH -> 300;
      case NORMAL -> 100;
      case LOW -> 30;
    };
  }

  private @Nullable VisitFix fix(VisitView visit, Map<UUID, Integer> orders) {
    var shift = visit.shiftId();
    if (shift == null || !shifts.containsKey(shift) || !isKept(visit)) {
      return null;
    }
    int order = orders.merge(shift, 1, Integer::sum);
    var began = began(visit);
    return new VisitFix(
        new ShiftId(shift.toString()),
        order,
        began == null ? null : Integer.valueOf(second(began)));
  }

  private boolean isKept(VisitView visit) {
    return isKept(facts, visit) || (visit.shiftId() != null && groups.isKept(visit));
  }

  private static boolean isKept(DayFacts facts, VisitView visit) {
    boolean isOfAnother =
        facts.territoryId() != null && !facts.territoryId().equals(visit.territoryId());
    return visit.shiftId() != null
        && !facts.toPlace().contains(visit.id())
        && (visit.isPinned() || isOfAnother || !visit.status().isPlanned());
  }

  private List<RunningVisit> running(List<VisitRequest> requests) {
    var known = requests.stream().map(VisitRequest::id).collect(Collectors.toSet());
    return facts.visits().stream()
        .filter(visit -> visit.status().isPlanned())
        .filter(visit -> known.contains(new VisitId(visit.id().toString())))
        .map(this::promise)
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<RunningVisit> promise(VisitView visit) {
    var shift = visit.shiftId();
    var at = visit.startsAt();
    return shift == null || at == null || !shifts.containsKey(shift)
        ? Optional.empty()
        : Optional.of(
            new RunningVisit(
                new VisitId(visit.id().toString()), new ShiftId(shift.toString()), second(at)));
  }
}
