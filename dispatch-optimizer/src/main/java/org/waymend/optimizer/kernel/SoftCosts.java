package org.waymend.optimizer.kernel;

import org.waymend.optimizer.problem.DispatchPolicy;
import org.waymend.optimizer.rules.DayTables;

/**
 * What the policy charges for each thing that a route may do, in cost points. One place for the
 * search and for the published score. Immutable.
 */
public final class SoftCosts {
  private static final int SECONDS_OF_A_MINUTE = 60;
  private static final int METRES_OF_A_KILOMETRE = 1_000;
  private static final int FAIRNESS_DIVISOR = 600;
  private static final int NOBODY = -1;

  private final DayTables day;
  private final DispatchPolicy policy;
  private final int[] due;
  private final int[] promisedStart;
  private final int[] promisedEngineer;
  private final int[] shiftEnd;

  /** Reads policy and running plan once. */
  public SoftCosts(DayTables day) {
    this.day = day;
    policy = day.problem().policy();
    due = new int[day.visits()];
    promisedStart = new int[day.visits()];
    promisedEngineer = new int[day.visits()];
    shiftEnd = new int[day.shifts()];
    for (int s = 0; s < day.shifts(); s++) {
      shiftEnd[s] = day.shift(s).time().endSecond();
    }
    for (int v = 0; v < day.visits(); v++) {
      var latest = day.visit(v).dueSecond();
      due[v] = latest == null ? Integer.MAX_VALUE : latest;
      promisedEngineer[v] = NOBODY;
    }
    for (var promised : day.problem().running()) {
      int v = day.index(promised.visit());
      promisedStart[v] = promised.startSecond();
      promisedEngineer[v] = day.engineer(day.index(promised.shift()));
    }
  }

  /** When the running plan starts the visit; 0 if it is not in it. */
  int promisedStart(int v) {
    return promisedStart[v];
  }

  /** Driving of a route, or of a part of it. */
  public long travel(long seconds, long metres) {
    return policy.travelSecond() * seconds
        + policy.travelKilometre() * metres / METRES_OF_A_KILOMETRE;
  }

  /** A start after the due second. */
  public long lateness(int v, int startSecond) {
    return startSecond <= due[v]
        ? 0
        : policy.latenessMinute() * startedMinutes(startSecond - due[v]);
  }

  /** A return after the shift's end. */
  public long overtime(int s, int returnSecond) {
    return policy.overtimeMinute() * startedMinutes(returnSecond - shiftEnd[s]);
  }

  /** Driving and service of one shift. */
  public long fairness(long workSeconds) {
    long minutes = workSeconds / SECONDS_OF_A_MINUTE;
    return policy.fairness() * (minutes * minutes / FAIRNESS_DIVISOR);
  }

  /** Another engineer than the visit prefers. */
  public long notPreferred(int s, int v) {
    var preferred = day.visit(v).preferredEngineers();
    return preferred.isEmpty() || preferred.contains(day.shift(s).engineer())
        ? 0
        : policy.notPreferred();
  }

  /** A visit that a provider serves. */
  public long provider(int s) {
    return day.shift(s).provider() ? policy.providerVisit() : 0;
  }

  /** Levels above what the visit needs. */
  public long overQualified(int s, int v) {
    long levels = 0;
    for (var need : day.visit(v).skills()) {
      var level = day.shift(s).skill(need.skill());
      levels += level == null ? 0 : Math.max(0, level.level() - need.minLevel());
    }
    return policy.overQualifiedLevel() * levels;
  }

  /** Another engineer than was promised. */
  public long engineerChanged(int s, int v) {
    return promisedEngineer[v] < 0 || promisedEngineer[v] == day.engineer(s)
        ? 0
        : policy.engineerChanged();
  }

  /** The promised engineer at another time. */
  public long startMoved(int s, int v, int startSecond) {
    return promisedEngineer[v] != day.engineer(s)
        ? 0
        : policy.startMovedMinute() * startedMinutes(Math.abs(startSecond - promisedStart[v]));
  }

  /** All that a visit costs on a shift, whenever it starts. */
  public long atAnyTime(int s, int v) {
    return byWish(s, v) + engineerChanged(s, v);
  }

  /** All that a visit costs on a shift, whenever it starts, the running plan apart. */
  long byWish(int s, int v) {
    return notPreferred(s, v) + provider(s) + overQualified(s, v);
  }

  /** All that a visit's start costs. */
  public long atStart(int s, int v, int startSecond) {
    return lateness(v, startSecond) + startMoved(s, v, startSecond);
  }

  private static long startedMinutes(int seconds) {
    return seconds <= 0 ? 0 : (seconds + SECONDS_OF_A_MINUTE - 1L) / SECONDS_OF_A_MINUTE;
  }
}
