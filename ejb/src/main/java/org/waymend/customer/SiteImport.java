package org.waymend.customer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.waymend.customer.domain.Customer;
import org.waymend.customer.domain.Customers;
import org.waymend.customer.domain.Site;
import org.waymend.customer.domain.Sites;
import org.waymend.shared.UuidV7;
import org.waymend.shared.access.Access;
import org.waymend.shared.access.Actor;
import org.waymend.shared.csv.CsvImport;
import org.waymend.shared.csv.CsvImport.Outcome;
import org.waymend.shared.csv.CsvRow;
import org.waymend.shared.csv.CsvTable;
import org.waymend.shared.csv.ImportReport;

/** Sites from a CSV file. A site is known by its customer's number and its own name. */
@ApplicationScoped
public class SiteImport {
  /** The columns; opening hours look like {@code MONDAY 08:00-17:00|TUESDAY 08:00-17:00}. */
  public static final Set<String> COLUMNS =
      Set.of(
          "customerNumber",
          "name",
          "addressLine",
          "city",
          "postalCode",
          "country",
          "latitude",
          "longitude",
          "accessNotes",
          "timeZone",
          "openingHours",
          "isActive");

  private Customers customers;
  private Sites sites;
  private SiteTerritory territory;
  private CsvImport imports;
  private Access access;
  private Clock clock;

  @SuppressWarnings("NullAway.Init")
  protected SiteImport() {} // container

  @Inject
  public SiteImport(
      Customers customers,
      Sites sites,
      SiteTerritory territory,
      CsvImport imports,
      Access access,
      Clock clock) {
    this.customers = customers;
    this.sites = sites;
    this.territory = territory;
    this.imports = imports;
    this.access = access;
    this.clock = clock;
  }

  /**
   * @throws org.waymend.shared.DomainException {@code import/unreadable}, {@code
   *     import/unknown-columns}, or {@code import/has-errors} unless {@code dryRun}
   */
  public ImportReport run(Actor actor, byte[] csv, boolean dryRun) {
    access.check(actor, "site.import");
    return imports.run(CsvTable.read(csv, COLUMNS), dryRun, this::take);
  }

  private Outcome take(CsvRow row) {
    var customer = customer(row);
    var fields = fields(row);
    var known =
        sites.listOf(customer.id()).stream()
            .filter(s -> s.view("").name().equals(row.text("name")))
            .findFirst();
    if (known.isEmpty()) {
      var site = Site.register(UuidV7.next(clock), customer.id(), fields, clock.instant());
      territory.assign(site);
      active(site, row.bool("isActive", true));
      sites.add(site);
      return Outcome.CREATED;
    }
    var site = known.get();
    var before = site.view("");
    site.change(fields);
    territory.assign(site);
    active(site, row.bool("isActive", before.isActive()));
    return site.view("").equals(before) ? Outcome.UNCHANGED : Outcome.CHANGED;
  }

  private static void active(Site site, boolean isActive) {
    if (isActive) {
      site.activate();
    } else {
      site.deactivate();
    }
  }

  private Customer customer(CsvRow row) {
    var number = row.text("customerNumber");
    return customers
        .findByNumber(number)
        .orElseThrow(
            () -> row.refused("customerNumber", "unknown", "There is no customer " + number));
  }

  private static SiteFields fields(CsvRow row) {
    return new SiteFields(
        null,
        row.text("name"),
        row.text("addressLine"),
        row.text("city"),
        row.text("postalCode"),
        row.text("country"),
        row.decimal("latitude"),
        row.decimal("longitude"),
        row.text("accessNotes"),
        row.text("timeZone"),
        openingHours(row));
  }

  private static List<OpeningHoursView> openingHours(CsvRow row) {
    var week = new ArrayList<OpeningHoursView>();
    for (String line : row.list("openingHours")) {
      var parts = line.split("[ -]+");
      try {
        week.add(
            new OpeningHoursView(
                DayOfWeek.valueOf(parts[0].toUpperCase(Locale.ROOT)),
                LocalTime.parse(parts[1]),
                LocalTime.parse(parts[2])));
      } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException e) {
        throw row.refused(
            "openingHours",
            "invalid-value",
            "must look like MONDAY 08:00-17:00|TUESDAY 08:00-12:00");
      }
    }
    return week;
  }
}
