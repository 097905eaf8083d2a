package org.waymend.notification.infra;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.waymend.channel.ExpectedArrival;
import org.waymend.notification.domain.Letter;
import org.waymend.notification.domain.LetterWriter;
import org.waymend.outbox.OutboxMessage;
import org.waymend.shared.json.Json;
import org.waymend.ticket.TicketId;
import org.waymend.ticket.TicketService;
import org.waymend.workorder.EngineerTravelling;
import org.waymend.workorder.VisitDispatched;
import org.waymend.workorder.VisitId;
import org.waymend.workorder.VisitService;
import org.waymend.workorder.VisitStatus;
import org.waymend.workorder.VisitView;
import org.waymend.workorder.VisitWithdrawn;

/**
 * Tells when an engineer is to come, when that changes, and that one has set out. What has changed
 * again meanwhile is left to the newer event.
 */
@ApplicationScoped
class VisitLetters implements LetterWriter {
  private VisitService visits;
  private TicketService tickets;
  private TicketPost post;

  @SuppressWarnings("NullAway.Init")
  protected VisitLetters() {} // container

  @Inject
  VisitLetters(VisitService visits, TicketService tickets, TicketPost post) {
    this.visits = visits;
    this.tickets = tickets;
    this.post = post;
  }

  @Override
  public Set<String> types() {
    return Set.of(
        VisitDispatched.class.getSimpleName(),
        VisitWithdrawn.class.getSimpleName(),
        EngineerTravelling.class.getSimpleName());
  }

  @Override
  public Optional<Letter> write(OutboxMessage event) {
    var visit = visits.view(TicketPost.SYSTEM, new VisitId(event.aggregateId()));
    boolean isToldByAnother = visit.group() != null && visit.group().comesAlong();
    return isToldByAnother
        ? Optional.empty()
        : kind(event, visit).flatMap(kind -> letter(kind, visit));
  }

  private static Optional<String> kind(OutboxMessage event, VisitView visit) {
    if (event.type().equals(VisitWithdrawn.class.getSimpleName())) {
      var withdrawn = Json.read(event.payload(), VisitWithdrawn.class);
      return withdrawn.to() == VisitStatus.UNPLANNED && visit.status() == VisitStatus.UNPLANNED
          ? Optional.of("visit-withdrawn")
          : Optional.empty();
    }
    if (event.type().equals(EngineerTravelling.class.getSimpleName())) {
      // A mail that comes after the engineer would only confuse.
      return visit.status() == VisitStatus.TRAVELLING
          ? Optional.of("visit-on-the-way")
          : Optional.empty();
    }
    var dispatched = Json.read(event.payload(), VisitDispatched.class);
    if (!dispatched.startsAt().equals(visit.startsAt())
        || dispatched.startsAt().equals(dispatched.fromStartsAt())) {
      return Optional.empty();
    }
    return Optional.of(dispatched.fromStartsAt() == null ? "visit-announced" : "visit-moved");
  }

  private Optional<Letter> letter(String kind, VisitView visit) {
    var ticket = tickets.view(TicketPost.SYSTEM, new TicketId(visit.ticketId()));
    var customer = post.customerOf(ticket);
    var departedAt = visit.travelStartedAt();
    var travel = visit.travelSeconds();
    if (kind.equals("visit-on-the-way") && departedAt != null) {
      var arrivesAt = departedAt.plusSeconds(travel == null ? 0 : travel);
      return post.letter(
          travel == null ? "visit-on-the-way-soon" : kind,
          ticket,
          customer,
          Map.of("time", ExpectedArrival.time(arrivesAt, visit.timeZone())));
    }
    var startsAt = visit.startsAt();
    if (startsAt == null) {
      return post.letter(kind, ticket, customer, Map.of());
    }
    var expected = ExpectedArrival.around(startsAt, visit.timeZone());
    return post.letter(
        kind,
        ticket,
        customer,
        Map.of(
            "day", ExpectedArrival.day(startsAt, visit.timeZone(), customer.language()),
            "from", expected.fromTime().toString(),
            "until", expected.untilTime().toString()));
  }
}
