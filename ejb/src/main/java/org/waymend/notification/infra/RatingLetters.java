package org.waymend.notification.infra;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.waymend.channel.ExpectedArrival;
import org.waymend.notification.domain.Letter;
import org.waymend.notification.domain.Letter.Enclosure;
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

/**
 * Brings the service report after a visit and asks how it was, and once again days later; who has
 * rated gets the report alone.
 */
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
    if (endedAt == null) {
      return Optional.empty();
    }
    boolean isReminder = event.type().equals(REMINDER);
    var asking =
        isAsked(visit) && links.isRatable(visit)
            ? letter(isReminder ? "visit-rating-reminder" : "visit-rating", visit, endedAt)
            : Optional.<Letter>empty();
    return isReminder
        ? asking
        : asking
            .or(() -> post(visit, endedAt, "visit-report", Optional.empty()))
            .map(letter -> letter.with(report(visit)));
  }

  /** A crew is asked about once, for its first visit. */
  private static boolean isAsked(VisitView visit) {
    return visit.group() == null || !visit.group().comesAlong();
  }

  private static Enclosure report(VisitView visit) {
    return new Enclosure(
        ServiceReportEnclosures.KIND, visit.id(), "service-report-" + visit.number() + ".pdf");
  }

  private Optional<Letter> letter(String kind, VisitView visit, Instant endedAt) {
    var link = links.link(RatingWay.LINK_MAIL, visit.id(), endedAt);
    return link.isEmpty() ? Optional.empty() : post(visit, endedAt, kind, link);
  }

  /**
   * A mail about a visit.
   *
   * @param link empty: to the tracking page
   */
  private Optional<Letter> post(
      VisitView visit, Instant endedAt, String kind, Optional<String> link) {
    var ticket = tickets.view(TicketPost.SYSTEM, new TicketId(visit.ticketId()));
    var customer = post.customerOf(ticket);
    var day = ExpectedArrival.day(endedAt, visit.timeZone(), customer.language());
    var values = Map.of("day", day);
    return link.isPresent()
        ? post.letter(kind, ticket, customer, values, link::get)
        : post.letter(kind, ticket, customer, values);
  }
}
