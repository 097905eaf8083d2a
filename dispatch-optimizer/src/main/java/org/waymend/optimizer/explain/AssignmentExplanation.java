package org.waymend.optimizer.explain;

import java.util.List;
import org.waymend.optimizer.problem.EngineerId;
import org.waymend.optimizer.problem.ShiftId;
import org.waymend.optimizer.problem.VisitId;

/**
 * Why a visit is where it is.
 *
 * @param startSecond when its service starts
 * @param endSecond when it ends, exclusive
 * @param isStarted nobody else can do it any more, so that nobody is named
 * @param isPinned a dispatcher wants it there; the others are looked at as if it were free
 * @param cost what the plan would cost less without the visit
 * @param others the cheapest other engineers, at most three, the cheapest first
 * @param possibleOthers how many other engineers could do it
 * @param closed the other engineers who could not, in the problem's order
 */
public record AssignmentExplanation(
    VisitId visit,
    EngineerId engineer,
    ShiftId shift,
    int startSecond,
    int endSecond,
    boolean isStarted,
    boolean isPinned,
    SoftCost cost,
    List<OtherEngineer> others,
    int possibleOthers,
    List<ClosedEngineer> closed) {

  /** Keeps its own copies of the lists. */
  public AssignmentExplanation {
    others = List.copyOf(others);
    closed = List.copyOf(closed);
  }
}
