package org.waymend.optimizer.change;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.waymend.optimizer.problem.Absence;
import org.waymend.optimizer.problem.DispatchProblem;
import org.waymend.optimizer.problem.InvalidProblemException;
import org.waymend.optimizer.problem.Place;
import org.waymend.optimizer.problem.RunningVisit;
import org.waymend.optimizer.problem.ShiftBreak;
import org.waymend.optimizer.problem.ShiftId;
import org.waymend.optimizer.problem.ShiftOffer;
import org.waymend.optimizer.problem.ShiftTime;
import org.waymend.optimizer.problem.TravelMatrix;
import org.waymend.optimizer.problem.VisitFix;
import org.waymend.optimizer.problem.VisitGroup;
import org.waymend.optimizer.problem.VisitId;
import org.waymend.optimizer.problem.VisitRequest;

/** A problem of which some lists are changed before it is checked again. For one thread. */
final class DayEdit {
  private static final long AFTER_ALL_STARTED = 1L << 40;

  private final DispatchProblem original;
  List<Place> places;
  List<ShiftOffer> shifts;
  final List<Absence> absences;
  List<VisitRequest> visits;
  private List<VisitGroup> groups;
  List<RunningVisit> running;
  TravelMatrix travel;

  DayEdit(DispatchProblem original) {
    this.original = original;
    places = original.places();
    shifts = new ArrayList<>(original.shifts());
    absences = new ArrayList<>(original.absences());
    visits = new ArrayList<>(original.visits());
    groups = original.groups();
    running = original.running();
    travel = original.travel();
  }

  DispatchProblem build() {
    return new DispatchProblem(
        original.horizon(),
        places,
        shifts,
        absences,
        visits,
        groups,
        original.policy(),
        running,
        travel);
  }

  VisitRequest visit(VisitId id) {
    return visits.get(indexOf(id));
  }

  private int indexOf(VisitId id) {
    for (int i = 0; i < visits.size(); i++) {
      if (visits.get(i).id().equals(id)) {
        return i;
      }
    }
    throw new InvalidProblemException("visits", id + " is not in the problem");
  }

  /** Puts a visit where the one of its id was. */
  void replace(VisitRequest visit) {
    visits.set(indexOf(visit.id()), visit);
  }

  /** Takes a visit out, and whatever names it. */
  void remove(VisitId id) {
    visits.remove(indexOf(id));
    running = running.stream().filter(promised -> !promised.visit().equals(id)).toList();
    groups = groups.stream().flatMap(group -> without(group, id)).toList();
  }

  private static Stream<VisitGroup> without(VisitGroup group, VisitId id) {
    if (!group.visits().contains(id)) {
      return Stream.of(group);
    }
    var left = group.visits().stream().filter(member -> !member.equals(id)).toList();
    return left.size() < 2
        ? Stream.empty()
        : Stream.of(
            new VisitGroup(
                group.id(), group.kind(), left, group.minGapSeconds(), group.sameEngineer()));
  }

  ShiftOffer shift(ShiftId id) {
    return shifts.stream()
        .filter(shift -> shift.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new InvalidProblemException("shifts", id + " is not in the problem"));
  }

  /** Puts a shift where the one of its id was. */
  void replace(ShiftOffer shift) {
    shifts.replaceAll(one -> one.id().equals(shift.id()) ? shift : one);
  }

  /**
   * Orders the fixed visits of a shift: started ones by their start, then pinned ones as before.
   */
  void number(ShiftId shift) {
    record Fixed(VisitRequest visit, VisitFix fix) {}
    List<Fixed> fixed = new ArrayList<>();
    for (var visit : visits) {
      var fix = visit.fix();
      if (fix != null && fix.shift().equals(shift)) {
        fixed.add(new Fixed(visit, fix));
      }
    }
    fixed.sort(Comparator.comparingLong(one -> rank(one.fix)));
    int order = 1;
    for (var one : fixed) {
      replace(one.visit.withFix(new VisitFix(shift, order++, one.fix.startedSecond())));
    }
  }

  private static long rank(VisitFix fix) {
    Integer started = fix.startedSecond();
    return started == null ? AFTER_ALL_STARTED + fix.order() : started;
  }

  /** The same visit with another time on site. */
  static VisitRequest lasting(VisitRequest visit, int serviceSeconds) {
    return new VisitRequest(
        visit.id(),
        visit.version(),
        visit.place(),
        visit.startsWithin(),
        serviceSeconds,
        visit.skills(),
        visit.tools(),
        visit.territory(),
        visit.openingHours(),
        visit.parts(),
        visit.requiredEngineers(),
        visit.preferredEngineers(),
        visit.bannedEngineers(),
        visit.weight(),
        visit.dueSecond(),
        visit.fix());
  }

  /** What is left of a shift from a second on, with those of the breaks that can still be taken. */
  static ShiftOffer from(ShiftOffer shift, int second, List<ShiftBreak> breaks) {
    var time = shift.time();
    int last = Math.max(time.startSecond(), time.endSecond() - 1);
    int start = Math.min(Math.max(time.startSecond(), second), last);
    return new ShiftOffer(
        shift.id(),
        shift.engineer(),
        shift.from(),
        shift.to(),
        new ShiftTime(start, time.endSecond(), time.overtimeLimitSeconds()),
        breaks.stream()
            .filter(pause -> pause.latestSecond() >= start)
            .map(pause -> notBefore(pause, start))
            .toList(),
        shift.skills(),
        shift.tools(),
        shift.territories(),
        shift.parts(),
        shift.provider());
  }

  private static ShiftBreak notBefore(ShiftBreak pause, int second) {
    return new ShiftBreak(
        pause.durationSeconds(), Math.max(pause.earliestSecond(), second), pause.latestSecond());
  }
}
