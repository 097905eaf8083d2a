package org.waymend.asset;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Set;
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
          "isActive");

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
    var customer = customer(row);
    var fields = fields(row, site(row, customer));
    var known = assets.findByTag(row.text("tag"));
    if (known.isEmpty()) {
      var tag = row.text("tag").isEmpty() ? assets.nextTag() : row.text("tag");
      var asset = Asset.register(UuidV7.next(clock), customer, tag, fields, clock.instant());
      AssetTree.check(assets, asset);
      activeAs(asset, row.bool("isActive", true));
      assets.add(asset);
      return Outcome.CREATED;
    }
    var asset = known.get();
    var before = asset.view("", "", "");
    asset.change(customer, fields);
    AssetTree.check(assets, asset);
    activeAs(asset, row.bool("isActive", before.isActive()));
    return asset.view("", "", "").equals(before) ? Outcome.UNCHANGED : Outcome.CHANGED;
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

  private SiteId site(CsvRow row, CustomerId customer) {
    var name = row.text("siteName");
    return customers
        .findSite(customer, name)
        .orElseThrow(() -> row.refused("siteName", "unknown", "The customer has no site " + name));
  }

  private AssetFields fields(CsvRow row, SiteId site) {
    return new AssetFields(
        site.value(),
        parent(row),
        row.text("tag"),
        row.text("name"),
        row.text("manufacturer"),
        row.text("model"),
        row.text("serialNumber"),
        row.date("installedOn"),
        row.date("warrantyUntil"),
        row.text("note"));
  }

  private java.util.@Nullable UUID parent(CsvRow row) {
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
