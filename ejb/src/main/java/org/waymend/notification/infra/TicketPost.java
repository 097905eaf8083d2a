package org.waymend.notification.infra;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.waymend.channel.IncomingMailDirectory;
import org.waymend.channel.ReplyTags;
import org.waymend.customer.ContactId;
import org.waymend.customer.ContactService;
import org.waymend.customer.CustomerId;
import org.waymend.customer.CustomerService;
import org.waymend.customer.CustomerView;
import org.waymend.notification.domain.Letter;
import org.waymend.notification.domain.LetterPaper;
import org.waymend.shared.PublicAddress;
import org.waymend.shared.access.Actor;
import org.waymend.shared.token.SignedTokens;
import org.waymend.shared.token.TokenPurpose;
import org.waymend.ticket.TicketView;

/**
 * Writes to a ticket's contact, or else to its customer, with a link to a page of ours. Nothing
 * that somebody typed into a form is in it (rule 23).
 */
@ApplicationScoped
class TicketPost {
  static final Actor SYSTEM = Actor.system("mail");
  private static final Duration LINK_LIFE = Duration.ofDays(180);

  private CustomerService customers;
  private ContactService contacts;
  private SignedTokens tokens;
  private PublicAddress address;
  private LetterPaper paper;
  private ReplyTags tags;
  private IncomingMailDirectory incoming;

  @SuppressWarnings("NullAway.Init")
  protected TicketPost() {} // container

  @Inject
  TicketPost(
      CustomerService customers,
      ContactService contacts,
      SignedTokens tokens,
      PublicAddress address,
      LetterPaper paper,
      ReplyTags tags,
      IncomingMailDirectory incoming) {
    this.customers = customers;
    this.contacts = contacts;
    this.tokens = tokens;
    this.address = address;
    this.paper = paper;
    this.tags = tags;
    this.incoming = incoming;
  }

  CustomerView customerOf(TicketView ticket) {
    return customers.view(SYSTEM, new CustomerId(ticket.customerId()));
  }

  /** With a link to the tracking page. Empty if nobody has an address. */
  Optional<Letter> letter(
      String kind, TicketView ticket, CustomerView customer, Map<String, String> more) {
    return letter(
        kind,
        ticket,
        customer,
        more,
        () -> {
          var token = tokens.issue(TokenPurpose.TRACKING, ticket.id(), LINK_LIFE);
          return address.link("/track/" + token);
        });
  }

  /** With another link. Empty if nobody has an address. */
  Optional<Letter> letter(
      String kind,
      TicketView ticket,
      CustomerView customer,
      Map<String, String> more,
      Supplier<String> link) {
    var recipient =
        Optional.ofNullable(ticket.contactId())
            .map(id -> contacts.view(SYSTEM, new ContactId(id)).email())
            .filter(email -> !email.isEmpty())
            .orElse(customer.email());
    if (recipient.isEmpty()) {
      return Optional.empty();
    }
    var values = new HashMap<>(more);
    values.put("number", ticket.number());
    var letter = paper.of(kind, recipient, customer.language(), values, link.get());
    return Optional.of(
        letter.inThread(
            tags.of(ticket.id(), ticket.number()), incoming.lastMessageId(ticket.id())));
  }
}
