package org.waymend.optimizer.change;

import org.waymend.optimizer.problem.DispatchProblem;

/**
 * It is later now: nothing is planned before, and breaks that nobody can take any more are gone.
 */
public record ClockMoved(int nowSecond) implements DayChange {

  @Override
  public DispatchProblem applyTo(DispatchProblem problem) {
    var edit = new DayEdit(problem);
    edit.shifts.replaceAll(
        shift ->
            shift.time().startSecond() >= nowSecond
                ? shift
                : DayEdit.from(shift, nowSecond, shift.breaks()));
    return edit.build();
  }
}
