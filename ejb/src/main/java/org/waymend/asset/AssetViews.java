package org.waymend.asset;

import java.util.List;
import java.util.UUID;
import org.waymend.asset.domain.Asset;
import org.waymend.asset.domain.Assets;
import org.waymend.customer.CustomerDirectory;

/** Views of assets with the names that tables show, read in one query a kind. */
final class AssetViews {
  private AssetViews() {}

  static List<AssetView> of(List<Asset> some, CustomerDirectory customers, Assets assets) {
    var customerNames =
        customers.customerNames(some.stream().map(a -> a.customer().value()).toList());
    var siteNames = customers.siteNames(some.stream().map(a -> a.site().value()).toList());
    var parentTags =
        assets.tags(some.stream().flatMap(a -> a.parent().stream()).map(AssetId::value).toList());
    return some.stream()
        .map(
            a ->
                a.view(
                    customerNames.getOrDefault(a.customer().value(), ""),
                    siteNames.getOrDefault(a.site().value(), ""),
                    a.parent().map(p -> tag(parentTags.get(p.value()), p.value())).orElse("")))
        .toList();
  }

  static List<AssetRow> rows(List<Asset> some, CustomerDirectory customers, Assets assets) {
    var numbers = customers.customerNumbers(some.stream().map(a -> a.customer().value()).toList());
    return of(some, customers, assets).stream()
        .map(v -> AssetRow.of(v, numbers.getOrDefault(v.customerId(), "")))
        .toList();
  }

  private static String tag(@org.jspecify.annotations.Nullable String tag, UUID id) {
    return tag == null ? id.toString() : tag;
  }
}
