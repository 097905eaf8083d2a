package org.waymend.optimizer.change;

import org.waymend.optimizer.problem.DispatchProblem;
import org.waymend.optimizer.problem.InvalidProblemException;
import org.waymend.optimizer.problem.VisitId;

/** Nobody needs the visit any more. A group of which one visit is left is none. */
public record VisitCancelled(VisitId visit) implements DayChange {

  /**
   * @throws InvalidProblemException for an unknown visit, and for one that has started: that one is
   *     finished, not cancelled
   */
  @Override
  public DispatchProblem applyTo(DispatchProblem problem) {
    var edit = new DayEdit(problem);
    if (edit.visit(visit).isStarted()) {
      throw new InvalidProblemException("visits[" + visit + "].fix", "has started");
    }
    edit.remove(visit);
    return edit.build();
  }
}
