package org.waymend.notification.infra;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.waymend.channel.IncomingMailDirectory;
import org.waymend.notification.domain.Letter;
import org.waymend.notification.domain.LetterWriter;
import org.waymend.notification.domain.OutgoingMails;
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
  /** How long an address has to wait for the next automatic answer (rule 23). */
  static final Duration ANSWER_PAUSE = Duration.ofMinutes(10);

  private TicketService tickets;
  private IncomingMailDirectory incoming;
  private OutgoingMails mails;
  private TicketPost post;
  private Clock clock;

  @SuppressWarnings("NullAway.Init")
  protected TicketLetters() {} // container

  @Inject
  TicketLetters(
      TicketService tickets,
      IncomingMailDirectory incoming,
      OutgoingMails mails,
      TicketPost post,
      Clock clock) {
    this.tickets = tickets;
    this.incoming = incoming;
    this.mails = mails;
    this.post = post;
    this.clock = clock;
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
              return post.letter(kind, ticket, post.customerOf(ticket), Map.of())
                  .filter(letter -> !isAnswer(event) || mayAnswer(ticket.id(), letter));
            });
  }

  /** A mail that nobody asked for but the one that came in. */
  private static boolean isAnswer(OutboxMessage event) {
    return event.type().equals(TicketOpened.class.getSimpleName())
        && Json.read(event.payload(), TicketOpened.class).channel() == Channel.EMAIL;
  }

  private boolean mayAnswer(UUID ticket, Letter letter) {
    var since = clock.instant().minus(ANSWER_PAUSE);
    return incoming.mayAnswer(ticket)
        && !mails.wroteSince(letter.recipient(), TicketOpened.class.getSimpleName(), since);
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
