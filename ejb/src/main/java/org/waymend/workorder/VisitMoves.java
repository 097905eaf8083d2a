package org.waymend.workorder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymend.inventory.PartReservations;
import org.waymend.inventory.Quantity;
import org.waymend.shared.UuidV7;
import org.waymend.shared.access.Reach;
import org.waymend.shared.event.DomainEvent;
import org.waymend.shared.event.DomainEvents;
import org.waymend.workorder.domain.NeededPart;
import org.waymend.workorder.domain.Visit;
import org.waymend.workorder.domain.Visits;
import org.waymend.workorder.domain.WorkOrder;
import org.waymend.workorder.domain.WorkOrders;

/** What a visit's move brings with it: its event, and its work order, which follows. */
@ApplicationScoped
class VisitMoves {
  private Visits visits;
  private WorkOrders orders;
  private PartReservations reservations;
  private DomainEvents events;
  private Clock clock;

  @SuppressWarnings("NullAway.Init")
  protected VisitMoves() {} // container

  @Inject
  VisitMoves(
      Visits visits,
      WorkOrders orders,
      PartReservations reservations,
      DomainEvents events,
      Clock clock) {
    this.visits = visits;
    this.orders = orders;
    this.reservations = reservations;
    this.events = events;
    this.clock = clock;
  }

  /** Adds a visit to a work order, which is to be planned again. */
  Visit add(WorkOrder order, VisitFields fields) {
    var visit = Visit.of(UuidV7.next(clock), order, fields, clock.instant());
    visits.add(visit);
    follow(order, visit);
    return visit;
  }

  /**
   * Gives a visit to an engineer at a time, with the parts in the engineer's van.
   *
   * @throws org.waymend.shared.DomainException {@code visit/under-way}; {@code stock/not-available}
   *     and {@code stock/no-van}, with no effect
   */
  void dispatch(Visit visit, Assignment plan) {
    visit.requireAhead();
    var order = orders.get(Reach.ALL, new WorkOrderId(visit.workOrderId()));
    reservations.reserve(visit.id().value(), plan.engineerId(), needs(order));
    moved(visit, visit.dispatch(plan, clock.instant()));
  }

  /**
   * The work order needs other parts: whoever has its visits holds those.
   *
   * @throws org.waymend.shared.DomainException {@code stock/not-available} and {@code stock/no-van}
   */
  void reserveAnew(WorkOrder order) {
    for (var visit : visits.listOf(order.id().value())) {
      var engineer = visit.engineerId();
      if (engineer != null && visit.status().isPlanned()) {
        reservations.reserve(visit.id().value(), engineer, needs(order));
      }
    }
  }

  private static Map<UUID, Quantity> needs(WorkOrder order) {
    return order.parts().stream()
        .collect(Collectors.toMap(NeededPart::partId, NeededPart::quantity));
  }

  /**
   * Takes a visit and its parts from its engineer.
   *
   * @throws org.waymend.shared.DomainException {@code visit/under-way}
   */
  void withdraw(Visit visit, @Nullable String reason, String why) {
    var event = visit.withdraw(reason, why, clock.instant());
    reservations.release(visit.id().value());
    moved(visit, event);
  }

  /** Says what happened to a visit, if anything, and lets its work order follow. */
  void moved(Visit visit, @Nullable DomainEvent event) {
    if (event != null) {
      events.publish(event);
    }
    follow(orders.get(Reach.ALL, new WorkOrderId(visit.workOrderId())), visit);
  }

  private void follow(WorkOrder order, Visit moved) {
    var all = new ArrayList<Visit>(visits.listOf(order.id().value()));
    if (all.stream().noneMatch(visit -> visit.id().equals(moved.id()))) {
      all.add(moved); // not written yet
    }
    var event = order.follow(all.stream().map(Visit::status).toList(), clock.instant());
    if (event != null) {
      events.publish(event);
    }
  }

  /** Cancels the visits that are not over, of a work order that is cancelled itself. */
  void cancelOpen(Collection<Visit> some) {
    List<Visit> open = some.stream().filter(visit -> !visit.status().isDone()).toList();
    for (var visit : open) {
      var event = visit.cancel(clock.instant());
      reservations.release(visit.id().value());
      if (event != null) {
        events.publish(event);
      }
    }
  }
}
