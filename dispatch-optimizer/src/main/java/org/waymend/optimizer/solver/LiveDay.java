package org.waymend.optimizer.solver;

import java.util.List;
import org.waymend.optimizer.SolveBudget;
import org.waymend.optimizer.change.BreakTaken;
import org.waymend.optimizer.change.ClockMoved;
import org.waymend.optimizer.change.DayChange;
import org.waymend.optimizer.change.FrozenDay;
import org.waymend.optimizer.plan.DispatchPlan;
import org.waymend.optimizer.plan.PlannedBreak;
import org.waymend.optimizer.problem.DispatchProblem;
import org.waymend.optimizer.problem.InvalidProblemException;
import org.waymend.optimizer.problem.ShiftId;

/**
 * A day while it is worked: a problem and the plan that runs. It waits for changes and answers each
 * with a new plan, near the one before. Safe for several threads; one answer at a time.
 */
public final class LiveDay {
  /** First temperature of a search that starts from a good plan: what moves must pay at once. */
  private static final double HEAT = 0.1;

  private final int freezeSeconds;
  private DispatchProblem problem;
  private DispatchPlan plan;
  private int now;

  /**
   * @param problem the day, with its plan's visits
   * @param plan that runs, with the times that were promised
   * @param freezeSeconds what starts sooner after now stays with its engineer and in its order; 0
   *     for nothing
   */
  public LiveDay(DispatchProblem problem, DispatchPlan plan, int freezeSeconds) {
    plan.requireComplete(problem);
    this.problem = problem;
    this.plan = plan;
    this.freezeSeconds = freezeSeconds;
    now = Integer.MIN_VALUE / 2;
  }

  /**
   * A plan for what a change made of the day.
   *
   * @param problem with what runs, what is under way and what is frozen
   */
  public record Answer(DispatchProblem problem, DispatchPlan plan) {}

  /**
   * Takes changes up, in their order, and plans anew.
   *
   * @param budget of the search, which has one thread; reading the day and scoring the plan come on
   *     top
   * @throws InvalidProblemException if one contradicts the day, which then stays as it was
   */
  public synchronized Answer answer(List<DayChange> changes, SolveBudget budget) {
    var changed = problem;
    int second = now;
    for (var change : changes) {
      if (change instanceof ClockMoved moved) {
        second = Math.max(second, moved.nowSecond());
        changed = breaksBefore(second, changed);
      }
      changed = change.applyTo(changed);
    }
    var day = FrozenDay.of(changed, plan, second, second + freezeSeconds);
    var found = Searches.plan(day, budget.withThreads(1).withHeat(HEAT));
    problem = changed;
    plan = found;
    now = second;
    return new Answer(day.problem(), found);
  }

  /** What the plan has of breaks before a second is over, or has begun. */
  private DispatchProblem breaksBefore(int second, DispatchProblem day) {
    var changed = day;
    for (var route : plan.routes()) {
      for (var pause : route.breaks()) {
        if (pause.startSecond() < second) {
          changed = taken(changed, route.shift(), pause);
        }
      }
    }
    return changed;
  }

  private static DispatchProblem taken(DispatchProblem day, ShiftId shift, PlannedBreak pause) {
    try {
      return new BreakTaken(shift, pause.startSecond(), pause.endSecond()).applyTo(day);
    } catch (InvalidProblemException e) {
      return day; // it was late, or is reported
    }
  }

  /** The day as it is, without what is only frozen. */
  public synchronized DispatchProblem problem() {
    return problem;
  }

  /** The plan that runs. */
  public synchronized DispatchPlan plan() {
    return plan;
  }
}
