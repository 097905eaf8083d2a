package org.waymend.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymend.asset.AssetDirectory;
import org.waymend.asset.AssetId;
import org.waymend.customer.ContactId;
import org.waymend.customer.CustomerDirectory;
import org.waymend.customer.CustomerId;
import org.waymend.customer.SiteId;
import org.waymend.identity.UserDirectory;
import org.waymend.shared.Check;
import org.waymend.shared.UuidV7;
import org.waymend.shared.access.Reach;
import org.waymend.ticket.domain.Categories;
import org.waymend.ticket.domain.Category;
import org.waymend.ticket.domain.Ticket;
import org.waymend.ticket.domain.TicketNames;
import org.waymend.ticket.domain.TicketParties;
import org.waymend.ticket.domain.Tickets;

/** What the screen and the import have in common: the rules that look beyond one ticket. */
@ApplicationScoped
class TicketRegister {
  private Tickets tickets;
  private Categories categories;
  private CustomerDirectory customers;
  private AssetDirectory assets;
  private UserDirectory users;
  private Clock clock;

  @SuppressWarnings("NullAway.Init")
  protected TicketRegister() {} // container

  @Inject
  TicketRegister(
      Tickets tickets,
      Categories categories,
      CustomerDirectory customers,
      AssetDirectory assets,
      UserDirectory users,
      Clock clock) {
    this.tickets = tickets;
    this.categories = categories;
    this.customers = customers;
    this.assets = assets;
    this.users = users;
    this.clock = clock;
  }

  /**
   * @param reach what the actor may open tickets for
   * @throws org.waymend.shared.DomainException {@code request/invalid} with every field that is
   *     wrong
   */
  Ticket open(Reach reach, Channel channel, TicketFields fields, @Nullable Instant openedAt) {
    var now = clock.instant();
    var ticket =
        Ticket.open(
            UuidV7.next(clock),
            tickets.nextNumber(),
            parties(reach, fields, null),
            channel,
            fields,
            openedAt == null ? now : openedAt,
            now);
    tickets.add(ticket);
    return ticket;
  }

  void change(Reach reach, Ticket ticket, TicketFields fields) {
    ticket.change(parties(reach, fields, ticket.parties()), fields);
  }

  /** Finds out whom and what a ticket is about, and that it all belongs together. */
  private TicketParties parties(Reach reach, TicketFields fields, @Nullable TicketParties before) {
    var check = new Check();
    var assetId = fields.assetId();
    var place = assetId == null ? null : assets.find(reach, new AssetId(assetId)).orElse(null);
    check.isTrue(assetId == null || place != null, "assetId", "unknown", "does not exist");
    var siteId = fields.siteId() == null && place != null ? place.site().value() : fields.siteId();
    boolean isKept = // an asset may have moved since
        before != null
            && Objects.equals(before.assetId(), assetId)
            && Objects.equals(before.siteId(), siteId);
    check.isTrue(
        place == null || isKept || place.site().value().equals(siteId),
        "assetId",
        "elsewhere",
        "stands at another site");
    var siteOwner =
        siteId == null ? null : customers.findCustomerOf(reach, new SiteId(siteId)).orElse(null);
    check.isTrue(siteId == null || siteOwner != null, "siteId", "unknown", "does not exist");
    var customerId = customerOf(reach, fields, siteOwner, before);
    check.required("customerId", customerId);
    check.isTrue(
        customerId == null || customers.isCustomer(reach, new CustomerId(customerId)),
        "customerId",
        "unknown",
        "does not exist");
    check.isTrue(
        customerId == null || siteOwner == null || siteOwner.value().equals(customerId),
        "siteId",
        "of-another-customer",
        "belongs to another customer");
    var contactId = fields.contactId();
    var contactOwner =
        contactId == null
            ? null
            : customers.findCustomerOf(reach, new ContactId(contactId)).orElse(null);
    check.isTrue(
        contactId == null || (contactOwner != null && contactOwner.value().equals(customerId)),
        "contactId",
        "unknown",
        "is no contact of the customer");
    var category = category(check, fields.categoryId(), before);
    check.throwIfAny();
    var priority = fields.priority();
    if (priority == null) {
      priority = category == null ? Priority.NORMAL : category.priority();
    }
    return new TicketParties(
        Objects.requireNonNull(customerId),
        contactId,
        siteId,
        assetId,
        fields.categoryId(),
        priority);
  }

  private static @Nullable UUID customerOf(
      Reach reach,
      TicketFields fields,
      @Nullable CustomerId siteOwner,
      @Nullable TicketParties before) {
    if (fields.customerId() != null) {
      return fields.customerId();
    }
    if (before != null) {
      return before.customerId();
    }
    return siteOwner == null ? reach.customerId() : siteOwner.value();
  }

  private @Nullable Category category(
      Check check, @Nullable UUID id, @Nullable TicketParties before) {
    var category = id == null ? null : categories.byId(List.of(id)).get(id);
    check.isTrue(id == null || category != null, "categoryId", "unknown", "does not exist");
    boolean isKept = before != null && Objects.equals(before.categoryId(), id);
    check.isTrue(
        category == null || category.isActive() || isKept,
        "categoryId",
        "inactive",
        "is not active");
    return category;
  }

  List<TicketView> views(Collection<Ticket> some) {
    var parties = some.stream().map(Ticket::parties).toList();
    var names =
        new TicketNames(
            customers.customerNames(ids(parties, TicketParties::customerId)),
            customers.contactNames(ids(parties, TicketParties::contactId)),
            customers.siteNames(ids(parties, TicketParties::siteId)),
            assets.tags(ids(parties, TicketParties::assetId)),
            users.names(some.stream().map(Ticket::assignee).flatMap(Stream::ofNullable).toList()),
            categories.byId(ids(parties, TicketParties::categoryId)));
    return some.stream().map(ticket -> ticket.view(names)).toList();
  }

  TicketView view(Ticket ticket) {
    return views(List.of(ticket)).get(0);
  }

  /** Customer id → number, of the tickets' customers. */
  Map<UUID, String> customerNumbers(Collection<TicketView> some) {
    return customers.customerNumbers(some.stream().map(TicketView::customerId).toList());
  }

  private static List<UUID> ids(
      List<TicketParties> parties, Function<TicketParties, @Nullable UUID> id) {
    return parties.stream()
        .map(id)
        .flatMap(Stream::ofNullable)
        .distinct()
        .collect(Collectors.toList());
  }
}
