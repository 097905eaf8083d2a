package org.waymend.inventory;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.shared.Money;
import org.waymend.shared.VersionedView;

/**
 * A part.
 *
 * @param number the house's own number, upper case
 * @param unit what quantities count
 * @param price what a customer pays for one unit
 * @param cost what one unit costs us; null for those who need not know
 * @param isSerialTracked true if every piece has an identity of its own
 * @param fitsModels asset models that it fits
 * @param substituteIds parts that may be used instead, the best first
 * @param substituteNumbers their numbers, in the same order
 */
public record PartView(
    UUID id,
    long version,
    String number,
    String nameEn,
    String nameZh,
    PartUnit unit,
    Money price,
    @Nullable Money cost,
    boolean isSerialTracked,
    boolean isLotTracked,
    List<String> fitsModels,
    List<UUID> substituteIds,
    List<String> substituteNumbers,
    boolean isActive,
    Instant createdAt)
    implements VersionedView {

  PartView withoutCost() {
    return new PartView(
        id,
        version,
        number,
        nameEn,
        nameZh,
        unit,
        price,
        null,
        isSerialTracked,
        isLotTracked,
        fitsModels,
        substituteIds,
        substituteNumbers,
        isActive,
        createdAt);
  }
}
