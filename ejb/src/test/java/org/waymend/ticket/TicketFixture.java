package org.waymend.ticket;

import java.time.Clock;
import java.util.UUID;
import org.waymend.audit.AuditHistory;
import org.waymend.customer.domain.Customer;
import org.waymend.customer.domain.Site;
import org.waymend.inventory.PartDirectory;
import org.waymend.shared.access.Access;
import org.waymend.shared.access.Reach;
import org.waymend.shared.event.DomainEvents;
import org.waymend.ticket.infra.TicketsOnMariaDb;
import org.waymend.workforce.WorkforceDirectory;

/** Tickets for the tests of features above. */
public final class TicketFixture {
  public final TicketDirectory directory;
  private final TicketRegister register;
  private final CategoryRegister categoryRegister;

  public TicketFixture(
      TicketsOnMariaDb db,
      WorkforceDirectory workforce,
      PartDirectory parts,
      DomainEvents events,
      Clock clock) {
    register =
        new TicketRegister(
            db.tickets,
            db.categories,
            db.customerDirectory,
            db.assetDirectory,
            db.userDirectory,
            clock);
    categoryRegister = new CategoryRegister(db.categories, workforce, parts, clock);
    directory =
        new TicketDirectory(db.tickets, db.categories, categoryRegister, register, events, clock);
  }

  public TicketService service(
      TicketsOnMariaDb db, AuditHistory history, DomainEvents events, Clock clock) {
    return new TicketService(
        db.tickets, db.messages, register, db.userDirectory, history, new Access(), events, clock);
  }

  public CategoryService categories(TicketsOnMariaDb db) {
    return new CategoryService(db.categories, categoryRegister, new Access());
  }

  /** Opens a ticket in the caller's transaction. */
  public TicketId open(Customer customer, Site site, UUID category, String subject) {
    var fields = TicketMother.of(customer.id().value(), site.id().value(), category, subject);
    return register.open(Reach.ALL, Channel.PHONE, fields, null).id();
  }

  /** Opens a ticket that nobody has triaged. */
  public TicketId untriaged(Customer customer, String subject) {
    var fields = TicketMother.of(customer.id().value(), null, null, subject);
    return register.open(Reach.ALL, Channel.PHONE, fields, null).id();
  }
}
