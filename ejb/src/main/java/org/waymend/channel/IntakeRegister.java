package org.waymend.channel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.asset.AssetDirectory;
import org.waymend.asset.AssetDirectory.AssetPlace;
import org.waymend.channel.domain.IntakeDrafts;
import org.waymend.channel.domain.IntakeRules;
import org.waymend.customer.ContactFields;
import org.waymend.customer.ContactService;
import org.waymend.customer.CustomerCommands.RegisterContact;
import org.waymend.customer.CustomerCommands.RegisterCustomer;
import org.waymend.customer.CustomerCommands.RegisterSite;
import org.waymend.customer.CustomerFields;
import org.waymend.customer.CustomerKind;
import org.waymend.customer.CustomerService;
import org.waymend.customer.SiteFields;
import org.waymend.customer.SiteService;
import org.waymend.customer.SiteView;
import org.waymend.settings.SettingsService;
import org.waymend.shared.Check;
import org.waymend.shared.DomainException;
import org.waymend.shared.access.Actor;
import org.waymend.shared.paging.ListQuery;
import org.waymend.ticket.CategoryId;
import org.waymend.ticket.CategoryService;
import org.waymend.ticket.Channel;
import org.waymend.ticket.TicketCommands.OpenTicket;
import org.waymend.ticket.TicketFields;
import org.waymend.ticket.TicketId;
import org.waymend.ticket.TicketService;

/** Finds or makes what a ticket from the public form needs, by the services of its owners. */
@ApplicationScoped
class IntakeRegister {
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  private IntakeDrafts drafts;
  private CustomerService customers;
  private ContactService contacts;
  private SiteService sites;
  private AssetDirectory assets;
  private CategoryService categories;
  private TicketService tickets;
  private SettingsService settings;
  private Clock clock;

  @SuppressWarnings("NullAway.Init")
  protected IntakeRegister() {} // container

  @Inject
  IntakeRegister(
      IntakeDrafts drafts,
      CustomerService customers,
      ContactService contacts,
      SiteService sites,
      AssetDirectory assets,
      CategoryService categories,
      TicketService tickets,
      SettingsService settings,
      Clock clock) {
    this.drafts = drafts;
    this.customers = customers;
    this.contacts = contacts;
    this.sites = sites;
    this.assets = assets;
    this.categories = categories;
    this.tickets = tickets;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * @throws DomainException {@code request/invalid} unless it is null or an active category
   */
  void requireCategory(@Nullable UUID id) {
    var check = new Check();
    check.isTrue(id == null || isActive(id), "categoryId", "unknown", "does not exist");
    check.throwIfAny();
  }

  private boolean isActive(UUID id) {
    try {
      return categories.view(Actor.system("intake"), new CategoryId(id)).isActive();
    } catch (DomainException e) {
      return false;
    }
  }

  String number(UUID ticketId) {
    return tickets.view(Actor.system("intake"), new TicketId(ticketId)).number();
  }

  /** Opens a ticket for a signed-in customer, within their own reach. */
  UUID openFor(Actor actor, IntakeFields fields) {
    var customerId = actor.customerId();
    var siteId = fields.siteId();
    if (siteId == null && customerId != null && fields.latitude() != null) {
      siteId = site(Actor.system("intake"), customerId, fields);
    }
    return open(actor, customerId, null, siteId, fields);
  }

  /** Opens a ticket for a guest whose e-mail address is confirmed. */
  UUID openForGuest(Actor system, IntakeFields fields) {
    var email = Objects.requireNonNull(fields.email());
    var customerId = drafts.customerOf(email);
    if (customerId == null) {
      customerId = known(system, email);
    }
    if (customerId == null) {
      customerId = customers.register(new RegisterCustomer(system, customer(fields))).id();
    }
    drafts.confirm(email, customerId, clock.instant());
    var contactId = contact(system, customerId, fields);
    var siteId = fields.latitude() == null ? null : site(system, customerId, fields);
    return open(system, customerId, contactId, siteId, fields);
  }

  /** A person whom the desk has with exactly this address. */
  private @Nullable UUID known(Actor system, String email) {
    var query = new ListQuery(email, "", Map.of("isActive", "true"), ListQuery.MAX_LIMIT, null);
    return customers.list(system, query).items().stream()
        .filter(c -> c.kind() == CustomerKind.PERSON && c.email().equalsIgnoreCase(email))
        .map(c -> c.id())
        .findFirst()
        .orElse(null);
  }

  private static CustomerFields customer(IntakeFields fields) {
    return new CustomerFields(
        fields.name(),
        CustomerKind.PERSON,
        fields.email(),
        fields.phone(),
        fields.language(),
        List.of(),
        "",
        List.of(),
        List.of());
  }

  private UUID contact(Actor system, UUID customerId, IntakeFields fields) {
    var email = Objects.requireNonNull(fields.email());
    var query =
        ListQuery.all().where("customerId", customerId.toString()).where("isActive", "true");
    var present =
        contacts.list(system, query).items().stream()
            .filter(contact -> contact.email().equalsIgnoreCase(email))
            .findFirst();
    if (present.isPresent()) {
      return present.get().id();
    }
    var contact = new ContactFields(customerId, fields.name(), email, fields.phone(), "", false);
    return contacts.register(new RegisterContact(system, contact)).id();
  }

  /** The customer's site at the pin, or a new one. */
  private UUID site(Actor system, UUID customerId, IntakeFields fields) {
    double latitude = Objects.requireNonNull(fields.latitude());
    double longitude = Objects.requireNonNull(fields.longitude());
    var query =
        ListQuery.all().where("customerId", customerId.toString()).where("isActive", "true");
    var present =
        sites.list(system, query).items().stream()
            .filter(site -> isSame(site, latitude, longitude))
            .findFirst();
    if (present.isPresent()) {
      return present.get().id();
    }
    var typed = Objects.requireNonNullElse(fields.address(), "");
    var address =
        typed.isEmpty() ? String.format(Locale.ROOT, "%.5f, %.5f", latitude, longitude) : typed;
    var company = settings.company();
    var site =
        new SiteFields(
            customerId,
            IntakeRules.subject(address),
            address,
            "",
            "",
            country(company.currency()),
            latitude,
            longitude,
            "",
            company.timeZone(),
            List.of());
    return sites.register(new RegisterSite(system, site)).id();
  }

  /** Within about ten metres. */
  private static boolean isSame(SiteView site, double latitude, double longitude) {
    return Math.abs(site.latitude() - latitude) < 1e-4
        && Math.abs(site.longitude() - longitude) < 1e-4;
  }

  /** A currency of one country begins with its code. */
  private static String country(String currency) {
    var code = currency.substring(0, 2);
    return COUNTRIES.contains(code) ? code : "US";
  }

  private UUID open(
      Actor actor,
      @Nullable UUID customerId,
      @Nullable UUID contactId,
      @Nullable UUID siteId,
      IntakeFields fields) {
    var text = Objects.requireNonNull(fields.text());
    var asset = asset(customerId, siteId, fields);
    var ticket =
        new TicketFields(
            null,
            customerId,
            contactId,
            siteId == null && asset != null ? asset.site().value() : siteId,
            asset == null ? null : asset.id().value(),
            fields.categoryId(),
            null,
            Channel.PORTAL,
            IntakeRules.subject(text),
            description(text, siteId, asset, fields),
            fields.windows());
    return tickets.open(new OpenTicket(actor, ticket)).id();
  }

  /** The asset with this label, if it is the customer's and stands there: a label is no proof. */
  private @Nullable AssetPlace asset(
      @Nullable UUID customerId, @Nullable UUID siteId, IntakeFields fields) {
    var tag = Objects.requireNonNullElse(fields.assetTag(), "");
    if (tag.isEmpty()) {
      return null;
    }
    return assets
        .findByTag(tag)
        .filter(asset -> asset.customer().value().equals(customerId))
        .filter(asset -> siteId == null || asset.site().value().equals(siteId))
        .orElse(null);
  }

  /** What has no place of its own in the ticket stays in its words. */
  private static String description(
      String text, @Nullable UUID siteId, @Nullable AssetPlace asset, IntakeFields fields) {
    boolean isChinese = "zh-CN".equals(fields.language());
    var words = new StringBuilder(text);
    var address = Objects.requireNonNullElse(fields.address(), "");
    if (siteId == null && !address.isEmpty()) {
      words.append("\n\n").append(isChinese ? "地址：" : "Where: ").append(address);
    }
    var tag = Objects.requireNonNullElse(fields.assetTag(), "");
    if (asset == null && !tag.isEmpty()) {
      words.append("\n\n").append(isChinese ? "设备标签：" : "Asset label: ").append(tag);
    }
    return words.toString();
  }
}
