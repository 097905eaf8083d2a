package org.waymend.workorder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymend.asset.AssetDirectory;
import org.waymend.asset.AssetDirectory.AssetPlate;
import org.waymend.attachment.AttachmentPurpose;
import org.waymend.attachment.AttachmentStore;
import org.waymend.attachment.AttachmentView;
import org.waymend.customer.ContactCard;
import org.waymend.customer.CustomerDirectory;
import org.waymend.inventory.PartDirectory;
import org.waymend.inventory.PartRef;
import org.waymend.inventory.PartReservations;
import org.waymend.inventory.Quantity;
import org.waymend.shared.DomainException;
import org.waymend.shared.DomainException.Kind;
import org.waymend.shared.access.Access;
import org.waymend.shared.access.Actor;
import org.waymend.ticket.AskedOnTicket;
import org.waymend.ticket.CategoryRef;
import org.waymend.ticket.TicketDirectory;
import org.waymend.workforce.WorkforceDirectory;
import org.waymend.workorder.VisitRecord.Used;
import org.waymend.workorder.domain.Visit;
import org.waymend.workorder.domain.VisitWork;
import org.waymend.workorder.domain.VisitWorks;
import org.waymend.workorder.domain.Visits;

/**
 * Reads visits that are over, with all that belongs to them: for one as for many the same few
 * queries. Call it in a transaction.
 */
@ApplicationScoped
public class VisitRecords {
  private static final ContactCard NOBODY = ContactCard.NONE;
  private static final AssetPlate NOTHING = new AssetPlate("", "", "", "", "");

  private Visits visits;
  private VisitWorks works;
  private WorkOrderRegister register;
  private TicketDirectory tickets;
  private CustomerDirectory customers;
  private AssetDirectory assets;
  private WorkforceDirectory workforce;
  private PartReservations reservations;
  private PartDirectory parts;
  private AttachmentStore attachments;
  private Access access;

  @SuppressWarnings("NullAway.Init")
  protected VisitRecords() {} // container

  @Inject
  public VisitRecords(
      Visits visits,
      VisitWorks works,
      WorkOrderRegister register,
      TicketDirectory tickets,
      CustomerDirectory customers,
      AssetDirectory assets,
      WorkforceDirectory workforce,
      PartReservations reservations,
      PartDirectory parts,
      AttachmentStore attachments,
      Access access) {
    this.visits = visits;
    this.works = works;
    this.register = register;
    this.tickets = tickets;
    this.customers = customers;
    this.assets = assets;
    this.workforce = workforce;
    this.reservations = reservations;
    this.parts = parts;
    this.attachments = attachments;
    this.access = access;
  }

  /**
   * @param operation the actor's reach of it decides
   * @throws DomainException {@code visit/unknown}; {@code service-report/too-early} until the
   *     engineer is done with it
   */
  public VisitRecord record(Actor actor, String operation, VisitId id) {
    access.check(actor, operation);
    var reach = access.reach(actor, operation);
    var visit = visits.get(reach, workforce.engineersWithin(reach), id);
    if (!VisitStatus.REPORTED.contains(visit.status())) {
      throw new DomainException(
          Kind.CONFLICT,
          "service-report/too-early",
          "There is no report before the visit is over.");
    }
    return records(List.of(visit)).get(0);
  }

  /**
   * The visits that ended in the time, by their end.
   *
   * @param until exclusive
   * @param limit at most so many
   */
  public List<VisitId> ended(
      Actor actor, String operation, Instant from, Instant until, int limit) {
    access.check(actor, operation);
    var reach = access.reach(actor, operation);
    return visits.listEnded(reach, workforce.engineersWithin(reach), from, until, limit);
  }

  /** Those of the visits that are over, by their end; who is out of reach is left out. */
  public List<VisitRecord> records(Actor actor, String operation, Collection<VisitId> ids) {
    access.check(actor, operation);
    var reach = access.reach(actor, operation);
    return records(
        visits.listOf(reach, workforce.engineersWithin(reach), ids).stream()
            .filter(visit -> VisitStatus.REPORTED.contains(visit.status()))
            .toList());
  }

  private List<VisitRecord> records(List<Visit> some) {
    var views = register.visitViews(some);
    var ids = some.stream().map(visit -> visit.id().value()).toList();
    var asked = tickets.asked(distinct(views, VisitView::ticketId));
    var used = reservations.usedOf(ids);
    var around =
        new Around(
            asked,
            tickets.categories(distinct(views, VisitView::categoryId)),
            customers.contactCards(distinct(asked.values(), AskedOnTicket::contactId)),
            assets.plates(distinct(views, VisitView::assetId)),
            used,
            parts.find(
                used.values().stream().flatMap(m -> m.keySet().stream()).distinct().toList()),
            works.list(ids),
            photos(ids));
    return views.stream().map(view -> record(view, around)).toList();
  }

  /** What stands around some visits, each by its id. */
  private record Around(
      Map<UUID, AskedOnTicket> asked,
      Map<UUID, CategoryRef> categories,
      Map<UUID, ContactCard> contacts,
      Map<UUID, AssetPlate> assets,
      Map<UUID, Map<UUID, Quantity>> used,
      Map<UUID, PartRef> parts,
      Map<UUID, VisitWork> works,
      Map<UUID, List<UUID>> photos) {}

  private Map<UUID, List<UUID>> photos(List<UUID> ids) {
    return attachments.listOf(VisitWorkService.ATTACHMENTS, ids).stream()
        .filter(each -> each.purpose() == AttachmentPurpose.PHOTO && each.isImage())
        .filter(each -> !each.isInternal())
        .collect(
            Collectors.groupingBy(
                AttachmentView::ownerId,
                Collectors.mapping(AttachmentView::id, Collectors.toList())));
  }

  private static VisitRecord record(VisitView view, Around around) {
    var asked = Objects.requireNonNull(around.asked().get(view.ticketId()));
    var work = Optional.ofNullable(around.works().get(view.id()));
    var note = work.map(VisitWork::note).filter(words -> !words.isEmpty());
    var assetId = view.assetId();
    var contactId = asked.contactId();
    return new VisitRecord(
        view,
        asked,
        Objects.requireNonNull(around.categories().get(view.categoryId())),
        contactId == null ? NOBODY : around.contacts().getOrDefault(contactId, NOBODY),
        assetId == null ? NOTHING : around.assets().getOrDefault(assetId, NOTHING),
        around.used().getOrDefault(view.id(), Map.of()).entrySet().stream()
            .map(
                entry ->
                    new Used(
                        Objects.requireNonNull(around.parts().get(entry.getKey())),
                        entry.getValue()))
            .toList(),
        note.orElse(view.statusNote()),
        work.map(VisitWork::labourMinutes).orElse(null),
        around.photos().getOrDefault(view.id(), List.of()),
        work.map(VisitWork::signedBy).orElse(""),
        work.map(VisitWork::signatureId).orElse(null),
        work.map(VisitWork::noSignatureReason).orElse(null));
  }

  private static <T> List<UUID> distinct(Collection<T> some, Function<T, @Nullable UUID> id) {
    return some.stream().map(id).flatMap(Stream::ofNullable).distinct().toList();
  }
}
