package org.waymend.channel;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymend.attachment.AttachmentContent;
import org.waymend.attachment.AttachmentOwner;
import org.waymend.attachment.AttachmentPurpose;
import org.waymend.attachment.AttachmentStore;
import org.waymend.attachment.AttachmentView;
import org.waymend.attachment.NewAttachment;
import org.waymend.attachment.ReceivedFile;
import org.waymend.audit.AuditHistory;
import org.waymend.channel.TrackingView.TrackedMessage;
import org.waymend.channel.TrackingView.TrackedParts;
import org.waymend.channel.TrackingView.TrackedVisit;
import org.waymend.inventory.HeldPart;
import org.waymend.inventory.PartReservations;
import org.waymend.inventory.ReservationStatus;
import org.waymend.rating.RatingLinks;
import org.waymend.rating.RatingWay;
import org.waymend.shared.DomainException;
import org.waymend.shared.PublicAddress;
import org.waymend.shared.access.Access;
import org.waymend.shared.access.Actor;
import org.waymend.shared.access.Role;
import org.waymend.shared.paging.ListQuery;
import org.waymend.shared.token.SignedTokens;
import org.waymend.shared.token.TokenPurpose;
import org.waymend.ticket.TicketAct;
import org.waymend.ticket.TicketCommands.MoveTicket;
import org.waymend.ticket.TicketCommands.WriteMessage;
import org.waymend.ticket.TicketId;
import org.waymend.ticket.TicketMessageView;
import org.waymend.ticket.TicketReason;
import org.waymend.ticket.TicketService;
import org.waymend.ticket.TicketStatus;
import org.waymend.ticket.TicketView;
import org.waymend.workforce.EngineerPhotos;
import org.waymend.workorder.EngineerPositionService;
import org.waymend.workorder.VisitId;
import org.waymend.workorder.VisitService;
import org.waymend.workorder.VisitStatus;
import org.waymend.workorder.VisitView;
import org.waymend.workorder.WorkOrderService;
import org.waymend.workorder.WorkOrderView;

/**
 * Shows one ticket to whoever has its link. Everything is read as its customer would, so that
 * nothing of another customer's can come along (INV12).
 */
@Stateless
public class TrackingService {
  /** How long a tracking link is good. */
  public static final Duration LIFE = Duration.ofDays(180);

  private static final Duration CODE_LIFE = Duration.ofDays(2);
  private static final Actor SYSTEM = Actor.system("tracking");

  private TicketService tickets;
  private EngineerPositionService positions;
  private EngineerPhotos photos;
  private PartReservations reservations;
  private WorkOrderService workOrders;
  private VisitService visits;
  private AttachmentStore attachments;
  private AuditHistory history;
  private RatingLinks links;
  private SignedTokens tokens;
  private PublicAddress address;
  private Access access;
  private Clock clock;

  @SuppressWarnings("NullAway.Init")
  public TrackingService() {} // container

  @Inject
  public TrackingService(
      TicketService tickets,
      WorkOrderService workOrders,
      VisitService visits,
      EngineerPositionService positions,
      EngineerPhotos photos,
      PartReservations reservations,
      AttachmentStore attachments,
      AuditHistory history,
      RatingLinks links,
      SignedTokens tokens,
      PublicAddress address,
      Access access,
      Clock clock) {
    this.tickets = tickets;
    this.workOrders = workOrders;
    this.visits = visits;
    this.attachments = attachments;
    this.history = history;
    this.links = links;
    this.tokens = tokens;
    this.address = address;
    this.access = access;
    this.clock = clock;
    this.positions = positions;
    this.photos = photos;
    this.reservations = reservations;
  }

  /**
   * A link for the desk to give to the customer.
   *
   * @throws DomainException {@code ticket/unknown}
   */
  public TrackingLinkView link(Actor actor, TicketId id) {
    access.check(actor, "ticket.tracking-link");
    var ticket = tickets.view(actor, id);
    var token = tokens.issue(TokenPurpose.TRACKING, ticket.id(), LIFE);
    return new TrackingLinkView(address.link("/track/" + token));
  }

  /** A ticket and whoever looks at it by its link. */
  private record Guest(Actor actor, TicketView ticket) {}

  private Guest guest(String token) {
    var id = new TicketId(tokens.verify(TokenPurpose.TRACKING, token));
    var ticket = tickets.view(Actor.system("tracking"), id);
    var name = ticket.contactName().isEmpty() ? ticket.customerName() : ticket.contactName();
    var actor =
        new Actor(null, name, Set.of(Role.CUSTOMER), ticket.customerId(), null, null, false);
    return new Guest(actor, tickets.view(actor, id));
  }

  /**
   * @throws DomainException {@code link/refused}
   */
  public TrackingView view(String token) {
    var guest = guest(token);
    var ticket = guest.ticket();
    var photos = attachments.listOf(IntakeService.TICKET, List.of(ticket.id()));
    return new TrackingView(
        ticket.id(),
        ticket.number(),
        ticket.status(),
        ticket.subject(),
        isSolved(ticket) ? ticket.statusNote() : "",
        ticket.openedAt(),
        visitsOf(guest),
        messagesOf(guest),
        photos.stream()
            .filter(photo -> photo.isImage() && !photo.isInternal())
            .map(AttachmentView::id)
            .toList());
  }

  private static boolean isSolved(TicketView ticket) {
    return ticket.status() == TicketStatus.RESOLVED || ticket.status() == TicketStatus.CLOSED;
  }

  private List<TrackedMessage> messagesOf(Guest guest) {
    var query = new ListQuery("", "-createdAt", java.util.Map.of(), 100, null);
    return tickets
        .messages(guest.actor(), new TicketId(guest.ticket().id()), query)
        .items()
        .stream()
        .sorted(Comparator.comparing(TicketMessageView::createdAt))
        .map(m -> new TrackedMessage(m.isFromCustomer(), m.text(), m.createdAt()))
        .toList();
  }

  private List<TrackedVisit> visitsOf(Guest guest) {
    return visitViews(guest).stream().map(this::tracked).toList();
  }

  private List<VisitView> visitViews(Guest guest) {
    var ofTicket = ListQuery.all().where("ticketId", guest.ticket().id().toString());
    var orders =
        workOrders.list(guest.actor(), ofTicket).items().stream()
            .map(WorkOrderView::id)
            .map(UUID::toString)
            .collect(Collectors.joining(","));
    if (orders.isEmpty()) {
      return List.of();
    }
    return visits.list(guest.actor(), ListQuery.all().where("workOrderId", orders)).items().stream()
        .sorted(Comparator.comparing(VisitView::number))
        .toList();
  }

  private TrackedVisit tracked(VisitView visit) {
    return new TrackedVisit(
        visit.id(),
        visit.number(),
        visit.status(),
        firstName(visit.engineerName()),
        visit.timeZone(),
        visit.windows(),
        visit.startsAt(),
        moved(visit).orElse(null),
        visit.engineerId() != null && photos.isThere(visit.engineerId()),
        Approach.of(visit, positions.find(new VisitId(visit.id())), clock.instant()).orElse(null),
        parts(visit),
        visit.arrivedAt(),
        visit.endedAt(),
        links.isRatable(visit));
  }

  private Optional<MovedVisit> moved(VisitView visit) {
    var startsAt = visit.startsAt();
    if (startsAt == null) {
      return Optional.empty();
    }
    var newest = new ListQuery("", "", java.util.Map.of(), 50, null);
    var engineer = visit.engineerId() == null ? null : visit.engineerId().toString();
    return MovedVisit.last(history.of("Visit", visit.id(), newest).items(), startsAt, engineer);
  }

  private TrackedParts parts(VisitView visit) {
    boolean isToCome = visit.status().isPlanned() || visit.status() == VisitStatus.TRAVELLING;
    if (visit.parts().isEmpty() || !isToCome) {
      return TrackedParts.NONE;
    }
    var held =
        reservations.ofVisits(List.of(visit.id())).stream()
            .filter(part -> part.status() == ReservationStatus.OPEN)
            .collect(
                Collectors.toMap(
                    HeldPart::partId, part -> part.quantity().units(), BigDecimal::add));
    boolean isAllThere =
        visit.parts().stream()
            .allMatch(
                part ->
                    held.getOrDefault(part.partId(), BigDecimal.ZERO).compareTo(part.quantity())
                        >= 0);
    return isAllThere ? TrackedParts.IN_VAN : TrackedParts.NOT_YET;
  }

  /**
   * A small picture of the engineer who is to come.
   *
   * @throws DomainException {@code link/refused}; {@code attachment/unknown}
   */
  public AttachmentContent engineerPhoto(String token, UUID visit) {
    var engineer =
        visitViews(guest(token)).stream()
            .filter(each -> each.id().equals(visit))
            .findFirst()
            .map(VisitView::engineerId)
            .orElseThrow(() -> DomainException.notFound("attachment"));
    return photos.open(engineer);
  }

  /** A Chinese name without spaces is its family name and 师傅, as one says. */
  public static String firstName(String name) {
    var first = name.strip().split("\\s+", 2)[0];
    if (first
        .codePoints()
        .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)) {
      return first.substring(0, first.offsetByCodePoints(0, 1)) + "师傅";
    }
    return first;
  }

  /**
   * The code that the engineer scans at the door; empty unless one is expected.
   *
   * @param visit of a view of this service
   */
  public String visitCode(TrackedVisit visit) {
    return visit.isExpected() ? tokens.issue(TokenPurpose.VISIT_CODE, visit.id(), CODE_LIFE) : "";
  }

  /**
   * The link by which the customer rates a visit; empty unless it can be rated.
   *
   * @param visit of a view of this service
   */
  public String ratingLink(TrackedVisit visit) {
    var endedAt = visit.endedAt();
    return visit.isRatable() && endedAt != null
        ? links.link(RatingWay.TRACKING_PAGE, visit.id(), endedAt).orElse("")
        : "";
  }

  /**
   * Whoever has the link, as somebody who may read this visit of the ticket: for the service
   * report, which is printed outside of a transaction.
   *
   * @throws DomainException {@code link/refused}; {@code visit/unknown}
   */
  public Actor reader(String token, UUID visit) {
    var guest = guest(token);
    if (visitViews(guest).stream().noneMatch(each -> each.id().equals(visit))) {
      throw DomainException.notFound("visit");
    }
    return guest.actor();
  }

  /**
   * Writes into the conversation, as the customer. Whoever writes to a resolved ticket says that it
   * is not: it is taken up again.
   *
   * @throws DomainException {@code link/refused}; {@code request/invalid}
   */
  public void write(String token, @Nullable String text) {
    var guest = guest(token);
    var ticket = guest.ticket();
    var id = new TicketId(ticket.id());
    tickets.write(new WriteMessage(guest.actor(), id, text, false));
    if (ticket.status() == TicketStatus.RESOLVED) {
      tickets.move(
          new MoveTicket(
              SYSTEM, id, ticket.version(), TicketAct.REOPEN, TicketReason.NOT_FIXED, null));
    }
  }

  /**
   * Adds photos to the ticket.
   *
   * @throws DomainException {@code link/refused}; {@code attachment/too-many}
   */
  public void addPhotos(String token, List<ReceivedFile> photos) {
    var guest = guest(token);
    var owner = new AttachmentOwner(IntakeService.TICKET, guest.ticket().id());
    for (var photo : photos) {
      attachments.add(
          NewAttachment.by(guest.actor(), owner, AttachmentPurpose.PHOTO, false), photo);
    }
  }

  /**
   * A small picture of one of the ticket's photos.
   *
   * @throws DomainException {@code link/refused}; {@code attachment/unknown}
   */
  public AttachmentContent photo(String token, UUID id) {
    var owner = new AttachmentOwner(IntakeService.TICKET, guest(token).ticket().id());
    var attachment = attachments.get(owner, id);
    if (attachment.isInternal()) {
      throw DomainException.notFound("attachment");
    }
    return attachments.openThumbnail(id);
  }
}
