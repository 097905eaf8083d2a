package org.waymend.optimizer.change;

import org.waymend.optimizer.problem.DispatchProblem;
import org.waymend.optimizer.problem.InvalidProblemException;
import org.waymend.optimizer.problem.ShiftId;
import org.waymend.optimizer.problem.VisitFix;
import org.waymend.optimizer.problem.VisitId;

/**
 * The engineer has begun, planned there or not. From now on the visit is history.
 *
 * @param shift whose engineer it is
 * @param startSecond when
 */
public record VisitStarted(VisitId visit, ShiftId shift, int startSecond) implements DayChange {

  /**
   * @throws InvalidProblemException for an unknown visit or shift
   */
  @Override
  public DispatchProblem applyTo(DispatchProblem problem) {
    var edit = new DayEdit(problem);
    int last = Integer.MAX_VALUE; // behind the pinned ones, until the shift is numbered anew
    edit.replace(edit.visit(visit).withFix(new VisitFix(shift, last, startSecond)));
    edit.number(shift);
    return edit.build();
  }
}
