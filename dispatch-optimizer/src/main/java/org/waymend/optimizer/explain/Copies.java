package org.waymend.optimizer.explain;

import java.util.ArrayList;
import java.util.List;
import org.waymend.optimizer.problem.DispatchProblem;
import org.waymend.optimizer.problem.RunningVisit;
import org.waymend.optimizer.problem.VisitId;
import org.waymend.optimizer.problem.VisitRequest;

/**
 * Adds changed copies of a visit to a problem, so that one reading of it serves to try them all.
 * What was promised for the visit counts for each copy. Ids are numbers, so that they cannot be too
 * long.
 */
final class Copies {
  private final DispatchProblem problem;
  private final VisitRequest visit;
  private final List<VisitRequest> copies = new ArrayList<>();

  Copies(DispatchProblem problem, VisitRequest visit) {
    this.problem = problem;
    this.visit = visit;
  }

  /** Adds one copy; its index is {@link #first()} plus the number of those added before. */
  void add(VisitCopy copy) {
    var id = new VisitId("copy " + copies.size());
    copies.add(copy.id(id).fix(null).build());
  }

  /** Index of the first copy. */
  int first() {
    return problem.visits().size();
  }

  /** The problem with the copies behind its visits. */
  DispatchProblem problem() {
    var visits = new ArrayList<>(problem.visits());
    visits.addAll(copies);
    var running = new ArrayList<>(problem.running());
    for (var promised : problem.running()) {
      if (promised.visit().equals(visit.id())) {
        copies.forEach(
            copy ->
                running.add(new RunningVisit(copy.id(), promised.shift(), promised.startSecond())));
      }
    }
    return problem.withVisits(visits).withRunning(running);
  }
}
