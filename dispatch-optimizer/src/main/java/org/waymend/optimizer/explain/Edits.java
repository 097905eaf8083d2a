package org.waymend.optimizer.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.waymend.optimizer.problem.DispatchProblem;
import org.waymend.optimizer.problem.EngineerId;
import org.waymend.optimizer.problem.InvalidProblemException;
import org.waymend.optimizer.problem.ShiftId;
import org.waymend.optimizer.problem.ShiftOffer;
import org.waymend.optimizer.problem.ShiftTime;
import org.waymend.optimizer.problem.VisitId;
import org.waymend.optimizer.problem.VisitRequest;

/** Replaces single things of a problem; what is not there cannot be replaced. */
final class Edits {
  private Edits() {}

  static DispatchProblem visit(
      DispatchProblem problem, VisitId visit, UnaryOperator<VisitRequest> edit) {
    return problem.withVisits(
        replaced("visits", visit, problem.visits(), one -> one.id().equals(visit), edit));
  }

  static DispatchProblem shift(
      DispatchProblem problem, ShiftId shift, UnaryOperator<ShiftOffer> edit) {
    return problem.withShifts(
        replaced("shifts", shift, problem.shifts(), one -> one.id().equals(shift), edit));
  }

  static DispatchProblem time(
      DispatchProblem problem, ShiftId shift, UnaryOperator<ShiftTime> edit) {
    return shift(
        problem, shift, offer -> ShiftCopy.of(offer).time(edit.apply(offer.time())).build());
  }

  /** Edits all shifts of an engineer. */
  static DispatchProblem engineer(
      DispatchProblem problem, EngineerId engineer, UnaryOperator<ShiftOffer> edit) {
    return problem.withShifts(
        replaced(
            "shifts", engineer, problem.shifts(), one -> one.engineer().equals(engineer), edit));
  }

  static void requireKnown(DispatchProblem problem, ShiftId shift) {
    shift(problem, shift, offer -> offer);
  }

  private static <T> List<T> replaced(
      String field, Object id, List<T> all, Predicate<T> isMeant, UnaryOperator<T> edit) {
    var others = new ArrayList<T>(all);
    boolean isThere = false;
    for (int i = 0; i < others.size(); i++) {
      if (isMeant.test(others.get(i))) {
        others.set(i, edit.apply(others.get(i)));
        isThere = true;
      }
    }
    if (!isThere) {
      throw new InvalidProblemException(field, id + " is not in the problem");
    }
    return others;
  }
}
