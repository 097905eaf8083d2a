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
import org.jspecify.annotations.Nullable;
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

/**
 * Sites from a CSV file. A site is known by its customer's number and its own name, or by the
 * {@code id} of the export where a customer has several of one name.
 */
@ApplicationScoped
public class SiteImport {
  /** The columns; opening hours look like {@code MONDAY 08:00-17:00|TUESDAY 08:00-17:00}. */
  public static final Set<String> COLUMNS =
      Set.of(
          "id",
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
          "isActive",
          // of the export, but not taken from it:
          "customerName",
          "territoryId",
          "createdAt");

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
    var customer = ImportedCells.customer(row, customers).id();
    var known = sites.listOf(customer);
    var found =
        ImportedCells.same(row, known, s -> s.id().value(), s -> s.view("").name()).orElse(null);
    if (found == null) {
      var site = Site.register(UuidV7.next(clock), customer, fields(row, null), clock.instant());
      territory.assign(site);
      active(site, row.bool("isActive", true));
      sites.add(site);
      return Outcome.CREATED;
    }
    var before = found.view("");
    found.change(fields(row, before));
    territory.assign(found);
    active(found, row.bool("isActive", before.isActive()));
    return found.view("").equals(before) ? Outcome.UNCHANGED : Outcome.CHANGED;
  }

  private static void active(Site site, boolean isActive) {
    if (isActive) {
      site.activate();
    } else {
      site.deactivate();
    }
  }

  private static SiteFields fields(CsvRow row, @Nullable SiteView before) {
    return new SiteFields(
        null,
        row.text("name"),
        row.text("addressLine", before == null ? null : before.addressLine()),
        row.text("city", before == null ? null : before.city()),
        row.text("postalCode", before == null ? null : before.postalCode()),
        row.text("country", before == null ? null : before.country()),
        before == null || row.has("latitude")
            ? Double.valueOf(row.decimal("latitude"))
            : before.latitude(),
        before == null || row.has("longitude")
            ? Double.valueOf(row.decimal("longitude"))
            : before.longitude(),
        row.text("accessNotes", before == null ? null : before.accessNotes()),
        row.text("timeZone", before == null ? null : before.timeZone()),
        before == null || row.has("openingHours") ? openingHours(row) : before.openingHours());
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
