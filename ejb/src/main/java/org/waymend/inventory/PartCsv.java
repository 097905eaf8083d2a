package org.waymend.inventory;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.shared.Money;

/** A part as a line of the export, which the import takes back. Amounts are in major units. */
public record PartCsv(
    UUID id,
    long version,
    String number,
    String nameEn,
    String nameZh,
    PartUnit unit,
    Money price,
    String priceCurrency,
    @Nullable Money cost,
    @Nullable String costCurrency,
    boolean isSerialTracked,
    boolean isLotTracked,
    List<String> fitsModels,
    List<UUID> substituteIds,
    List<String> substituteNumbers,
    boolean isActive,
    Instant createdAt) {

  public static PartCsv of(PartView view) {
    var cost = view.cost();
    return new PartCsv(
        view.id(),
        view.version(),
        view.number(),
        view.nameEn(),
        view.nameZh(),
        view.unit(),
        view.price(),
        view.price().currency(),
        cost,
        cost == null ? null : cost.currency(),
        view.isSerialTracked(),
        view.isLotTracked(),
        view.fitsModels(),
        view.substituteIds(),
        view.substituteNumbers(),
        view.isActive(),
        view.createdAt());
  }
}
