package org.waymend.optimizer.change;

import java.util.List;
import org.waymend.optimizer.problem.DispatchProblem;
import org.waymend.optimizer.problem.InvalidProblemException;
import org.waymend.optimizer.problem.ShiftBreak;
import org.waymend.optimizer.problem.ShiftId;

/**
 * A break has begun: it is not planned any more, and nothing is planned before its end.
 *
 * @param startSecond inside the break's window
 * @param endSecond exclusive
 */
public record BreakTaken(ShiftId shift, int startSecond, int endSecond) implements DayChange {

  /**
   * @throws InvalidProblemException for an unknown shift and one that has no such break
   */
  @Override
  public DispatchProblem applyTo(DispatchProblem problem) {
    var edit = new DayEdit(problem);
    var offer = edit.shift(shift);
    List<ShiftBreak> left = offer.breaks().stream().filter(pause -> !isMeant(pause)).toList();
    if (left.size() == offer.breaks().size()) {
      throw new InvalidProblemException(
          "shifts[" + shift + "].breaks", "none may start at " + startSecond);
    }
    edit.replace(DayEdit.from(offer, endSecond, left));
    return edit.build();
  }

  /** Whether it is this break. */
  private boolean isMeant(ShiftBreak pause) {
    return startSecond >= pause.earliestSecond() && startSecond <= pause.latestSecond();
  }
}
