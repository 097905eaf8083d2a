package org.waymend.asset.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.asset.AssetFields;
import org.waymend.asset.AssetId;
import org.waymend.asset.AssetView;
import org.waymend.customer.CustomerId;
import org.waymend.customer.SiteId;
import org.waymend.shared.Check;
import org.waymend.shared.access.Owner;

/**
 * A serial-numbered thing at a site. It is registered once, may move to another site of its
 * customer, may be part of a larger asset, and is deactivated when it is gone; it is never deleted,
 * since its history names it.
 */
@Entity
@Table(name = "asset")
public class Asset {
  @Id private UUID id;
  @Version private long version;

  @Column(name = "customer_id")
  private UUID customerId;

  @Column(name = "site_id")
  private UUID siteId;

  @Column(name = "parent_id")
  @Nullable
  private UUID parentId;

  private String tag;
  private String name;
  private String manufacturer;
  private String model;

  @Column(name = "serial_number")
  private String serialNumber;

  @Column(name = "installed_on")
  @Nullable
  private LocalDate installedOn;

  @Column(name = "warranty_until")
  @Nullable
  private LocalDate warrantyUntil;

  private String note;

  @Column(name = "is_active")
  private boolean active;

  @Column(name = "created_at")
  private Instant createdAt;

  @SuppressWarnings("NullAway.Init")
  protected Asset() {} // JPA

  /**
   * A new, active asset.
   *
   * @param customer the site's customer
   * @param tag what the label will say
   * @throws org.waymend.shared.DomainException {@code request/invalid} with every field that is
   *     wrong
   */
  public static Asset register(
      UUID id, CustomerId customer, String tag, AssetFields fields, Instant now) {
    var asset = new Asset();
    asset.id = id;
    asset.customerId = customer.value();
    asset.tag = tag;
    asset.active = true;
    asset.createdAt = now;
    asset.change(customer, fields);
    return asset;
  }

  /**
   * @param customerOfSite the customer of the site that the fields name; it must stay the same
   * @throws org.waymend.shared.DomainException {@code request/invalid} with every field that is
   *     wrong
   */
  public void change(CustomerId customerOfSite, AssetFields fields) {
    var check = new Check();
    check.isTrue(
        customerOfSite.value().equals(customerId),
        "siteId",
        "other-customer",
        "must be a site of the same customer");
    var site = check.required("siteId", fields.siteId());
    check.isTrue(!id.equals(fields.parentId()), "parentId", "own-parent", "must be another asset");
    var wanted = fields.tag() == null ? "" : fields.tag();
    if (!wanted.isBlank()) {
      tag = check.code("tag", wanted);
    }
    name = check.text("name", fields.name(), 1, 200);
    manufacturer = check.optionalText("manufacturer", fields.manufacturer(), 120);
    model = check.optionalText("model", fields.model(), 120);
    serialNumber = check.optionalText("serialNumber", fields.serialNumber(), 120);
    installedOn = fields.installedOn();
    warrantyUntil = fields.warrantyUntil();
    check.isTrue(
        installedOn == null || warrantyUntil == null || installedOn.isBefore(warrantyUntil),
        "warrantyUntil",
        "before-start",
        "must be later than the installation");
    note = check.optionalText("note", fields.note(), 2000);
    check.throwIfAny();
    siteId = Objects.requireNonNull(site);
    parentId = fields.parentId();
  }

  public void deactivate() {
    active = false;
  }

  public void activate() {
    active = true;
  }

  public AssetId id() {
    return new AssetId(id);
  }

  public long version() {
    return version;
  }

  public CustomerId customer() {
    return new CustomerId(customerId);
  }

  public SiteId site() {
    return new SiteId(siteId);
  }

  public Optional<AssetId> parent() {
    return Optional.ofNullable(parentId).map(AssetId::new);
  }

  public String tag() {
    return tag;
  }

  public Owner owner() {
    return Owner.customer(customerId);
  }

  public AssetView view(String customerName, String siteName, String parentTag) {
    return new AssetView(
        id,
        version,
        customerId,
        customerName,
        siteId,
        siteName,
        parentId,
        parentTag,
        tag,
        name,
        manufacturer,
        model,
        serialNumber,
        installedOn,
        warrantyUntil,
        note,
        active,
        createdAt);
  }
}
