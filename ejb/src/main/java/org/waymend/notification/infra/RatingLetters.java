package org.waymend.notification.infra;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.waymend.channel.ExpectedArrival;
import org.waymend.notification.domain.Letter;
import org.waymend.notification.domain.LetterWriter;
import org.waymend.outbox.OutboxMessage;
import org.waymend.rating.RatingLinks;
import org.waymend.rating.RatingReminderDue;
import org.waymend.rating.RatingWay;
import org.waymend.ticket.TicketId;
import org.waymend.ticket.TicketService;
import org.waymend.workorder.VisitFinished;
import org.waymend.workorder.VisitId;
import org.waymend.workorder.VisitService;
import org.waymend.workorder.VisitView;

/** Asks for a rating after a visit, and once again days later; not whoever has rated. */
@ApplicationScoped
class RatingLetters implements LetterWriter {
  private static final String REMINDER = RatingReminderDue.class.getSimpleName();

  private VisitService visits;
  private TicketService tickets;
  private RatingLinks links;
  private TicketPost post;

  @SuppressWarnings("NullAway.Init")
  protected RatingLetters() {} // container

  @Inject
  RatingLetters(VisitService visits, TicketService tickets, RatingLinks links, TicketPost post) {
    this.visits = visits;
    this.tickets = tickets;
    this.links = links;
    this.post = post;
  }

  @Override
  public Set<String> types() {
    return Set.of(VisitFinished.class.getSimpleName(), REMINDER);
  }

  @Override
  public Optional<Letter> write(OutboxMessage event) {
    var visit = visits.view(TicketPost.SYSTEM, new VisitId(event.aggregateId()));
    var endedAt = visit.endedAt();
    var kind = event.type().equals(REMINDER) ? "visit-rating-reminder" : "visit-rating";
    return endedAt != null && links.isRatable(visit)
        ? letter(kind, visit, endedAt)
        : Optional.empty();
  }

  private Optional<Letter> letter(String kind, VisitView visit, Instant endedAt) {
    var link = links.link(RatingWay.LINK_MAIL, visit.id(), endedAt);
    if (link.isEmpty()) {
      return Optional.empty();
    }
    var ticket = tickets.view(TicketPost.SYSTEM, new TicketId(visit.ticketId()));
    var customer = post.customerOf(ticket);
    var day = ExpectedArrival.day(endedAt, visit.timeZone(), customer.language());
    return post.letter(kind, ticket, customer, Map.of("day", day), link::get);
  }
}
