package org.waymend.optimizer.change;

import org.waymend.optimizer.problem.DispatchProblem;
import org.waymend.optimizer.problem.InvalidProblemException;

/** Something that happened in the day. A pure function: the same day and change, the same day. */
public sealed interface DayChange
    permits VisitAdded,
        VisitCancelled,
        VisitStarted,
        VisitProlonged,
        VisitFinished,
        EngineerAbsent,
        BreakTaken,
        ClockMoved {

  /**
   * The day after it.
   *
   * @throws InvalidProblemException if it contradicts the day
   */
  DispatchProblem applyTo(DispatchProblem problem);
}
