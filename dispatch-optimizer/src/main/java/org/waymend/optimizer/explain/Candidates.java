package org.waymend.optimizer.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.waymend.optimizer.plan.DispatchPlan;
import org.waymend.optimizer.problem.Absence;
import org.waymend.optimizer.problem.DispatchProblem;
import org.waymend.optimizer.problem.PartId;
import org.waymend.optimizer.problem.ShiftOffer;
import org.waymend.optimizer.problem.ShiftTime;
import org.waymend.optimizer.problem.SkillId;
import org.waymend.optimizer.problem.SkillLevel;
import org.waymend.optimizer.problem.VisitRequest;

/**
 * Thinks of changes that may let a visit be planned. Each kind is tried on one relaxed day for all
 * shifts at once; what seems to work there becomes a candidate of its own. For one thread.
 */
final class Candidates {
  private static final int MINUTE = 60;
  private static final int FIVE_MINUTES = 300;
  private static final int[] OVERTIME_MINUTES = {30, 60, 120};
  private static final int[] EARLIER_MINUTES = {30, 60, 120};
  private static final int[] ABSENCE_MINUTES = {30, 60, 120, 240};

  /** What a change of a kind costs those who make it, in minutes (ADR-0026). */
  private static final int PIECE_SIZE = 30;

  private static final int WISH_SIZE = 60;
  private static final int TERRITORY_SIZE = 60;
  private static final int CERTIFICATE_SIZE = 240;
  private static final int SKILL_SIZE = 480;

  private static final int MOST_OF_A_KIND = 4;
  private static final int MOST_TO_SEARCH = 2;

  private final KnownPlan known;
  private final DispatchPlan plan;
  private final DispatchProblem problem;
  private final VisitRequest visit;
  private final int v;
  private final int earliestSecond;
  private final Seats seats;
  private final List<Integer> nearest;
  private final List<Candidate> all = new ArrayList<>();

  Candidates(KnownPlan known, DispatchPlan plan, int v, int earliestSecond) {
    this.known = known;
    this.plan = plan;
    this.v = v;
    this.earliestSecond = earliestSecond;
    problem = known.day().problem();
    visit = known.day().visit(v);
    seats = known.seats();
    Map<Integer, Seat> least = new HashMap<>();
    int shifts = known.day().shifts();
    IntStream.range(0, shifts).forEach(s -> least.put(s, seats.least(s, v)));
    nearest =
        least.values().stream()
            .sorted(
                Comparator.comparingInt(Seat::broken)
                    .thenComparingLong(seat -> seat.cost() - seats.cost(seat.shift())))
            .map(Seat::shift)
            .toList();
  }

  /** The smallest first; of one size those that move nobody first. */
  List<Candidate> bySize() {
    byTimes(OtherTimes.windows(visit, problem.shifts()), 2 * OtherTimes.STEP_MINUTES);
    byTimes(OtherTimes.openingHours(visit), 0);
    overtime();
    earlierStart();
    absences();
    byCopy(
        VisitCopy.of(visit).parts(Map.of()),
        shift -> {
          var missing = seats.missingParts(index(shift), visit);
          return missing.isEmpty() ? null : new Change.MoreParts(shift.id(), missing);
        },
        change -> PIECE_SIZE * pieces(((Change.MoreParts) change).thousandths()));
    byCopy(
        VisitCopy.of(visit).tools(Set.of()),
        shift -> {
          var missing = new LinkedHashSet<>(visit.tools());
          missing.removeAll(shift.tools());
          return missing.isEmpty() ? null : new Change.MoreTools(shift.id(), missing);
        },
        change -> PIECE_SIZE * ((Change.MoreTools) change).tools().size());
    byCopy(VisitCopy.of(visit).skills(List.of()), this::moreSkills, this::skillSize);
    byCopy(
        VisitCopy.of(visit).territory(null),
        shift -> {
          var territory = visit.territory();
          return territory == null || shift.territories().contains(territory)
              ? null
              : new Change.LentTo(shift.engineer(), territory);
        },
        change -> TERRITORY_SIZE);
    if (!visit.requiredEngineers().isEmpty()) {
      byCopy(
          VisitCopy.of(visit).requiredEngineers(Set.of()),
          shift -> new Change.AnyEngineer(visit.id()),
          change -> WISH_SIZE);
    }
    return all.stream()
        .sorted(
            Comparator.comparingInt(Candidate::size)
                .thenComparing(candidate -> !candidate.isInserted())
                .thenComparingLong(Candidate::cost))
        .toList();
  }

  private static int pieces(Map<PartId, Long> thousandths) {
    return thousandths.values().stream().mapToInt(more -> (int) ((more + 999) / 1_000)).sum();
  }

  /** Copies of the visit, each for one change; small ones may be searched. */
  private void byTimes(List<OtherTimes.Moved> moved, int searchUpTo) {
    if (moved.isEmpty()) {
      return;
    }
    var copies = new Copies(problem, visit);
    moved.forEach(one -> copies.add(one.copy()));
    var relaxed = KnownPlan.of(copies.problem(), plan).seats();
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < moved.size(); i++) {
      int copy = copies.first() + i;
      var one = moved.get(i);
      var cost =
          IntStream.range(0, known.day().shifts())
              .mapToObj(s -> relaxed.best(s, copy))
              .flatMap(Optional::stream)
              .mapToLong(seat -> seat.cost() - relaxed.cost(seat.shift()))
              .min();
      if (cost.isPresent()) {
        candidates.add(new Candidate(one.change(), one.minutes(), true, cost.getAsLong()));
      } else if (one.minutes() <= searchUpTo) {
        all.add(new Candidate(one.change(), one.minutes(), false, 0));
      }
    }
    keepSmallest(candidates);
  }

  private void keepSmallest(List<Candidate> candidates) {
    candidates.stream()
        .sorted(Comparator.comparingInt(Candidate::size).thenComparingLong(Candidate::cost))
        .limit(MOST_OF_A_KIND)
        .forEach(all::add);
  }

  /** All shifts may end later; the one that needs the least is the candidate. */
  private void overtime() {
    List<Candidate> candidates = new ArrayList<>();
    Set<Integer> done = new LinkedHashSet<>();
    for (int minutes : OVERTIME_MINUTES) {
      int more = minutes * MINUTE;
      var relaxed = relaxed(time -> later(time, more), this::isLastOfEngineer);
      for (int s : nearest) {
        var seat = relaxed.best(s, v);
        if (seat.isPresent() && seats.best(s, v).isEmpty() && done.add(s)) {
          int late = seat.get().returnSecond() - known.day().latestReturn(s);
          int needed = (Math.max(1, late) + FIVE_MINUTES - 1) / FIVE_MINUTES * FIVE_MINUTES;
          var change = new Change.MoreOvertime(known.day().shift(s).id(), needed);
          long cost = seat.get().cost() - seats.cost(s);
          candidates.add(new Candidate(change, needed / MINUTE, true, cost));
        }
      }
    }
    keepSmallest(candidates);
    search(
        shift ->
            isLastOfEngineer(shift) && suits(shift) && !done.contains(index(shift))
                ? new Change.MoreOvertime(shift.id(), OVERTIME_MINUTES[0] * MINUTE)
                : null,
        OVERTIME_MINUTES[0]);
  }

  private static ShiftTime later(ShiftTime time, int more) {
    int limit = Math.min(OtherTimes.LAST_SECOND, time.overtimeLimitSeconds() + more);
    return new ShiftTime(time.startSecond(), time.endSecond(), limit);
  }

  private void earlierStart() {
    List<Candidate> candidates = new ArrayList<>();
    Set<Integer> done = new LinkedHashSet<>();
    for (int minutes : EARLIER_MINUTES) {
      int more = minutes * MINUTE;
      var relaxed =
          relaxed(
              time ->
                  new ShiftTime(
                      time.startSecond() - more, time.endSecond(), time.overtimeLimitSeconds()),
              shift ->
                  shift.time().startSecond() - more >= earliestSecond && isFirstOfEngineer(shift));
      for (int s : nearest) {
        var seat = relaxed.best(s, v);
        if (seat.isPresent() && seats.best(s, v).isEmpty() && done.add(s)) {
          var change = new Change.EarlierStart(known.day().shift(s).id(), more);
          long cost = seat.get().cost() - seats.cost(s);
          candidates.add(new Candidate(change, minutes, true, cost));
        }
      }
    }
    keepSmallest(candidates);
  }

  private Seats relaxed(Function<ShiftTime, ShiftTime> time, Predicate<ShiftOffer> isMeant) {
    var shifts =
        problem.shifts().stream()
            .map(
                shift ->
                    isMeant.test(shift)
                        ? ShiftCopy.of(shift).time(time.apply(shift.time())).build()
                        : shift)
            .toList();
    return KnownPlan.of(problem.withShifts(shifts), plan).seats();
  }

  private boolean isLastOfEngineer(ShiftOffer shift) {
    return problem.shifts().stream()
        .filter(other -> other.engineer().equals(shift.engineer()))
        .allMatch(other -> other.time().startSecond() <= shift.time().startSecond());
  }

  private boolean isFirstOfEngineer(ShiftOffer shift) {
    return problem.shifts().stream()
        .filter(other -> other.engineer().equals(shift.engineer()))
        .allMatch(other -> other.time().startSecond() >= shift.time().startSecond());
  }

  private int index(ShiftOffer shift) {
    return known.day().index(shift.id());
  }

  private boolean suits(ShiftOffer shift) {
    int s = index(shift);
    return known.day().suits(s, v) && seats.missingParts(s, visit).isEmpty();
  }

  /** Absences of those who could come if they were there end earlier, or are given up. */
  private void absences() {
    if (problem.absences().isEmpty()) {
      return;
    }
    var present = KnownPlan.of(problem.withAbsences(List.of()), plan).seats();
    List<Candidate> candidates = new ArrayList<>();
    nearest.stream()
        .filter(s -> !known.day().absences(s).isEmpty())
        .filter(s -> present.best(s, v).isPresent() && seats.best(s, v).isEmpty())
        .limit(MOST_OF_A_KIND)
        .forEach(s -> known.day().absences(s).forEach(absence -> shorten(s, absence, candidates)));
    keepSmallest(candidates);
  }

  private void shorten(int s, Absence absence, List<Candidate> candidates) {
    int length = absence.untilSecond() - absence.fromSecond();
    for (int minutes : ABSENCE_MINUTES) {
      if (minutes * MINUTE < length) {
        int until = absence.untilSecond() - minutes * MINUTE;
        var shorter = new Absence(absence.engineer(), absence.fromSecond(), until);
        if (tryAbsence(s, new Change.OtherAbsence(absence, shorter), minutes, candidates)) {
          return;
        }
      }
    }
    int minutes = (length + MINUTE - 1) / MINUTE;
    tryAbsence(s, new Change.OtherAbsence(absence, null), minutes, candidates);
  }

  private boolean tryAbsence(int s, Change change, int minutes, List<Candidate> candidates) {
    var changed = KnownPlan.of(change.applyTo(problem), plan).seats();
    var seat = changed.best(s, v);
    seat.ifPresent(
        found ->
            candidates.add(new Candidate(change, minutes, true, found.cost() - changed.cost(s))));
    return seat.isPresent();
  }

  /** The visit without one of its demands; shifts that fail only in it get what they lack. */
  private void byCopy(
      VisitCopy copy,
      Function<ShiftOffer, @Nullable Change> change,
      Function<Change, Integer> size) {
    var copies = new Copies(problem, visit);
    copies.add(copy);
    var relaxed = KnownPlan.of(copies.problem(), plan).seats();
    List<Candidate> candidates = new ArrayList<>();
    List<Candidate> toSearch = new ArrayList<>();
    for (int s : nearest) {
      var what = change.apply(known.day().shift(s));
      if (what == null || seats.best(s, v).isPresent()) {
        continue;
      }
      var seat = relaxed.best(s, copies.first());
      if (seat.isPresent()) {
        long cost = seat.get().cost() - relaxed.cost(s);
        candidates.add(new Candidate(what, size.apply(what), true, cost));
      } else if (toSearch.size() < MOST_TO_SEARCH) {
        toSearch.add(new Candidate(what, size.apply(what), false, 0));
      }
    }
    keepSmallest(distinct(candidates));
    all.addAll(distinct(toSearch));
  }

  private static List<Candidate> distinct(List<Candidate> candidates) {
    Set<Change> seen = new LinkedHashSet<>();
    return candidates.stream()
        .sorted(Comparator.comparingLong(Candidate::cost))
        .filter(candidate -> seen.add(candidate.change()))
        .toList();
  }

  private void search(Function<ShiftOffer, @Nullable Change> change, int size) {
    int left = MOST_TO_SEARCH;
    for (int s : nearest) {
      var what = change.apply(known.day().shift(s));
      if (what != null && left-- > 0) {
        all.add(new Candidate(what, size, false, 0));
      }
    }
  }

  private @Nullable Change moreSkills(ShiftOffer shift) {
    List<SkillLevel> lacking = new ArrayList<>();
    Set<SkillId> expiring = new LinkedHashSet<>();
    for (var need : visit.skills()) {
      var level = shift.skill(need.skill());
      if (level == null || level.level() < need.minLevel()) {
        lacking.add(new SkillLevel(need.skill(), need.minLevel(), null));
      } else if (level.lastValidSecond() != null) {
        expiring.add(need.skill());
      }
    }
    if (!lacking.isEmpty()) {
      return new Change.MoreSkills(shift.engineer(), lacking);
    }
    return expiring.isEmpty() ? null : new Change.RenewedCertificates(shift.engineer(), expiring);
  }

  private int skillSize(Change change) {
    return change instanceof Change.MoreSkills more
        ? SKILL_SIZE * more.skills().size()
        : CERTIFICATE_SIZE * ((Change.RenewedCertificates) change).skills().size();
  }
}
