package org.waymend.workorder;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Objects;
import org.waymend.shared.Check;
import org.waymend.shared.DomainException;
import org.waymend.shared.DomainException.Kind;
import org.waymend.shared.UuidV7;
import org.waymend.shared.access.Access;
import org.waymend.shared.access.Actor;
import org.waymend.shared.event.DomainEvents;
import org.waymend.shared.paging.ListQuery;
import org.waymend.shared.paging.Page;
import org.waymend.ticket.TicketDirectory;
import org.waymend.ticket.TicketId;
import org.waymend.workorder.WorkOrderCommands.AddVisit;
import org.waymend.workorder.WorkOrderCommands.ChangeWorkOrder;
import org.waymend.workorder.WorkOrderCommands.MoveWorkOrder;
import org.waymend.workorder.WorkOrderCommands.RegisterWorkOrder;
import org.waymend.workorder.domain.Visits;
import org.waymend.workorder.domain.WorkOrder;
import org.waymend.workorder.domain.WorkOrders;

/** Turns tickets into work orders and looks after them until they are closed. */
@Stateless
public class WorkOrderService {
  private WorkOrders orders;
  private Visits visits;
  private VisitMoves moves;
  private WorkOrderRegister register;
  private TicketDirectory tickets;
  private Access access;
  private DomainEvents events;
  private Clock clock;

  @SuppressWarnings("NullAway.Init")
  public WorkOrderService() {} // container

  @Inject
  public WorkOrderService(
      WorkOrders orders,
      Visits visits,
      VisitMoves moves,
      WorkOrderRegister register,
      TicketDirectory tickets,
      Access access,
      DomainEvents events,
      Clock clock) {
    this.orders = orders;
    this.visits = visits;
    this.moves = moves;
    this.register = register;
    this.tickets = tickets;
    this.access = access;
    this.events = events;
    this.clock = clock;
  }

  public Page<WorkOrderView> list(Actor actor, ListQuery query) {
    access.check(actor, "work-order.list");
    var page = orders.page(access.reach(actor, "work-order.list"), query);
    return new Page<>(register.orderViews(page.items()), page.nextPageToken(), page.total());
  }

  /**
   * @throws DomainException {@code work-order/unknown}
   */
  public WorkOrderView view(Actor actor, WorkOrderId id) {
    access.check(actor, "work-order.view");
    return register.view(orders.get(access.reach(actor, "work-order.view"), id));
  }

  /**
   * Triage: makes a work order of a ticket, with its first visit or visits, and starts the ticket.
   * Unless it is to stay a draft, it may be planned at once.
   *
   * @throws DomainException {@code request/invalid}; {@code ticket/not-triaged} without a category
   *     or a site; {@code ticket/illegal-transition} if nobody works on the ticket any more
   */
  public WorkOrderView register(RegisterWorkOrder command) {
    var actor = command.actor();
    access.check(actor, "work-order.register");
    var reach = access.reach(actor, "work-order.register");
    var check = new Check();
    var ticketId = check.required("ticketId", command.fields().ticketId());
    check.throwIfAny();
    var id = new TicketId(Objects.requireNonNull(ticketId));
    var ticket = tickets.brief(reach, id);
    if (ticket.category() == null || ticket.siteId() == null) {
      throw new DomainException(
          Kind.RULE_VIOLATED,
          "ticket/not-triaged",
          "Give the ticket a category and a site before work on it starts.");
    }
    var fields = WorkOrderRegister.filled(command.fields(), ticket);
    var now = clock.instant();
    var order =
        WorkOrder.draft(
            UuidV7.next(clock),
            orders.nextNumber(),
            ticket,
            fields,
            register.needs(fields, null),
            now);
    tickets.start(reach, id);
    orders.add(order);
    orders.flush(); // the visits' key needs it
    moves.addFirst(order, fields.windows());
    if (!Boolean.TRUE.equals(fields.isDraft())) {
      release(order);
    }
    return flushed(order);
  }

  private void release(WorkOrder order) {
    var now = clock.instant();
    events.publish(order.move(WorkOrderAct.RELEASE, null, null, now));
    events.publish(order.released(now));
  }

  /**
   * @throws DomainException {@code work-order/done}; {@code request/invalid}; {@code
   *     stock/not-available} if the van of an engineer who has a visit lacks a part
   */
  public WorkOrderView change(ChangeWorkOrder command) {
    var actor = command.actor();
    access.check(actor, "work-order.change");
    var reach = access.reach(actor, "work-order.change");
    var order = orders.get(reach, command.id(), command.expectedVersion());
    order.change(command.fields(), register.needs(command.fields(), order));
    moves.reserveAnew(order);
    return flushed(order);
  }

  /**
   * @throws DomainException as {@link WorkOrder#move}, and {@code visit/under-way} if it is to be
   *     cancelled while an engineer is on it
   */
  public WorkOrderView move(MoveWorkOrder command) {
    var actor = command.actor();
    var operation = "work-order." + command.act().name().toLowerCase(java.util.Locale.ROOT);
    access.check(actor, operation);
    var order = orders.get(access.reach(actor, operation), command.id(), command.expectedVersion());
    if (command.act() == WorkOrderAct.RELEASE) {
      release(order);
      return flushed(order);
    }
    events.publish(order.move(command.act(), command.reason(), command.note(), clock.instant()));
    if (command.act() == WorkOrderAct.CANCEL) {
      moves.cancelOpen(visits.listOf(order.id().value()));
    }
    return flushed(order);
  }

  /**
   * One more visit, because one was not enough; of a crew a whole crew more.
   *
   * @throws DomainException {@code work-order/done}; {@code request/invalid}
   */
  public WorkOrderView addVisit(AddVisit command) {
    var actor = command.actor();
    access.check(actor, "work-order.add-visit");
    var reach = access.reach(actor, "work-order.add-visit");
    var order = orders.get(reach, command.workOrder(), command.expectedVersion());
    moves.addMore(order, command.fields());
    return flushed(order);
  }

  private WorkOrderView flushed(WorkOrder order) {
    orders.flush();
    return register.view(order);
  }
}
