package org.waymend.optimizer.change;

import java.util.List;
import org.waymend.optimizer.problem.Absence;
import org.waymend.optimizer.problem.DispatchProblem;
import org.waymend.optimizer.problem.EngineerId;
import org.waymend.optimizer.problem.InvalidProblemException;
import org.waymend.optimizer.problem.ShiftId;
import org.waymend.optimizer.problem.ShiftOffer;
import org.waymend.optimizer.problem.VisitRequest;

/**
 * The engineer falls out, for example sick: others may take the visits, pinned ones too.
 *
 * @param fromSecond first second of the absence
 * @param untilSecond end, exclusive
 */
public record EngineerAbsent(EngineerId engineer, int fromSecond, int untilSecond)
    implements DayChange {

  /**
   * @throws InvalidProblemException for an engineer without a shift and a turned time
   */
  @Override
  public DispatchProblem applyTo(DispatchProblem problem) {
    List<ShiftId> shifts =
        problem.shifts().stream()
            .filter(shift -> shift.engineer().equals(engineer))
            .map(ShiftOffer::id)
            .toList();
    if (shifts.isEmpty()) {
      throw new InvalidProblemException("absences", engineer + " has no shift");
    }
    var edit = new DayEdit(problem);
    edit.absences.add(new Absence(engineer, fromSecond, untilSecond));
    edit.visits.replaceAll(visit -> isPinnedTo(visit, shifts) ? visit.withFix(null) : visit);
    return edit.build();
  }

  private static boolean isPinnedTo(VisitRequest visit, List<ShiftId> shifts) {
    var fix = visit.fix();
    return fix != null && !fix.isStarted() && shifts.contains(fix.shift());
  }
}
