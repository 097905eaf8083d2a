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
import org.waymend.workorder.domain.GroupPlace;
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

  /**
   * Adds the visits of a new work order: one, a whole crew, or those of a sequence, of which only
   * the first has the windows.
   */
  void addFirst(WorkOrder order, @Nullable List<@Nullable ArrivalWindow> windows) {
    var sequence = order.sequence();
    if (sequence == null) {
      crew(order, new VisitFields(windows, "")).forEach(visits::add);
      return;
    }
    var group = UuidV7.next(clock);
    for (int position = 1; position <= sequence.visits(); position++) {
      var place = new GroupPlace(group, VisitGroupKind.SEQUENCE, position);
      visits.add(visit(order, new VisitFields(position == 1 ? windows : List.of(), ""), place));
    }
  }

  /** Adds a visit to a work order, or a whole crew; it is to be planned again. */
  void addMore(WorkOrder order, VisitFields fields) {
    var added = crew(order, fields);
    added.forEach(visits::add);
    follow(order, added);
  }

  /** Adds one visit of one engineer to a work order, which is to be planned again. */
  Visit add(WorkOrder order, VisitFields fields) {
    return add(order, fields, null);
  }

  /** Adds a visit that takes the place of one that came to nothing. */
  void repeat(WorkOrder order, Visit failed, VisitFields fields) {
    add(order, fields, failed.place());
  }

  private Visit add(WorkOrder order, VisitFields fields, @Nullable GroupPlace place) {
    var visit = visit(order, fields, place);
    visits.add(visit);
    follow(order, List.of(visit));
    return visit;
  }

  private Visit visit(WorkOrder order, VisitFields fields, @Nullable GroupPlace place) {
    return Visit.of(UuidV7.next(clock), order, fields, place, clock.instant());
  }

  private List<Visit> crew(WorkOrder order, VisitFields fields) {
    var group = UuidV7.next(clock);
    var crew = new ArrayList<Visit>();
    for (int position = 1; position <= order.crewSize(); position++) {
      var place = new GroupPlace(group, VisitGroupKind.CREW, position);
      crew.add(visit(order, fields, order.crewSize() == 1 ? null : place));
    }
    return crew;
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
    reservations.reserve(visit.id().value(), plan.engineerId(), needs(order, visit));
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
        reservations.reserve(visit.id().value(), engineer, needs(order, visit));
      }
    }
  }

  private static Map<UUID, Quantity> needs(WorkOrder order, Visit visit) {
    return visit.bringsParts()
        ? order.parts().stream().collect(Collectors.toMap(NeededPart::partId, NeededPart::quantity))
        : Map.of();
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
    follow(orders.get(Reach.ALL, new WorkOrderId(visit.workOrderId())), List.of(visit));
  }

  private void follow(WorkOrder order, List<Visit> moved) {
    var all = new ArrayList<Visit>(visits.listOf(order.id().value()));
    var known = all.stream().map(Visit::id).collect(Collectors.toSet());
    moved.stream()
        .filter(visit -> !known.contains(visit.id()))
        .forEach(all::add); // not written yet
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
