package org.waymend.optimizer.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.waymend.optimizer.plan.DispatchPlan;
import org.waymend.optimizer.plan.InconsistentPlanException;
import org.waymend.optimizer.plan.PlannedRoute;
import org.waymend.optimizer.plan.PlannedStop;
import org.waymend.optimizer.plan.UnassignedVisit;
import org.waymend.optimizer.problem.DispatchProblem;
import org.waymend.optimizer.problem.EngineerId;
import org.waymend.optimizer.problem.ShiftId;
import org.waymend.optimizer.problem.VisitId;
import org.waymend.optimizer.problem.VisitRequest;
import org.waymend.optimizer.rules.Blockers;
import org.waymend.optimizer.rules.DayTables;
import org.waymend.optimizer.rules.HardRule;
import org.waymend.optimizer.rules.HardRules;
import org.waymend.optimizer.rules.Violation;

/**
 * Explains single visits of a plan: what they cost, who else could do them, and who could not and
 * why. Other visits keep their engineer and order. For one thread.
 */
public final class Explainer {
  private static final int MOST_OTHERS = 3;

  private final DispatchProblem problem;
  private final DispatchPlan plan;
  private final KnownPlan known;

  /**
   * Reads the plan once; keep the object for many visits.
   *
   * @throws InconsistentPlanException unless the plan has a route for each shift, in their order
   */
  public Explainer(DispatchProblem problem, DispatchPlan plan) {
    this.problem = problem;
    this.plan = plan;
    known = KnownPlan.of(problem, plan);
  }

  /** Whether the plan has the visit on a route. */
  public boolean isPlanned(VisitId visit) {
    return known.shiftOf(known.day().index(visit)) >= 0;
  }

  /** What the route of a shift costs, by constraint. */
  public SoftCost routeCost(ShiftId shift) {
    return known.price(known.route(known.day().index(shift)));
  }

  /**
   * Why the visit is left out, for every shift, beside what is on its route now.
   *
   * @throws IllegalArgumentException for a visit that is not in the problem or on a route
   */
  public UnassignedVisit unassigned(VisitId visit) {
    int v = known.day().index(visit);
    if (known.shiftOf(v) >= 0) {
      throw new IllegalArgumentException(visit + " is on a route");
    }
    return new Blockers(known.day(), known.routes()).explain(v);
  }

  /**
   * Why the visit is where it is.
   *
   * @throws IllegalArgumentException for a visit that is not on a route
   */
  public AssignmentExplanation assignment(VisitId visit) {
    int v = known.day().index(visit);
    int s = known.shiftOf(v);
    if (s < 0) {
      throw new IllegalArgumentException(visit + " is not on a route");
    }
    var request = known.day().visit(v);
    var shorter = known.timed(s, without(known.routes()[s], v));
    var saved = known.price(known.route(s)).minus(known.price(shorter));
    var stop = stop(known.route(s), visit);
    var others = new Others(request, v, s, saved);
    others.lookAtOthers();
    return new AssignmentExplanation(
        visit,
        known.day().shift(s).engineer(),
        known.day().shift(s).id(),
        stop.startSecond(),
        stop.endSecond(),
        request.isStarted(),
        !request.isFree() && !request.isStarted(),
        saved,
        others.cheapest,
        others.possible,
        others.closed);
  }

  /**
   * Where the visit may go, from where it is or from nowhere: every engineer with the best place of
   * the day or the rules against it. A pin does not count.
   *
   * @throws IllegalArgumentException for a visit that has started
   */
  public Foresight foresight(VisitId visit) {
    int v = known.day().index(visit);
    var request = known.day().visit(v);
    if (request.isStarted()) {
      throw new IllegalArgumentException(visit + " has started");
    }
    int s = known.shiftOf(v);
    var saved =
        s < 0
            ? SoftCost.ZERO
            : known
                .price(known.route(s))
                .minus(known.price(known.timed(s, without(known.routes()[s], v))));
    return new Others(request, v, s, saved).everyone();
  }

  private static PlannedStop stop(PlannedRoute route, VisitId visit) {
    return route.stops().stream()
        .filter(one -> one.visit().equals(visit))
        .findFirst()
        .orElseThrow();
  }

  private static int[] without(int[] route, int v) {
    return Arrays.stream(route).filter(other -> other != v).toArray();
  }

  /** All other engineers, held against one visit as if nobody had it. */
  private final class Others {
    private final KnownPlan free; // without the visit
    private final Seats seats;
    private final int v;
    private final int from; // −1: nobody has it
    private final SoftCost saved;
    private final List<OtherEngineer> cheapest = new ArrayList<>();
    private final List<ClosedEngineer> closed = new ArrayList<>();
    private int possible;
    private @Nullable HardRules present;

    private Others(VisitRequest request, int v, int from, SoftCost saved) {
      this.v = v;
      this.from = from;
      this.saved = saved;
      var pinnedOrNot = request.isFree() || request.isStarted() ? known : unpinned(request);
      free =
          from < 0
              ? pinnedOrNot
              : inTime(pinnedOrNot, request.id(), from)
                  .with(from, without(known.routes()[from], v));
      seats = free.seats();
    }

    private void lookAtOthers() {
      if (!free.day().visit(v).isStarted()) {
        var present = known.day().shift(from).engineer();
        byEngineer().entrySet().stream()
            .filter(engineer -> !engineer.getKey().equals(present))
            .forEach(engineer -> look(engineer.getValue()));
        cheapest.sort(
            Comparator.comparingLong((OtherEngineer other) -> other.difference().total()));
        possible = cheapest.size();
        cheapest.subList(Math.min(MOST_OTHERS, possible), possible).clear();
      }
    }

    private Foresight everyone() {
      List<Landing> landings = new ArrayList<>();
      for (var shifts : byEngineer().values()) {
        best(shifts)
            .ifPresentOrElse(seat -> landings.add(landing(seat)), () -> closed.add(closed(shifts)));
      }
      landings.sort(Comparator.comparingLong(landing -> landing.difference().total()));
      closed.sort(Comparator.comparingInt(one -> one.rules().size()));
      var present = from < 0 ? null : known.day().shift(from).engineer();
      return new Foresight(free.day().visit(v).id(), present, landings, closed);
    }

    private KnownPlan unpinned(VisitRequest pinned) {
      var visits =
          problem.visits().stream()
              .map(visit -> visit.equals(pinned) ? visit.withFix(null) : visit)
              .toList();
      return KnownPlan.of(problem.withVisits(visits), plan);
    }

    /** A visit of a crew or a sequence keeps its time whoever does it. */
    private KnownPlan inTime(KnownPlan whole, VisitId visit, int from) {
      return whole.day().groupOf(v) == DayTables.NO_GROUP
          ? whole
          : whole.waiting(v, stop(whole.route(from), visit).startSecond());
    }

    private Map<EngineerId, List<Integer>> byEngineer() {
      return IntStream.range(0, free.day().shifts())
          .boxed()
          .collect(
              Collectors.groupingBy(
                  s -> free.day().shift(s).engineer(), LinkedHashMap::new, Collectors.toList()));
    }

    private Optional<Seat> best(List<Integer> shifts) {
      return shifts.stream()
          .map(s -> free.best(seats, s, v))
          .flatMap(Optional::stream)
          .min(Comparator.comparingLong(seat -> seat.cost() - seats.cost(seat.shift())));
    }

    private void look(List<Integer> shifts) {
      var best = best(shifts);
      if (best.isPresent()) {
        cheapest.add(other(best.get()));
      } else {
        closed.add(closed(shifts));
      }
    }

    private OtherEngineer other(Seat seat) {
      var shift = free.day().shift(seat.shift());
      var route = free.timed(seat.shift(), seats.with(seat, v));
      var stop = route.stops().get(seat.position());
      var added = free.price(route).minus(free.price(free.route(seat.shift())));
      return new OtherEngineer(
          shift.engineer(),
          shift.id(),
          seat.position(),
          stop.travel().arriveSecond(),
          stop.startSecond(),
          stop.endSecond(),
          added.minus(saved));
    }

    private Landing landing(Seat seat) {
      int s = seat.shift();
      var shift = free.day().shift(s);
      var before = free.route(s);
      var after = free.timed(s, seats.with(seat, v));
      var stop = after.stops().get(seat.position());
      var visit = stop.visit();
      var source = from < 0 ? before : known.route(from);
      var left = from < 0 ? before : free.route(from);
      var difference = free.price(after).minus(free.price(before)).minus(saved);
      return new Landing(
          shift.engineer(),
          shift.id(),
          seat.position(),
          stop.travel().arriveSecond(),
          stop.startSecond(),
          stop.endSecond(),
          asked(before, seat.position(), stop.startSecond()),
          after.travelSeconds()
              - before.travelSeconds()
              + left.travelSeconds()
              - source.travelSeconds(),
          late(after) - late(before) + late(left) - late(source),
          overtime(after) - overtime(before) + overtime(left) - overtime(source),
          moved(visit, from == s ? source : before, after)
              + (from == s ? 0 : moved(visit, source, left)),
          difference);
    }

    /** Stops after the place start later than this, or at this second. */
    private static int asked(PlannedRoute before, int position, int start) {
      return position < before.stops().size()
          ? Math.min(start, before.stops().get(position).startSecond())
          : start;
    }

    private int late(PlannedRoute route) {
      return route.stops().stream()
          .mapToInt(
              stop -> {
                var due = free.day().visit(free.day().index(stop.visit())).dueSecond();
                return due == null ? 0 : Math.max(0, stop.startSecond() - due);
              })
          .sum();
    }

    private int overtime(PlannedRoute route) {
      var home = route.home();
      int end = free.day().shift(free.day().index(route.shift())).time().endSecond();
      return home == null ? 0 : Math.max(0, home.arriveSecond() - end);
    }

    private static int moved(VisitId but, PlannedRoute before, PlannedRoute after) {
      Map<VisitId, Integer> starts = new HashMap<>();
      before.stops().forEach(stop -> starts.put(stop.visit(), stop.startSecond()));
      return (int)
          after.stops().stream()
              .filter(stop -> !stop.visit().equals(but))
              .filter(stop -> !Integer.valueOf(stop.startSecond()).equals(starts.get(stop.visit())))
              .count();
    }

    private ClosedEngineer closed(List<Integer> shifts) {
      return shifts.stream()
          .map(
              s ->
                  new ClosedEngineer(
                      free.day().shift(s).engineer(),
                      free.day().shift(s).id(),
                      rules(seats.least(s, v))))
          .min(Comparator.comparingInt(closest -> closest.rules().size()))
          .orElseThrow();
    }

    /** What the visit adds to the broken rules; where only the absence is to blame, that one. */
    private Set<HardRule> rules(Seat seat) {
      int s = seat.shift();
      int[] visits = seats.with(seat, v);
      var rules =
          free.isAlone(s, v)
              ? added(free.broken(free.route(s)), free.broken(free.timed(s, visits)))
              : added(free.violations(), free.with(s, visits).violations());
      if (!seats.missingParts(s, free.day().visit(v)).isEmpty()) {
        rules.add(HardRule.VAN_PARTS); // also where the route lacks the part already
      }
      if (free.day().absences(s).isEmpty()) {
        return rules;
      }
      var anyway = addedWithoutAbsence(s, visits);
      rules.stream().filter(HardRule::isAcrossRoutes).forEach(anyway::add);
      anyway.add(HardRule.VAN_PARTS); // no absence is to blame for it
      if (!anyway.containsAll(rules)) {
        rules.retainAll(anyway);
        rules.add(HardRule.ABSENCE);
      }
      return rules;
    }

    private Set<HardRule> addedWithoutAbsence(int s, int[] visits) {
      if (present == null) {
        present = new HardRules(free.day().problem().withAbsences(List.of()));
      }
      var rules = Objects.requireNonNull(present);
      var shift = free.day().shift(s).id();
      var before = rules.time(shift, ids(free.routes()[s]), waits());
      var after = rules.time(shift, ids(visits), waits());
      return added(rules.check(before).list(), rules.check(after).list());
    }

    private Map<VisitId, Integer> waits() {
      Map<VisitId, Integer> waits = new HashMap<>();
      for (int one = 0; one < free.day().visits(); one++) {
        waits.put(free.day().visit(one).id(), free.wait(one));
      }
      return waits;
    }

    private List<VisitId> ids(int[] visits) {
      return Arrays.stream(visits).mapToObj(free.day()::visit).map(VisitRequest::id).toList();
    }

    private static Set<HardRule> added(List<Violation> before, List<Violation> after) {
      var rules = EnumSet.noneOf(HardRule.class);
      for (var rule : HardRule.values()) {
        if (count(after, rule) > count(before, rule)) {
          rules.add(rule);
        }
      }
      return rules;
    }

    private static long count(List<Violation> violations, HardRule rule) {
      return violations.stream().filter(violation -> violation.rule() == rule).count();
    }
  }
}
