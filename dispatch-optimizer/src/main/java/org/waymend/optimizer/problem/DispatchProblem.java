package org.waymend.optimizer.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Everything that a plan depends on. Times are whole seconds from the horizon's start, distances
 * metres, parts thousandths of a piece. The order of the lists matters only for reproducing a plan.
 *
 * @param places all points; their order is the matrix's
 * @param shifts one for each engineer and working time; shifts of one engineer do not overlap
 * @param absences of any engineer, in any order
 * @param visits all that the plan must account for
 * @param groups visits that depend on each other: crews, sequences, work of several days
 * @param running what was promised so far; empty for a first plan
 * @param travel between all places
 */
public record DispatchProblem(
    Horizon horizon,
    List<Place> places,
    List<ShiftOffer> shifts,
    List<Absence> absences,
    List<VisitRequest> visits,
    List<VisitGroup> groups,
    DispatchPolicy policy,
    List<RunningVisit> running,
    TravelMatrix travel) {

  /**
   * @throws InvalidProblemException if an id is there twice or unknown, the matrix has another
   *     size, an engineer's shifts overlap, fixed visits have no clear order, or a group
   *     contradicts them, or a shift's fixed visits could take decades
   */
  public DispatchProblem {
    Require.present("horizon", horizon);
    places = Require.list("places", places);
    shifts = Require.list("shifts", shifts);
    absences = Require.list("absences", absences);
    visits = Require.list("visits", visits);
    groups = Require.list("groups", groups);
    Require.present("policy", policy);
    running = Require.list("running", running);
    Require.unique("places", places, Place::id);
    Require.unique("shifts", shifts, ShiftOffer::id);
    Require.unique("visits", visits, VisitRequest::id);
    Require.unique("running", running, RunningVisit::visit);
    Require.that(
        Require.present("travel", travel).size() == places.size(),
        "travel",
        "has " + travel.size() + " rows for " + places.size() + " places");
    checkReferences(places, shifts, visits);
    checkRunning(shifts, visits, running);
    checkShiftsApart(shifts);
    checkFixedOrder(visits);
    checkFixedLength(visits, travel.longestSeconds());
    GroupChecks.check(groups, visits, shifts);
  }

  /**
   * The same day with other visits.
   *
   * @throws InvalidProblemException if a group or the running plan names one that is gone
   */
  public DispatchProblem withVisits(List<VisitRequest> others) {
    return new DispatchProblem(
        horizon, places, shifts, absences, others, groups, policy, running, travel);
  }

  /** The same day with other groups. */
  public DispatchProblem withGroups(List<VisitGroup> others) {
    return new DispatchProblem(
        horizon, places, shifts, absences, visits, others, policy, running, travel);
  }

  /** The same day with other shifts. */
  public DispatchProblem withShifts(List<ShiftOffer> others) {
    return new DispatchProblem(
        horizon, places, others, absences, visits, groups, policy, running, travel);
  }

  /** The same day with other absences. */
  public DispatchProblem withAbsences(List<Absence> others) {
    return new DispatchProblem(
        horizon, places, shifts, others, visits, groups, policy, running, travel);
  }

  /** The same day under another policy. */
  public DispatchProblem withPolicy(DispatchPolicy other) {
    return new DispatchProblem(
        horizon, places, shifts, absences, visits, groups, other, running, travel);
  }

  /** The same day after another plan was promised. */
  public DispatchProblem withRunning(List<RunningVisit> promised) {
    return new DispatchProblem(
        horizon, places, shifts, absences, visits, groups, policy, promised, travel);
  }

  private static void checkReferences(
      List<Place> places, List<ShiftOffer> shifts, List<VisitRequest> visits) {
    var known = places.stream().map(Place::id).collect(Collectors.toSet());
    var shiftIds = shifts.stream().map(ShiftOffer::id).collect(Collectors.toSet());
    for (var shift : shifts) {
      known("shifts[" + shift.id() + "].from", shift.from(), known);
      known("shifts[" + shift.id() + "].to", shift.to(), known);
    }
    for (var visit : visits) {
      known("visits[" + visit.id() + "].place", visit.place(), known);
      var fix = visit.fix();
      if (fix != null) {
        known("visits[" + visit.id() + "].fix.shift", fix.shift(), shiftIds);
      }
    }
  }

  private static void checkRunning(
      List<ShiftOffer> shifts, List<VisitRequest> visits, List<RunningVisit> running) {
    var shiftIds = shifts.stream().map(ShiftOffer::id).collect(Collectors.toSet());
    var visitIds = visits.stream().map(VisitRequest::id).collect(Collectors.toSet());
    for (var promised : running) {
      known("running.visit", promised.visit(), visitIds);
      known("running[" + promised.visit() + "].shift", promised.shift(), shiftIds);
    }
  }

  private static <T> void known(String field, T id, Collection<T> ids) {
    Require.that(ids.contains(id), field, id + " is not in the problem");
  }

  private static void checkShiftsApart(List<ShiftOffer> shifts) {
    Map<EngineerId, List<ShiftOffer>> byEngineer =
        shifts.stream().collect(Collectors.groupingBy(ShiftOffer::engineer));
    byEngineer.forEach(
        (engineer, own) -> {
          var sorted =
              own.stream().sorted(Comparator.comparingInt(s -> s.time().startSecond())).toList();
          for (int i = 1; i < sorted.size(); i++) {
            var before = sorted.get(i - 1);
            var shift = sorted.get(i);
            Require.that(
                shift.time().startSecond() >= before.time().latestReturnSecond(),
                "shifts[" + shift.id() + "].time",
                engineer + " may still be on " + before.id());
          }
        });
  }

  /** Pinned visits are kept however late they come; their seconds must still fit a number. */
  private static void checkFixedLength(List<VisitRequest> visits, int longestDrive) {
    long slowest = (long) longestDrive * DispatchPolicy.MAX_PERCENT / 100;
    Map<ShiftId, Long> seconds = new HashMap<>();
    for (var visit : visits) {
      var fix = visit.fix();
      if (fix != null) {
        long sum = seconds.merge(fix.shift(), visit.serviceSeconds() + slowest, Long::sum);
        Require.that(
            sum <= Integer.MAX_VALUE / 2,
            "shifts[" + fix.shift() + "]",
            "its fixed visits may take " + sum + " seconds");
      }
    }
  }

  private static void checkFixedOrder(List<VisitRequest> visits) {
    Map<ShiftId, Set<Integer>> orders = new HashMap<>();
    Map<ShiftId, Integer> lastStarted = new HashMap<>();
    Map<ShiftId, Integer> firstPinned = new HashMap<>();
    for (var visit : visits) {
      var fix = visit.fix();
      if (fix == null) {
        continue;
      }
      var field = "visits[" + visit.id() + "].fix.order";
      Require.that(
          orders.computeIfAbsent(fix.shift(), id -> new HashSet<>()).add(fix.order()),
          field,
          fix.order() + " is there twice in " + fix.shift());
      if (fix.isStarted()) {
        lastStarted.merge(fix.shift(), fix.order(), Math::max);
      } else {
        firstPinned.merge(fix.shift(), fix.order(), Math::min);
      }
      Require.that(
          lastStarted.getOrDefault(fix.shift(), Integer.MIN_VALUE)
              < firstPinned.getOrDefault(fix.shift(), Integer.MAX_VALUE),
          field,
          "a started visit comes before every pinned one");
    }
  }
}
