package org.waymend.workorder;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.waymend.shared.DomainException;
import org.waymend.shared.access.Access;
import org.waymend.shared.access.Actor;
import org.waymend.shared.paging.ListQuery;
import org.waymend.shared.paging.Page;
import org.waymend.workforce.WorkforceDirectory;
import org.waymend.workorder.WorkOrderCommands.ChangeVisit;
import org.waymend.workorder.domain.Visit;
import org.waymend.workorder.domain.Visits;

/** Shows visits, and changes what the desk says about them. */
@Stateless
public class VisitService {
  private Visits visits;
  private WorkOrderRegister register;
  private WorkforceDirectory workforce;
  private Access access;

  @SuppressWarnings("NullAway.Init")
  public VisitService() {} // container

  @Inject
  public VisitService(
      Visits visits, WorkOrderRegister register, WorkforceDirectory workforce, Access access) {
    this.visits = visits;
    this.register = register;
    this.workforce = workforce;
    this.access = access;
  }

  public Page<VisitView> list(Actor actor, ListQuery query) {
    access.check(actor, "visit.list");
    var reach = access.reach(actor, "visit.list");
    var page = visits.page(reach, workforce.engineersWithin(reach), query);
    return new Page<>(register.visitViews(page.items()), page.nextPageToken(), page.total());
  }

  /**
   * @throws DomainException {@code visit/unknown}
   */
  public VisitView view(Actor actor, VisitId id) {
    access.check(actor, "visit.view");
    var reach = access.reach(actor, "visit.view");
    return register.view(visits.get(reach, workforce.engineersWithin(reach), id));
  }

  /**
   * Arrival windows are those of the whole crew: its other visits that are still ahead get them,
   * too.
   *
   * @throws DomainException {@code visit/under-way}; {@code request/invalid}
   */
  public VisitView change(ChangeVisit command) {
    var actor = command.actor();
    access.check(actor, "visit.change");
    var reach = access.reach(actor, "visit.change");
    Visit visit =
        visits.get(
            reach, workforce.engineersWithin(reach), command.id(), command.expectedVersion());
    for (var mate : mates(visit)) {
      mate.changeWindows(command.fields());
    }
    visit.change(command.fields());
    visits.flush();
    return register.view(visit);
  }

  /** The others of its crew who have not set out, locked. */
  private List<Visit> mates(Visit visit) {
    var place = visit.place();
    if (place == null || place.kind() != VisitGroupKind.CREW) {
      return List.of();
    }
    var ids =
        visits.listOfGroups(List.of(place.id())).values().stream()
            .flatMap(List::stream)
            .map(mate -> mate.id().value())
            .filter(id -> !id.equals(visit.id().value()))
            .toList();
    return visits.lock(ids).values().stream()
        .filter(mate -> !mate.status().isUnderWay() && !mate.status().isDone())
        .toList();
  }
}
