package org.waymend.optimizer.change;

import org.waymend.optimizer.problem.DispatchProblem;
import org.waymend.optimizer.problem.InvalidProblemException;
import org.waymend.optimizer.problem.VisitId;

/**
 * A started visit is over.
 *
 * @param endSecond when, exclusive
 */
public record VisitFinished(VisitId visit, int endSecond) implements DayChange {

  /**
   * @throws InvalidProblemException for an unknown visit, one that has not started, and one that
   *     would end before it began
   */
  @Override
  public DispatchProblem applyTo(DispatchProblem problem) {
    var edit = new DayEdit(problem);
    var request = edit.visit(visit);
    var fix = request.fix();
    Integer started = fix == null ? null : fix.startedSecond();
    if (started == null) {
      throw new InvalidProblemException("visits[" + visit + "].fix", "has not started");
    }
    edit.replace(DayEdit.lasting(request, endSecond - started));
    return edit.build();
  }
}
