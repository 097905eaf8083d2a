package org.waymend.optimizer.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.waymend.optimizer.kernel.Pace;
import org.waymend.optimizer.kernel.RuinAndRecreate;
import org.waymend.optimizer.kernel.SoftCosts;
import org.waymend.optimizer.plan.DispatchPlan;
import org.waymend.optimizer.plan.PlannedStop;
import org.waymend.optimizer.problem.DispatchProblem;
import org.waymend.optimizer.problem.InvalidProblemException;
import org.waymend.optimizer.problem.RunningVisit;
import org.waymend.optimizer.problem.VisitId;
import org.waymend.optimizer.problem.VisitRequest;
import org.waymend.optimizer.rules.DayTables;

/** Makes sure that a change lets a visit be planned, first by insertion, else by a search. */
final class Confirmer {
  private static final long SEED = 1;
  private static final long MOST_WEIGHT = 1_000_000_000;

  private final DispatchProblem problem;
  private final DispatchPlan plan;
  private final VisitId visit;
  private final long steps;

  Confirmer(DispatchProblem problem, DispatchPlan plan, VisitId visit, long steps) {
    this.problem = problem;
    this.plan = plan;
    this.visit = visit;
    this.steps = steps;
  }

  /** Whether the visit fits into a route of the changed day, and where it costs least. */
  Optional<Confirmation> insert(@Nullable Change change) {
    return changed(change)
        .flatMap(
            before -> {
              int v = before.day().index(visit);
              var seats = before.seats();
              return IntStream.range(0, before.day().shifts())
                  .mapToObj(s -> before.best(seats, s, v))
                  .flatMap(Optional::stream)
                  .min(Comparator.comparingLong(seat -> seat.cost() - seats.cost(seat.shift())))
                  .map(seat -> before.with(seat.shift(), seats.with(seat, v)))
                  .flatMap(after -> checked(Confirmation.Method.INSERTED, before, after));
            });
  }

  /** Whether a search from the running plan places the visit in the changed day. */
  Optional<Confirmation> solve(@Nullable Change change) {
    return changed(change)
        .flatMap(before -> checked(Confirmation.Method.SOLVED, before, searched(before)));
  }

  /** What the search makes of the plan. */
  KnownPlan searched(KnownPlan before) {
    var tables = new DayTables(wanted(before));
    var search = new RuinAndRecreate(tables, new SoftCosts(tables), Pace.ofSteps(steps), SEED);
    while (!search.isFinished()) {
      search.advance(() -> false);
    }
    return KnownPlan.of(before.day(), search.best());
  }

  /** The plan on the changed day; empty if the day contradicts itself. */
  private Optional<KnownPlan> changed(@Nullable Change change) {
    try {
      var day = change == null ? problem : change.applyTo(problem);
      return Optional.of(KnownPlan.of(day, plan));
    } catch (InvalidProblemException e) {
      return Optional.empty();
    }
  }

  /** The day for the search: the plan is what was promised, and the visit weighs most of all. */
  private DispatchProblem wanted(KnownPlan before) {
    List<RunningVisit> promised = new ArrayList<>();
    for (var route : before.recorded()) {
      for (var stop : route.stops()) {
        promised.add(new RunningVisit(stop.visit(), route.shift(), stop.startSecond()));
      }
    }
    var visits = before.day().problem().visits().stream().map(this::weighed).toList();
    return before.day().problem().withVisits(visits).withRunning(promised);
  }

  private VisitRequest weighed(VisitRequest request) {
    return request.id().equals(visit) ? VisitCopy.of(request).weight(MOST_WEIGHT).build() : request;
  }

  private Optional<Confirmation> checked(
      Confirmation.Method method, KnownPlan before, KnownPlan after) {
    int v = after.day().index(visit);
    int s = after.shiftOf(v);
    boolean holds =
        s >= 0 && after.planned().containsAll(before.planned()) && !after.breaksMoreThan(before);
    if (!holds) {
      return Optional.empty();
    }
    var stop = stop(after, s);
    var shift = after.day().shift(s);
    int[] changes = changes(before, after);
    return Optional.of(
        new Confirmation(
            method,
            method == Confirmation.Method.SOLVED ? steps : 0,
            shift.engineer(),
            shift.id(),
            stop.startSecond(),
            stop.endSecond(),
            changes[0],
            changes[1],
            after.price().minus(before.price())));
  }

  private PlannedStop stop(KnownPlan after, int s) {
    return after.route(s).stops().stream()
        .filter(one -> one.visit().equals(visit))
        .findFirst()
        .orElseThrow();
  }

  /** How many visits have another engineer, and how many only another time. */
  private static int[] changes(KnownPlan before, KnownPlan after) {
    Map<VisitId, PlannedStop> stops = new HashMap<>();
    Map<VisitId, Object> engineers = new HashMap<>();
    for (var route : before.recorded()) {
      for (var stop : route.stops()) {
        stops.put(stop.visit(), stop);
        engineers.put(stop.visit(), route.engineer());
      }
    }
    var changes = new int[2];
    for (var route : after.recorded()) {
      for (var stop : route.stops()) {
        var old = stops.get(stop.visit());
        if (old != null && !route.engineer().equals(engineers.get(stop.visit()))) {
          changes[0]++;
        } else if (old != null && old.startSecond() != stop.startSecond()) {
          changes[1]++;
        }
      }
    }
    return changes;
  }
}
