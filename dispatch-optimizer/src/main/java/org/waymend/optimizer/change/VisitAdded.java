package org.waymend.optimizer.change;

import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.waymend.optimizer.problem.DispatchProblem;
import org.waymend.optimizer.problem.InvalidProblemException;
import org.waymend.optimizer.problem.VisitRequest;

/**
 * One more visit, such as an urgent one. Costs a row and a column of the matrix at most.
 *
 * @param visit new in the problem
 * @param place of the visit, if the problem does not have it yet; null if it does
 */
public record VisitAdded(VisitRequest visit, @Nullable NewPlace place) implements DayChange {

  /** At a place that the problem has. */
  public VisitAdded(VisitRequest visit) {
    this(visit, null);
  }

  /**
   * @throws InvalidProblemException if the problem has visit or place already, or lacks the place
   */
  @Override
  public DispatchProblem applyTo(DispatchProblem problem) {
    var edit = new DayEdit(problem);
    edit.visits.add(visit);
    if (place != null) {
      edit.places = new ArrayList<>(problem.places());
      edit.places.add(place.place());
      edit.travel = place.extend(problem.travel());
    }
    return edit.build();
  }
}
