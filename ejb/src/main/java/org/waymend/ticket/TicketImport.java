package org.waymend.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.asset.AssetDirectory;
import org.waymend.customer.CustomerDirectory;
import org.waymend.customer.CustomerId;
import org.waymend.customer.SiteId;
import org.waymend.settings.SettingsService;
import org.waymend.shared.access.Access;
import org.waymend.shared.access.Actor;
import org.waymend.shared.access.Reach;
import org.waymend.shared.csv.ColumnMapping;
import org.waymend.shared.csv.CsvImport;
import org.waymend.shared.csv.CsvImport.Outcome;
import org.waymend.shared.csv.CsvRow;
import org.waymend.shared.csv.CsvTable;
import org.waymend.shared.csv.ImportReport;
import org.waymend.shared.event.DomainEvents;
import org.waymend.ticket.domain.Categories;
import org.waymend.ticket.domain.Category;
import org.waymend.ticket.domain.Ticket;
import org.waymend.ticket.domain.Tickets;

/**
 * Brings tickets in from CSV, in the form of {@link TicketRow} or by a mapping from other columns;
 * known by our number, or else by the customer's reference.
 */
@ApplicationScoped
public class TicketImport {
  private static final Set<String> COLUMNS =
      Set.of(
          "number",
          "reference",
          "priority",
          "channel",
          "customerNumber",
          "siteName",
          "assetTag",
          "categoryCode",
          "subject",
          "description",
          "preferredWindows",
          "openedAt",
          // of the export, but not taken from it:
          "status",
          "statusReason",
          "statusNote",
          "customerName",
          "contactName",
          "assigneeName",
          "resolvedAt",
          "closedAt",
          "createdAt");

  private Tickets tickets;
  private TicketRegister register;
  private Categories categories;
  private CustomerDirectory customers;
  private AssetDirectory assets;
  private SettingsService settings;
  private CsvImport imports;
  private Access access;
  private DomainEvents events;

  @SuppressWarnings("NullAway.Init")
  protected TicketImport() {} // container

  @Inject
  TicketImport(
      Tickets tickets,
      TicketRegister register,
      Categories categories,
      CustomerDirectory customers,
      AssetDirectory assets,
      SettingsService settings,
      CsvImport imports,
      Access access,
      DomainEvents events) {
    this.tickets = tickets;
    this.register = register;
    this.categories = categories;
    this.customers = customers;
    this.assets = assets;
    this.settings = settings;
    this.imports = imports;
    this.access = access;
    this.events = events;
  }

  /**
   * @throws org.waymend.shared.DomainException {@code import/unreadable}, {@code
   *     import/unknown-columns}, or {@code import/has-errors} unless {@code dryRun}
   */
  public ImportReport run(Actor actor, byte[] csv, ColumnMapping mapping, boolean dryRun) {
    access.check(actor, "ticket.import");
    var zone = ZoneId.of(settings.company().timeZone());
    var met = new HashSet<String>();
    return imports.run(CsvTable.read(csv, COLUMNS, mapping), dryRun, row -> take(row, zone, met));
  }

  private Outcome take(CsvRow row, ZoneId zone, Set<String> met) {
    var customer = customer(row);
    var reference = row.text("reference");
    if (row.text("number").isEmpty()
        && !reference.isEmpty()
        && !met.add(customer.value() + " " + reference)) {
      throw row.refused("reference", "duplicate", "An earlier line has this reference");
    }
    var known = known(row, customer);
    var before = known.map(register::view).orElse(null);
    var fields = fields(row, customer, before, zone);
    if (known.isEmpty()) {
      var ticket =
          register.open(
              Reach.ALL,
              row.text("channel").isEmpty()
                  ? Channel.IMPORT
                  : row.constant("channel", Channel.class),
              fields,
              row.text("openedAt").isEmpty()
                  ? null
                  : instant(row, "openedAt", row.text("openedAt"), zone));
      events.publish(ticket.opened());
      return Outcome.CREATED;
    }
    if (before != null && fields.equals(fieldsOf(before))) {
      return Outcome.UNCHANGED; // also once it is done and could not change
    }
    register.change(Reach.ALL, known.get(), fields);
    return register.view(known.get()).equals(before) ? Outcome.UNCHANGED : Outcome.CHANGED;
  }

  private CustomerId customer(CsvRow row) {
    var number = row.text("customerNumber");
    return customers
        .findCustomer(number)
        .orElseThrow(
            () -> row.refused("customerNumber", "unknown", "There is no customer " + number));
  }

  private Optional<Ticket> known(CsvRow row, CustomerId customer) {
    var number = row.text("number");
    if (!number.isEmpty()) {
      var found = tickets.findByNumber(number);
      if (found.isEmpty()) {
        throw row.refused("number", "unknown", "There is no ticket " + number);
      }
      return found;
    }
    var reference = row.text("reference");
    if (reference.isEmpty()) {
      return Optional.empty();
    }
    var found = tickets.listByReference(customer, reference);
    if (found.size() > 1) {
      throw row.refused(
          "reference", "ambiguous", "Several tickets have this reference; name the number");
    }
    return found.stream().findFirst();
  }

  /** A column that the file lacks leaves what there was. */
  private TicketFields fields(
      CsvRow row, CustomerId customer, @Nullable TicketView before, ZoneId zone) {
    return new TicketFields(
        row.text("reference", before == null ? null : before.reference()),
        customer.value(),
        before == null ? null : before.contactId(),
        before == null || row.has("siteName") ? site(row, customer, before) : before.siteId(),
        before == null || row.has("assetTag") ? asset(row) : before.assetId(),
        before == null || row.has("categoryCode") ? category(row) : before.categoryId(),
        priority(row, before),
        before == null ? null : before.channel(),
        row.text("subject", before == null ? null : before.subject()),
        row.text("description", before == null ? null : before.description()),
        before == null || row.has("preferredWindows")
            ? windows(row, zone)
            : before.preferredWindows());
  }

  private static TicketFields fieldsOf(TicketView view) {
    return new TicketFields(
        view.reference(),
        view.customerId(),
        view.contactId(),
        view.siteId(),
        view.assetId(),
        view.categoryId(),
        view.priority(),
        view.channel(),
        view.subject(),
        view.description(),
        view.preferredWindows());
  }

  private static @Nullable Priority priority(CsvRow row, @Nullable TicketView before) {
    if (!row.text("priority").isEmpty()) {
      return row.constant("priority", Priority.class);
    }
    return before == null ? null : before.priority();
  }

  /** Of several sites of one name the one that the ticket has already is meant. */
  private @Nullable UUID site(CsvRow row, CustomerId customer, @Nullable TicketView before) {
    var name = row.text("siteName");
    if (name.isEmpty()) {
      return null;
    }
    var named = customers.sitesNamed(customer, name).stream().map(SiteId::value).toList();
    if (named.isEmpty()) {
      throw row.refused("siteName", "unknown", "The customer has no site " + name);
    }
    var present = before == null ? null : before.siteId();
    if (present != null && named.contains(present)) {
      return present;
    }
    if (named.size() > 1) {
      throw row.refused("siteName", "ambiguous", "The customer has several sites " + name);
    }
    return named.get(0);
  }

  private @Nullable UUID asset(CsvRow row) {
    var tag = row.optional("assetTag");
    return tag == null
        ? null
        : assets
            .findByTag(tag)
            .orElseThrow(() -> row.refused("assetTag", "unknown", "There is no asset " + tag))
            .id()
            .value();
  }

  private @Nullable UUID category(CsvRow row) {
    var code = row.optional("categoryCode");
    return code == null
        ? null
        : categories
            .findByCode(code)
            .map(Category::id)
            .orElseThrow(
                () -> row.refused("categoryCode", "unknown", "There is no category " + code))
            .value();
  }

  private static List<PreferredWindow> windows(CsvRow row, ZoneId zone) {
    var windows = new ArrayList<PreferredWindow>();
    for (String cell : row.list("preferredWindows")) {
      var ends = cell.split("/", 2);
      if (ends.length < 2) {
        throw row.refused(
            "preferredWindows",
            "invalid-value",
            "must look like 2026-11-23T14:00:00Z/2026-11-23T16:00:00Z");
      }
      windows.add(
          new PreferredWindow(
              instant(row, "preferredWindows", ends[0], zone),
              instant(row, "preferredWindows", ends[1], zone)));
    }
    return windows;
  }

  /** An instant, or a local time of the house. */
  private static Instant instant(CsvRow row, String column, String text, ZoneId zone) {
    try {
      return text.endsWith("Z")
          ? Instant.parse(text)
          : LocalDateTime.parse(text.replace(' ', 'T')).atZone(zone).toInstant();
    } catch (DateTimeException e) {
      throw row.refused(
          column, "invalid-value", "must be a time such as 2026-11-23T14:00 or …T19:00:00Z");
    }
  }
}
