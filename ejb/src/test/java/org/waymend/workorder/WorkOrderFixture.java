package org.waymend.workorder;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.customer.domain.Customer;
import org.waymend.customer.domain.Site;
import org.waymend.inventory.PartDirectory;
import org.waymend.inventory.infra.InventoryOnMariaDb;
import org.waymend.shared.access.Access;
import org.waymend.shared.access.Actor;
import org.waymend.shared.event.DomainEvent;
import org.waymend.shared.persistence.JpaTest;
import org.waymend.ticket.CategoryFields.SkillNeed;
import org.waymend.ticket.CategoryMother;
import org.waymend.ticket.TicketFixture;
import org.waymend.ticket.TicketId;
import org.waymend.ticket.domain.Category;
import org.waymend.ticket.domain.CategoryNames;
import org.waymend.ticket.infra.TicketsOnMariaDb;
import org.waymend.workforce.WorkforceMother;
import org.waymend.workorder.WorkOrderCommands.RegisterWorkOrder;
import org.waymend.workorder.WorkOrderFields.SequenceFields;
import org.waymend.workorder.domain.Visits;
import org.waymend.workorder.domain.WorkOrders;
import org.waymend.workorder.infra.WorkOrderRepositories;

/** Work orders, their services and all that they stand on, on a database of their own. */
public final class WorkOrderFixture implements AutoCloseable {
  public static final Actor BOSS = Actor.system("boss");

  public final InventoryOnMariaDb inventory = new InventoryOnMariaDb();
  public final JpaTest jpa = inventory.jpa;
  public final Clock clock;
  public final TicketsOnMariaDb tickets = new TicketsOnMariaDb(jpa);
  public final WorkOrders orders = WorkOrderRepositories.orders(jpa);
  public final Visits visits = WorkOrderRepositories.visits(jpa);
  public final List<DomainEvent> events = new ArrayList<>();
  public final PartDirectory parts = new PartDirectory(inventory.parts);
  public final TicketFixture ticketing;
  public final WorkOrderRegister register;
  public final VisitMoves moves;
  public final WorkOrderService service;
  public final VisitService visitService;

  public WorkOrderFixture(Clock clock) {
    this.clock = clock;
    ticketing = new TicketFixture(tickets, inventory.directory, parts, events::add, clock);
    register =
        new WorkOrderRegister(
            orders,
            visits,
            ticketing.directory,
            tickets.customerDirectory,
            tickets.assetDirectory,
            inventory.directory,
            parts);
    moves = new VisitMoves(visits, orders, inventory.held, events::add, clock);
    service =
        new WorkOrderService(
            orders, visits, moves, register, ticketing.directory, new Access(), events::add, clock);
    visitService = new VisitService(visits, register, inventory.directory, new Access());
  }

  public UUID skill(String code) {
    var skill = WorkforceMother.skill(code);
    jpa.run(() -> inventory.workforce.skills.add(skill));
    return skill.id().value();
  }

  /** A category that needs the skill at level 2 and one of the part. */
  public UUID category(String code, UUID skill, UUID part) {
    var fields =
        CategoryMother.needing(
            code, List.of(new SkillNeed(skill, 2)), List.of(CategoryMother.part(part, "1")));
    return jpa.call(
        () -> {
          var names =
              new CategoryNames(
                  inventory.directory.skills(List.of(skill)), parts.find(List.of(part)));
          var category = Category.register(UUID.randomUUID(), fields, names, clock.instant());
          tickets.categories.add(category);
          return category.id().value();
        });
  }

  /** A new ticket of the site in the category. */
  public TicketId ticket(Customer customer, Site site, UUID category, String subject) {
    return jpa.call(() -> ticketing.open(customer, site, category, subject));
  }

  /** A work order of the ticket as its category says, with one visit. */
  public WorkOrderView order(TicketId ticket) {
    return jpa.call(() -> service.register(new RegisterWorkOrder(BOSS, of(ticket, null))));
  }

  public static WorkOrderFields of(
      TicketId ticket, @Nullable List<@Nullable ArrivalWindow> windows) {
    return new WorkOrderFields(
        ticket.value(), null, null, null, null, null, null, null, null, windows, null);
  }

  /**
   * The same for a crew, or a sequence of visits.
   *
   * @param windows null for those of the ticket
   */
  public WorkOrderView order(
      TicketId ticket,
      @Nullable Integer crewSize,
      @Nullable SequenceFields sequence,
      @Nullable List<@Nullable ArrivalWindow> windows) {
    var fields =
        new WorkOrderFields(
            ticket.value(), null, null, null, null, null, null, crewSize, sequence, windows, null);
    return jpa.call(() -> service.register(new RegisterWorkOrder(BOSS, fields)));
  }

  @Override
  public void close() {
    inventory.close();
  }
}
