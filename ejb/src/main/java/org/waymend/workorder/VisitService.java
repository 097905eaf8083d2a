package org.waymend.workorder;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
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
   * @throws DomainException {@code visit/under-way}; {@code request/invalid}
   */
  public VisitView change(ChangeVisit command) {
    var actor = command.actor();
    access.check(actor, "visit.change");
    var reach = access.reach(actor, "visit.change");
    Visit visit =
        visits.get(
            reach, workforce.engineersWithin(reach), command.id(), command.expectedVersion());
    visit.change(command.fields());
    visits.flush();
    return register.view(visit);
  }
}
