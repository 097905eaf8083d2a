package org.waymend.notification.infra;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.waymend.notification.domain.Letter;
import org.waymend.notification.domain.LetterWriter;
import org.waymend.outbox.OutboxMessage;
import org.waymend.shared.json.Json;
import org.waymend.ticket.Channel;
import org.waymend.ticket.TicketId;
import org.waymend.ticket.TicketMessageWritten;
import org.waymend.ticket.TicketMoved;
import org.waymend.ticket.TicketOpened;
import org.waymend.ticket.TicketService;
import org.waymend.ticket.TicketStatus;

/** Tells that a ticket is here, that the desk has answered, and that it is solved. */
@ApplicationScoped
class TicketLetters implements LetterWriter {
  private TicketService tickets;
  private TicketPost post;

  @SuppressWarnings("NullAway.Init")
  protected TicketLetters() {} // container

  @Inject
  TicketLetters(TicketService tickets, TicketPost post) {
    this.tickets = tickets;
    this.post = post;
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
        .flatMap(
            kind -> {
              var ticket = tickets.view(TicketPost.SYSTEM, new TicketId(event.aggregateId()));
              return post.letter(kind, ticket, post.customerOf(ticket), Map.of());
            });
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
}
