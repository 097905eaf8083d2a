package org.waymend.asset;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.asset.domain.Asset;
import org.waymend.asset.domain.AssetTree;
import org.waymend.asset.domain.Assets;
import org.waymend.customer.CustomerDirectory;
import org.waymend.customer.CustomerId;
import org.waymend.customer.SiteId;
import org.waymend.shared.UuidV7;
import org.waymend.shared.access.Access;
import org.waymend.shared.access.Actor;
import org.waymend.shared.csv.CsvImport;
import org.waymend.shared.csv.CsvImport.Outcome;
import org.waymend.shared.csv.CsvRow;
import org.waymend.shared.csv.CsvTable;
import org.waymend.shared.csv.ImportReport;

/**
 * Assets from a CSV file. An asset is known by its tag; without one the row makes a new asset with
 * the next tag. A parent must come before its parts.
 */
@ApplicationScoped
public class AssetImport {
  public static final Set<String> COLUMNS =
      Set.of(
          "tag",
          "customerNumber",
          "siteName",
          "parentTag",
          "name",
          "manufacturer",
          "model",
          "serialNumber",
          "installedOn",
          "warrantyUntil",
          "note",
          "isActive",
          // of the export, but not taken from it:
          "customerName",
          "createdAt");

  private Assets assets;
  private CustomerDirectory customers;
  private CsvImport imports;
  private Access access;
  private Clock clock;

  @SuppressWarnings("NullAway.Init")
  protected AssetImport() {} // container

  @Inject
  public AssetImport(
      Assets assets, CustomerDirectory customers, CsvImport imports, Access access, Clock clock) {
    this.assets = assets;
    this.customers = customers;
    this.imports = imports;
    this.access = access;
    this.clock = clock;
  }

  /**
   * @throws org.waymend.shared.DomainException {@code import/unreadable}, {@code
   *     import/unknown-columns}, or {@code import/has-errors} unless {@code dryRun}
   */
  public ImportReport run(Actor actor, byte[] csv, boolean dryRun) {
    access.check(actor, "asset.import");
    return imports.run(CsvTable.read(csv, COLUMNS), dryRun, this::take);
  }

  private Outcome take(CsvRow row) {
    var found = assets.findByTag(row.text("tag")).orElse(null);
    var before = found == null ? null : found.view("", "", "");
    var customer = customer(row);
    var fields = fields(row, site(row, customer, before), before);
    if (found == null) {
      var tag = row.text("tag").isEmpty() ? assets.nextTag() : row.text("tag");
      var asset = Asset.register(UuidV7.next(clock), customer, tag, fields, clock.instant());
      AssetTree.check(assets, asset);
      activeAs(asset, row.bool("isActive", true));
      assets.add(asset);
      return Outcome.CREATED;
    }
    found.change(customer, fields);
    AssetTree.check(assets, found);
    activeAs(found, row.bool("isActive", before == null || before.isActive()));
    return found.view("", "", "").equals(before) ? Outcome.UNCHANGED : Outcome.CHANGED;
  }

  private static void activeAs(Asset asset, boolean isActive) {
    if (isActive) {
      asset.activate();
    } else {
      asset.deactivate();
    }
  }

  private CustomerId customer(CsvRow row) {
    var number = row.text("customerNumber");
    return customers
        .findCustomer(number)
        .orElseThrow(
            () -> row.refused("customerNumber", "unknown", "There is no customer " + number));
  }

  /** Of several sites of one name the one where the asset stands already is meant. */
  private SiteId site(CsvRow row, CustomerId customer, @Nullable AssetView before) {
    var name = row.text("siteName");
    var sites = customers.sitesNamed(customer, name);
    if (sites.isEmpty()) {
      throw row.refused("siteName", "unknown", "The customer has no site " + name);
    }
    if (before != null && sites.contains(new SiteId(before.siteId()))) {
      return new SiteId(before.siteId());
    }
    if (sites.size() > 1) {
      throw row.refused("siteName", "ambiguous", "The customer has several sites " + name);
    }
    return sites.get(0);
  }

  private AssetFields fields(CsvRow row, SiteId site, @Nullable AssetView before) {
    return new AssetFields(
        site.value(),
        before == null || row.has("parentTag") ? parent(row) : before.parentId(),
        row.text("tag"),
        row.text("name", before == null ? null : before.name()),
        row.text("manufacturer", before == null ? null : before.manufacturer()),
        row.text("model", before == null ? null : before.model()),
        row.text("serialNumber", before == null ? null : before.serialNumber()),
        before == null || row.has("installedOn") ? row.date("installedOn") : before.installedOn(),
        before == null || row.has("warrantyUntil")
            ? row.date("warrantyUntil")
            : before.warrantyUntil(),
        row.text("note", before == null ? null : before.note()));
  }

  private @Nullable UUID parent(CsvRow row) {
    var tag = row.optional("parentTag");
    return tag == null
        ? null
        : assets
            .findByTag(tag)
            .orElseThrow(() -> row.refused("parentTag", "unknown", "There is no asset " + tag))
            .id()
            .value();
  }
}
