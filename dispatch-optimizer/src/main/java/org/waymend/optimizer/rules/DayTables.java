package org.waymend.optimizer.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.waymend.optimizer.problem.Absence;
import org.waymend.optimizer.problem.DispatchProblem;
import org.waymend.optimizer.problem.EngineerId;
import org.waymend.optimizer.problem.PlaceId;
import org.waymend.optimizer.problem.ShiftBreak;
import org.waymend.optimizer.problem.ShiftId;
import org.waymend.optimizer.problem.ShiftOffer;
import org.waymend.optimizer.problem.TravelMatrix;
import org.waymend.optimizer.problem.VisitGroup;
import org.waymend.optimizer.problem.VisitId;
import org.waymend.optimizer.problem.VisitRequest;

/**
 * A problem as arrays: shifts, visits and places by their index in the problem's lists. Immutable
 * after it is made; safe for several threads.
 */
public final class DayTables {
  /** The group of a visit that is in none. */
  public static final int NO_GROUP = -1;

  private final DispatchProblem problem;
  private final TravelMatrix travel;
  private final RushHours rushHours;
  private final Map<ShiftId, Integer> shiftIndex = new HashMap<>();
  private final Map<VisitId, Integer> visitIndex = new HashMap<>();
  private final Map<PlaceId, Integer> placeIndex = new HashMap<>();
  private final Map<EngineerId, Integer> engineers = new HashMap<>();
  private final int[] visitPlace;
  private final int[] service;
  private final int[] startedAt;
  private final StartTimes[] starts;
  private final int[] shiftFrom;
  private final int[] shiftTo;
  private final int[] shiftStart;
  private final int[] latestReturn;
  private final int[] engineer;
  private final int[][] shiftsOf; // by engineer
  private final List<List<Absence>> absences = new ArrayList<>();
  private final int[][] absentFrom;
  private final int[][] absentUntil;
  private final List<List<ShiftBreak>> breaks = new ArrayList<>();
  private final Suitability suitability;
  private final int[] group;
  private final int[][] members;

  /** Reads the problem once. */
  public DayTables(DispatchProblem problem) {
    this.problem = problem;
    travel = problem.travel();
    rushHours = RushHours.of(problem);
    for (int i = 0; i < problem.places().size(); i++) {
      placeIndex.put(problem.places().get(i).id(), i);
    }
    int visits = problem.visits().size();
    visitPlace = new int[visits];
    service = new int[visits];
    startedAt = new int[visits];
    starts = new StartTimes[visits];
    for (int v = 0; v < visits; v++) {
      readVisit(v, problem.visits().get(v));
    }
    int shifts = problem.shifts().size();
    shiftFrom = new int[shifts];
    shiftTo = new int[shifts];
    shiftStart = new int[shifts];
    latestReturn = new int[shifts];
    engineer = new int[shifts];
    absentFrom = new int[shifts][];
    absentUntil = new int[shifts][];
    suitability = new Suitability(problem);
    for (int s = 0; s < shifts; s++) {
      readShift(s, problem.shifts().get(s));
    }
    shiftsOf = shiftsByEngineer();
    group = new int[visits];
    Arrays.fill(group, NO_GROUP);
    members = new int[problem.groups().size()][];
    for (int g = 0; g < members.length; g++) {
      members[g] = problem.groups().get(g).visits().stream().mapToInt(this::index).toArray();
      for (int v : members[g]) {
        group[v] = g;
      }
    }
  }

  private void readVisit(int v, VisitRequest visit) {
    visitIndex.put(visit.id(), v);
    visitPlace[v] = index(visit.place());
    service[v] = visit.serviceSeconds();
    var fix = visit.fix();
    Integer started = fix == null ? null : fix.startedSecond();
    startedAt[v] = started == null ? -1 : started;
    starts[v] = StartTimes.of(visit);
  }

  private void readShift(int s, ShiftOffer shift) {
    shiftIndex.put(shift.id(), s);
    engineer[s] = engineers.computeIfAbsent(shift.engineer(), id -> engineers.size());
    shiftFrom[s] = index(shift.from());
    shiftTo[s] = index(shift.to());
    shiftStart[s] = shift.time().startSecond();
    latestReturn[s] = shift.time().latestReturnSecond();
    var own =
        problem.absences().stream()
            .filter(absence -> absence.engineer().equals(shift.engineer()))
            .filter(absence -> absence.fromSecond() < absence.untilSecond())
            .toList();
    absences.add(own);
    var merged =
        Intervals.merged(
            own.stream().map(a -> new int[] {a.fromSecond(), a.untilSecond()}).toList());
    absentFrom[s] = merged.stream().mapToInt(pair -> pair[0]).toArray();
    absentUntil[s] = merged.stream().mapToInt(pair -> pair[1]).toArray();
    breaks.add(
        shift.breaks().stream().filter(pause -> !isReplacedByAbsence(pause, merged)).toList());
  }

  private int[][] shiftsByEngineer() {
    var byEngineer = new int[engineers.size()][];
    IntStream.range(0, engineer.length)
        .boxed()
        .sorted(Comparator.comparingInt((Integer s) -> shiftStart[s]))
        .collect(Collectors.groupingBy(s -> engineer[s]))
        .forEach((e, own) -> byEngineer[e] = own.stream().mapToInt(s -> s).toArray());
    return byEngineer;
  }

  /** An absence that leaves the break's time inside the break's window is the break. */
  private static boolean isReplacedByAbsence(ShiftBreak pause, List<int[]> absences) {
    for (int[] absence : absences) {
      int from = Math.max(absence[0], pause.earliestSecond());
      int until = Math.min(absence[1], pause.latestSecond() + pause.durationSeconds());
      if (until - from >= pause.durationSeconds()) {
        return true;
      }
    }
    return false;
  }

  public DispatchProblem problem() {
    return problem;
  }

  public int shifts() {
    return shiftFrom.length;
  }

  public int visits() {
    return service.length;
  }

  public ShiftOffer shift(int s) {
    return problem.shifts().get(s);
  }

  public VisitRequest visit(int v) {
    return problem.visits().get(v);
  }

  /**
   * @throws IllegalArgumentException for a shift that is not in the problem
   */
  public int index(ShiftId shift) {
    return known(shiftIndex.get(shift), shift);
  }

  /**
   * @throws IllegalArgumentException for a visit that is not in the problem
   */
  public int index(VisitId visit) {
    return known(visitIndex.get(visit), visit);
  }

  /**
   * @throws IllegalArgumentException for a place that is not in the problem
   */
  public int index(PlaceId place) {
    return known(placeIndex.get(place), place);
  }

  private static int known(@Nullable Integer index, Object id) {
    if (index == null) {
      throw new IllegalArgumentException(id + " is not in the problem");
    }
    return index;
  }

  public PlaceId placeId(int place) {
    return problem.places().get(place).id();
  }

  public int visitPlace(int v) {
    return visitPlace[v];
  }

  public int shiftFrom(int s) {
    return shiftFrom[s];
  }

  public int shiftTo(int s) {
    return shiftTo[s];
  }

  /** All shifts of the shift's engineer, in the order of their starts. */
  public int[] shiftsOfEngineer(int s) {
    return shiftsOf[engineer[s]];
  }

  /** A number for the shift's engineer, the same for all shifts of one. */
  public int engineer(int s) {
    return engineer[s];
  }

  /** First second of the shift. */
  public int shiftStart(int s) {
    return shiftStart[s];
  }

  /** Latest second at which the shift's engineer may be back. */
  public int latestReturn(int s) {
    return latestReturn[s];
  }

  public int service(int v) {
    return service[v];
  }

  /** When the visit started; −1 if it has not. */
  public int startedAt(int v) {
    return startedAt[v];
  }

  /** Absences of the shift's engineer. */
  public List<Absence> absences(int s) {
    return absences.get(s);
  }

  /** Breaks of the shift that no absence replaces. */
  public List<ShiftBreak> breaks(int s) {
    return breaks.get(s);
  }

  /** The service must end here or before (exclusive end) by the engineer's certificates. */
  public int certificateEnd(int s, int v) {
    return suitability.certificateEnd(s, v);
  }

  /** Number of groups. */
  public int groups() {
    return members.length;
  }

  /** The group at an index. */
  public VisitGroup group(int g) {
    return problem.groups().get(g);
  }

  /** Indexes of the group's visits, in its order. Not to be changed. */
  public int[] members(int g) {
    return members[g];
  }

  /** Index of the visit's group; {@link #NO_GROUP} if it is in none. */
  public int groupOf(int v) {
    return group[v];
  }

  /** Whether skills, tools, territory and wishes of the visit allow the shift's engineer. */
  public boolean suits(int s, int v) {
    return suitability.suits(s, v);
  }

  /** How many of the two rules, windows and opening hours, this start would break. */
  int brokenByStart(int v, int second) {
    return (StopRules.isInWindow(visit(v), second) ? 0 : 1)
        + (StopRules.isOpen(visit(v), second, second + service[v]) ? 0 : 1);
  }

  /** Last second at which windows and opening hours let the visit start; −1 if they never do. */
  public int latestStart(int v) {
    var times = starts[v];
    return times.count() == 0 ? -1 : times.latest(times.count() - 1);
  }

  /** First second at which windows and opening hours let the visit start; 0 if they never do. */
  public int earliestStart(int v) {
    return starts[v].count() == 0 ? 0 : starts[v].earliest(0);
  }

  /** Driving seconds with rush hour, for a departure at this second. */
  public int driveSeconds(int from, int to, int departSecond) {
    return rushHours.stretched(from, travel.seconds(from, to), departSecond);
  }

  /** Driving seconds without rush hour. */
  public int plainSeconds(int from, int to) {
    return travel.seconds(from, to);
  }

  /** Driving seconds at the hour with the least traffic. */
  public int fastestSeconds(int from, int to) {
    return rushHours.least(from, travel.seconds(from, to));
  }

  /** Driven metres. */
  public int metres(int from, int to) {
    return travel.metres(from, to);
  }

  /** First second, from the given one on, at which an act of this length meets no absence. */
  int freeFrom(int s, int second, int length) {
    int at = second;
    for (int i = 0; i < absentFrom[s].length; i++) {
      if (at < absentUntil[s][i] && absentFrom[s][i] < at + length) {
        at = absentUntil[s][i];
      }
    }
    return at;
  }

  /** First departure, from the given second on, whose drive meets no absence. */
  int freeToDrive(int s, int second, int from, int to) {
    int at = second;
    for (int i = 0; i < absentFrom[s].length; i++) {
      if (at < absentUntil[s][i] && absentFrom[s][i] < at + driveSeconds(from, to, at)) {
        at = absentUntil[s][i];
      }
    }
    return at;
  }

  /** First start, from the given second on, that windows, opening and absences allow; or −1. */
  int firstStart(int s, int v, int second) {
    var times = starts[v];
    int at = second;
    for (int i = 0; i < times.count(); i++) {
      int start = freeFrom(s, Math.max(at, times.earliest(i)), service[v]);
      if (start <= times.latest(i)) {
        return start;
      }
    }
    return -1;
  }
}
