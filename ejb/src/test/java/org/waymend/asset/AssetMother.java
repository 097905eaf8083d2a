package org.waymend.asset;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.asset.domain.Asset;
import org.waymend.customer.CustomerId;
import org.waymend.customer.SiteId;

/** Assets for tests. */
public final class AssetMother {
  public static final Instant NINE = Instant.parse("2026-11-21T09:00:00Z");

  private AssetMother() {}

  public static Asset asset(CustomerId customer, SiteId site, String tag) {
    return asset(customer, site, tag, null);
  }

  public static Asset asset(
      CustomerId customer, SiteId site, String tag, @Nullable AssetId parent) {
    return Asset.register(UUID.randomUUID(), customer, tag, fields(site, tag, parent), NINE);
  }

  public static AssetFields fields(SiteId site, @Nullable String tag, @Nullable AssetId parent) {
    return fields(
        site, tag, parent, "Passenger lift", LocalDate.of(2024, 2, 29), LocalDate.of(2027, 3, 1));
  }

  public static AssetFields fields(
      SiteId site,
      @Nullable String tag,
      @Nullable AssetId parent,
      @Nullable String name,
      @Nullable LocalDate installedOn,
      @Nullable LocalDate warrantyUntil) {
    return new AssetFields(
        site.value(),
        parent == null ? null : parent.value(),
        tag,
        name,
        "Schindler",
        "3300",
        "SN-" + tag,
        installedOn,
        warrantyUntil,
        "");
  }
}
