package org.waymend.optimizer.change;

import org.waymend.optimizer.problem.DispatchProblem;
import org.waymend.optimizer.problem.InvalidProblemException;
import org.waymend.optimizer.problem.VisitId;

/**
 * The visit takes longer than planned, or is expected to; or shorter.
 *
 * @param serviceSeconds time on site in all, more than 0
 */
public record VisitProlonged(VisitId visit, int serviceSeconds) implements DayChange {

  /**
   * @throws InvalidProblemException for an unknown visit and for one without length
   */
  @Override
  public DispatchProblem applyTo(DispatchProblem problem) {
    var edit = new DayEdit(problem);
    edit.replace(DayEdit.lasting(edit.visit(visit), serviceSeconds));
    return edit.build();
  }
}
