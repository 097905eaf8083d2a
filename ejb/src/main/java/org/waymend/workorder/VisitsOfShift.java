package org.waymend.workorder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.waymend.workforce.ShiftDeleted;
import org.waymend.workorder.domain.Visit;
import org.waymend.workorder.domain.Visits;

/** Takes the visits of a shift that is deleted from its engineer. */
@ApplicationScoped
public class VisitsOfShift {
  private Visits visits;
  private VisitMoves moves;

  @SuppressWarnings("NullAway.Init")
  protected VisitsOfShift() {} // container

  @Inject
  VisitsOfShift(Visits visits, VisitMoves moves) {
    this.visits = visits;
    this.moves = moves;
  }

  /**
   * In the transaction of the deletion: no visit ever lies in a shift that is not there.
   *
   * @throws org.waymend.shared.DomainException {@code visit/under-way} if the engineer has set out
   *     to one
   */
  void release(@Observes ShiftDeleted shift) {
    var planned =
        visits
            .listPlanned(shift.engineerId(), shift.window().start(), shift.window().end())
            .stream()
            .filter(visit -> shift.aggregateId().equals(visit.shiftId()))
            .map(visit -> visit.id().value())
            .toList();
    for (Visit visit : visits.lock(planned).values()) {
      boolean isStillIn = shift.aggregateId().equals(visit.shiftId());
      if (isStillIn && !visit.status().isDone()) {
        moves.withdraw(visit, null, "");
      }
    }
  }
}
