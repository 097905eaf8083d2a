package org.waymend.notification.infra;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.waymend.customer.ContactId;
import org.waymend.customer.ContactService;
import org.waymend.customer.CustomerId;
import org.waymend.customer.CustomerService;
import org.waymend.notification.domain.Letter;
import org.waymend.notification.domain.LetterPaper;
import org.waymend.notification.domain.LetterWriter;
import org.waymend.outbox.OutboxMessage;
import org.waymend.shared.PublicAddress;
import org.waymend.shared.access.Actor;
import org.waymend.shared.json.Json;
import org.waymend.shared.token.SignedTokens;
import org.waymend.shared.token.TokenPurpose;
import org.waymend.ticket.Channel;
import org.waymend.ticket.TicketId;
import org.waymend.ticket.TicketMessageWritten;
import org.waymend.ticket.TicketMoved;
import org.waymend.ticket.TicketOpened;
import org.waymend.ticket.TicketService;
import org.waymend.ticket.TicketStatus;
import org.waymend.ticket.TicketView;

/**
 * Tells a ticket's contact, or else its customer, that it is here, that the desk has answered, and
 * that it is solved. None of it repeats what somebody typed into a form (rule 23).
 */
@ApplicationScoped
class TicketLetters implements LetterWriter {
  private static final Actor SYSTEM = Actor.system("mail");
  private static final Duration LINK_LIFE = Duration.ofDays(180);

  private TicketService tickets;
  private CustomerService customers;
  private ContactService contacts;
  private SignedTokens tokens;
  private PublicAddress address;
  private LetterPaper paper;

  @SuppressWarnings("NullAway.Init")
  protected TicketLetters() {} // container

  @Inject
  TicketLetters(
      TicketService tickets,
      CustomerService customers,
      ContactService contacts,
      SignedTokens tokens,
      PublicAddress address,
      LetterPaper paper) {
    this.tickets = tickets;
    this.customers = customers;
    this.contacts = contacts;
    this.tokens = tokens;
    this.address = address;
    this.paper = paper;
  }

  @Override
  public Set<String> types() {
    return Set.of(
        TicketOpened.class.getSimpleName(),
        TicketMessageWritten.class.getSimpleName(),
        TicketMoved.class.getSimpleName());
  }

  @Override
  public Optional<Letter> write(OutboxMessage event) {
    return kind(event)
        .flatMap(kind -> letter(kind, tickets.view(SYSTEM, new TicketId(event.aggregateId()))));
  }

  /** Which words; empty if the event is nothing to write about. */
  private static Optional<String> kind(OutboxMessage event) {
    if (event.type().equals(TicketOpened.class.getSimpleName())) {
      var opened = Json.read(event.payload(), TicketOpened.class);
      return opened.channel() == Channel.IMPORT ? Optional.empty() : Optional.of("ticket-opened");
    }
    if (event.type().equals(TicketMoved.class.getSimpleName())) {
      var moved = Json.read(event.payload(), TicketMoved.class);
      return moved.to() == TicketStatus.RESOLVED
          ? Optional.of("ticket-resolved")
          : Optional.empty();
    }
    var written = Json.read(event.payload(), TicketMessageWritten.class);
    return written.isInternal() || written.isFromCustomer()
        ? Optional.empty()
        : Optional.of("ticket-answered");
  }

  private Optional<Letter> letter(String kind, TicketView ticket) {
    var customer = customers.view(SYSTEM, new CustomerId(ticket.customerId()));
    var recipient =
        Optional.ofNullable(ticket.contactId())
            .map(id -> contacts.view(SYSTEM, new ContactId(id)).email())
            .filter(email -> !email.isEmpty())
            .orElse(customer.email());
    if (recipient.isEmpty()) {
      return Optional.empty();
    }
    var link =
        address.link("/track/" + tokens.issue(TokenPurpose.TRACKING, ticket.id(), LINK_LIFE));
    return Optional.of(
        paper.of(kind, recipient, customer.language(), Map.of("number", ticket.number()), link));
  }
}
