package org.waymend.ticket;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.waymend.attachment.AttachmentContent;
import org.waymend.attachment.AttachmentOwner;
import org.waymend.attachment.AttachmentPurpose;
import org.waymend.attachment.AttachmentStore;
import org.waymend.attachment.AttachmentView;
import org.waymend.attachment.NewAttachment;
import org.waymend.attachment.ReceivedFile;
import org.waymend.identity.UserDirectory;
import org.waymend.shared.Check;
import org.waymend.shared.DomainException;
import org.waymend.shared.access.Access;
import org.waymend.shared.access.Actor;
import org.waymend.shared.event.DomainEvents;
import org.waymend.ticket.domain.Ticket;
import org.waymend.ticket.domain.Tickets;

/** Photos and papers on tickets; customers never see internal ones. */
@Stateless
public class TicketAttachments {
  /** The kind of owner that a ticket is. */
  public static final String KIND = "TICKET";

  private Tickets tickets;
  private AttachmentStore store;
  private UserDirectory users;
  private Access access;
  private DomainEvents events;

  @SuppressWarnings("NullAway.Init")
  public TicketAttachments() {} // container

  @Inject
  public TicketAttachments(
      Tickets tickets,
      AttachmentStore store,
      UserDirectory users,
      Access access,
      DomainEvents events) {
    this.tickets = tickets;
    this.store = store;
    this.users = users;
    this.access = access;
    this.events = events;
  }

  /**
   * Refuses before a file is received in vain.
   *
   * @throws DomainException {@code ticket/unknown}; {@code request/invalid} if a customer asks for
   *     an internal one
   */
  public void requireAllowed(Actor actor, TicketId id, boolean isInternal) {
    seen(actor, "ticket.attach", id);
    requireAllowed(actor, isInternal);
  }

  /**
   * Attaches a file that was received.
   *
   * @throws DomainException as {@link #requireAllowed}; {@code attachment/too-many}
   */
  public AttachmentView attach(Actor actor, TicketId id, boolean isInternal, ReceivedFile file) {
    var ticket = seen(actor, "ticket.attach", id);
    requireAllowed(actor, isInternal);
    var attachment =
        store.add(
            new NewAttachment(
                owner(ticket),
                file.isImage() ? AttachmentPurpose.PHOTO : AttachmentPurpose.FILE,
                isInternal,
                actor.userId(),
                displayName(actor)),
            file);
    events.publish(
        new TicketFileAttached(
            ticket.id().value(),
            ticket.number(),
            attachment.id(),
            isInternal,
            !TicketService.isDesk(actor)));
    return attachment;
  }

  private static void requireAllowed(Actor actor, boolean isInternal) {
    var check = new Check();
    check.isTrue(
        !isInternal || TicketService.isDesk(actor),
        "isInternal",
        "not-allowed",
        "is for the desk only");
    check.throwIfAny();
  }

  private String displayName(Actor actor) {
    var id = actor.userId();
    return id == null ? actor.name() : users.names(List.of(id)).getOrDefault(id, actor.name());
  }

  /** The oldest first. */
  public List<AttachmentView> list(Actor actor, TicketId id) {
    var ticket = seen(actor, "ticket.attachments", id);
    return store.listOf(KIND, List.of(ticket.id().value())).stream()
        .filter(attachment -> isVisible(actor, attachment))
        .toList();
  }

  /**
   * The bytes of one.
   *
   * @param isThumbnail a small JPEG instead; only images have one
   * @throws DomainException {@code ticket/unknown}; {@code attachment/unknown}
   */
  public AttachmentContent open(Actor actor, TicketId id, UUID attachment, boolean isThumbnail) {
    var ticket = seen(actor, "ticket.attachment", id);
    var view = store.get(owner(ticket), attachment);
    if (!isVisible(actor, view)) {
      throw DomainException.notFound("attachment");
    }
    return isThumbnail ? store.openThumbnail(attachment) : store.open(attachment);
  }

  private static boolean isVisible(Actor actor, AttachmentView attachment) {
    return !attachment.isInternal() || TicketService.isDesk(actor);
  }

  private Ticket seen(Actor actor, String operation, TicketId id) {
    access.check(actor, operation);
    return tickets.get(access.reach(actor, operation), id);
  }

  private static AttachmentOwner owner(Ticket ticket) {
    return new AttachmentOwner(KIND, ticket.id().value());
  }
}
