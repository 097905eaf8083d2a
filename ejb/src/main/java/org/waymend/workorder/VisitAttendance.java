package org.waymend.workorder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.waymend.shared.DomainException;
import org.waymend.shared.access.Access;
import org.waymend.shared.access.Actor;
import org.waymend.workforce.WorkforceDirectory;
import org.waymend.workorder.VisitWorkCommands.OnVisit;
import org.waymend.workorder.domain.Visit;
import org.waymend.workorder.domain.Visits;

/** Finds the visit that somebody acts on, and answers how it stands afterwards. */
@ApplicationScoped
class VisitAttendance {
  private Visits visits;
  private WorkOrderRegister register;
  private WorkforceDirectory workforce;
  private Access access;

  @SuppressWarnings("NullAway.Init")
  protected VisitAttendance() {} // container

  @Inject
  VisitAttendance(
      Visits visits, WorkOrderRegister register, WorkforceDirectory workforce, Access access) {
    this.visits = visits;
    this.register = register;
    this.workforce = workforce;
    this.access = access;
  }

  /**
   * The visit, for reading.
   *
   * @throws DomainException {@code visit/unknown}
   */
  Visit seen(Actor actor, String operation, VisitId id) {
    access.check(actor, operation);
    var reach = access.reach(actor, operation);
    return visits.get(reach, workforce.engineersWithin(reach), id);
  }

  /**
   * The visit, held until the transaction ends, so that of two phones one comes second and is told.
   *
   * @throws DomainException {@code visit/unknown}; {@code request/stale}
   */
  Visit held(OnVisit on, String operation) {
    seen(on.actor(), operation, on.id());
    visits.lock(List.of(on.id().value()));
    var reach = access.reach(on.actor(), operation);
    return visits.get(reach, workforce.engineersWithin(reach), on.id(), on.expectedVersion());
  }

  /** The other visits of its crew or sequence, by position. */
  List<Visit> others(Visit visit) {
    var place = visit.place();
    return place == null
        ? List.of()
        : visits.listOfGroups(List.of(place.id())).getOrDefault(place.id(), List.of()).stream()
            .filter(other -> !other.id().equals(visit.id()))
            .toList();
  }

  VisitView answer(Visit visit) {
    visits.flush();
    return register.view(visit);
  }
}
