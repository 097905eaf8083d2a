package org.waymend.workorder;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.waymend.asset.AssetDirectory;
import org.waymend.asset.AssetDirectory.AssetPlate;
import org.waymend.asset.AssetId;
import org.waymend.attachment.AttachmentContent;
import org.waymend.attachment.AttachmentOwner;
import org.waymend.attachment.AttachmentPurpose;
import org.waymend.attachment.AttachmentStore;
import org.waymend.attachment.AttachmentView;
import org.waymend.attachment.NewAttachment;
import org.waymend.customer.ContactId;
import org.waymend.customer.ContactView;
import org.waymend.customer.CustomerDirectory;
import org.waymend.customer.CustomerId;
import org.waymend.inventory.PartDirectory;
import org.waymend.inventory.PartReservations;
import org.waymend.shared.DomainException;
import org.waymend.shared.access.Actor;
import org.waymend.shared.access.Reach;
import org.waymend.shared.paging.Page;
import org.waymend.ticket.TicketDirectory;
import org.waymend.ticket.TicketId;
import org.waymend.workforce.WorkforceDirectory;
import org.waymend.workorder.VisitWorkCommands.AttachToVisit;
import org.waymend.workorder.VisitWorkView.GroupMemberView;
import org.waymend.workorder.VisitWorkView.UsedPartView;
import org.waymend.workorder.domain.Visit;
import org.waymend.workorder.domain.VisitDecline;
import org.waymend.workorder.domain.VisitWork;
import org.waymend.workorder.domain.VisitWorks;
import org.waymend.workorder.domain.WorkOrders;

/** Shows what an engineer finds and leaves on site, and keeps the photos. */
@Stateless
public class VisitEvidenceService {
  private VisitAttendance attendance;
  private VisitWorks works;
  private WorkOrders orders;
  private TicketDirectory tickets;
  private CustomerDirectory customers;
  private AssetDirectory assets;
  private WorkforceDirectory workforce;
  private PartReservations reservations;
  private PartDirectory parts;
  private AttachmentStore attachments;

  @SuppressWarnings("NullAway.Init")
  public VisitEvidenceService() {} // container

  @Inject
  public VisitEvidenceService(
      VisitAttendance attendance,
      VisitWorks works,
      WorkOrders orders,
      TicketDirectory tickets,
      CustomerDirectory customers,
      AssetDirectory assets,
      WorkforceDirectory workforce,
      PartReservations reservations,
      PartDirectory parts,
      AttachmentStore attachments) {
    this.attendance = attendance;
    this.works = works;
    this.orders = orders;
    this.tickets = tickets;
    this.customers = customers;
    this.assets = assets;
    this.workforce = workforce;
    this.reservations = reservations;
    this.parts = parts;
    this.attachments = attachments;
  }

  /**
   * @throws DomainException {@code visit/unknown}
   */
  public VisitWorkView view(Actor actor, VisitId id) {
    var visit = attendance.seen(actor, "visit.work", id);
    var order = orders.get(Reach.ALL, new WorkOrderId(visit.workOrderId()));
    var customer = new CustomerId(visit.customerId());
    var contact = contact(new TicketId(order.ticketId()), customer);
    var phone = contact.map(ContactView::phone).filter(p -> !p.isEmpty());
    var assetId = order.assetId();
    var asset =
        Optional.ofNullable(assetId)
            .flatMap(given -> assets.plate(new AssetId(given)))
            .orElse(new AssetPlate("", "", "", "", ""));
    var work = works.find(id);
    return new VisitWorkView(
        id.value(),
        contact.map(ContactView::name).orElse(""),
        phone.orElseGet(() -> customers.phone(customer)),
        asset.name(),
        asset.tag(),
        String.join(" ", asset.manufacturer(), asset.model()).strip(),
        asset.serialNumber(),
        work.map(VisitWork::arrival).orElse(null),
        usedParts(visit),
        declines(id),
        others(visit),
        work.map(VisitWork::note).orElse(""),
        work.map(VisitWork::labourMinutes).orElse(null),
        work.map(VisitWork::signedBy).orElse(""),
        work.map(VisitWork::signatureId).orElse(null),
        work.map(VisitWork::noSignatureReason).orElse(null));
  }

  private List<GroupMemberView> others(Visit visit) {
    var others = attendance.others(visit);
    var engineers =
        workforce.engineers(
            others.stream().map(Visit::engineerId).flatMap(Stream::ofNullable).toList());
    return others.stream()
        .map(
            other -> {
              var engineer = other.engineerId() == null ? null : engineers.get(other.engineerId());
              return new GroupMemberView(
                  other.id().value(),
                  other.number(),
                  Objects.requireNonNull(other.place()).position(),
                  other.status(),
                  engineer == null ? "" : engineer.name(),
                  other.startsAt(),
                  other.endsAt());
            })
        .toList();
  }

  /** Who speaks on the ticket, else whom to call first at the customer. */
  private Optional<ContactView> contact(TicketId ticket, CustomerId customer) {
    return tickets
        .contactOf(ticket)
        .flatMap(named -> customers.contact(new ContactId(named)))
        .or(() -> customers.firstContact(customer));
  }

  private List<UsedPartView> usedParts(Visit visit) {
    var used = reservations.usedOf(visit.id().value());
    var refs = parts.find(used.keySet());
    return used.entrySet().stream()
        .map(
            entry -> {
              var part = Objects.requireNonNull(refs.get(entry.getKey()));
              return new UsedPartView(
                  part.id(), part.number(), part.name(), entry.getValue().units(), part.unit());
            })
        .toList();
  }

  private List<VisitWorkView.DeclineView> declines(VisitId id) {
    var all = works.declines(id);
    var engineers =
        workforce.engineers(all.stream().map(VisitDecline::engineerId).distinct().toList());
    return all.stream().map(decline -> decline.view(engineers)).toList();
  }

  /** The photos and other files, oldest first. */
  public Page<AttachmentView> attachments(Actor actor, VisitId id) {
    attendance.seen(actor, "visit.attachments", id);
    var all = attachments.listOf(VisitWorkService.ATTACHMENTS, List.of(id.value()));
    return new Page<>(all, null, all.size());
  }

  /**
   * Refuses before a file is sent in vain.
   *
   * @throws DomainException {@code visit/unknown}; {@code attachment/too-many}
   */
  public void requireRoom(Actor actor, String operation, VisitId id) {
    attendance.seen(actor, operation, id);
    attachments.requireRoom(owner(id));
  }

  /**
   * @throws DomainException {@code visit/unknown}; as {@link AttachmentStore#add}
   */
  public AttachmentView attach(AttachToVisit command) {
    attendance.seen(command.actor(), "visit.attach", command.id());
    var purpose = command.file().isImage() ? AttachmentPurpose.PHOTO : AttachmentPurpose.FILE;
    return attachments.add(
        NewAttachment.by(command.actor(), owner(command.id()), purpose, command.isInternal()),
        command.file());
  }

  /**
   * @param isThumbnail true for a small picture of an image
   * @throws DomainException {@code visit/unknown}; {@code attachment/unknown}
   */
  public AttachmentContent content(Actor actor, VisitId id, UUID attachment, boolean isThumbnail) {
    attendance.seen(actor, "visit.attachments", id);
    var found = attachments.get(owner(id), attachment);
    return isThumbnail ? attachments.openThumbnail(found.id()) : attachments.open(found.id());
  }

  private static AttachmentOwner owner(VisitId id) {
    return new AttachmentOwner(VisitWorkService.ATTACHMENTS, id.value());
  }
}
