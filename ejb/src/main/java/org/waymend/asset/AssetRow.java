package org.waymend.asset;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An asset as a line of CSV; meanings as in {@link AssetView}. */
public record AssetRow(
    String tag,
    String customerNumber,
    String customerName,
    String siteName,
    String parentTag,
    String name,
    String manufacturer,
    String model,
    String serialNumber,
    @Nullable LocalDate installedOn,
    @Nullable LocalDate warrantyUntil,
    String note,
    boolean isActive,
    Instant createdAt) {

  static AssetRow of(AssetView view, String customerNumber) {
    return new AssetRow(
        view.tag(),
        customerNumber,
        view.customerName(),
        view.siteName(),
        view.parentTag(),
        view.name(),
        view.manufacturer(),
        view.model(),
        view.serialNumber(),
        view.installedOn(),
        view.warrantyUntil(),
        view.note(),
        view.isActive(),
        view.createdAt());
  }
}
