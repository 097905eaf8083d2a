package org.waymend.inventory;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.shared.Money;

/**
 * What somebody says about a part; units and meanings as in {@link PartView}.
 *
 * @param nameEn one of the two names may be missing; then it is the other one's
 * @param cost null is nothing, in the currency of the price
 */
public record PartFields(
    @Nullable String number,
    @Nullable String nameEn,
    @Nullable String nameZh,
    @Nullable PartUnit unit,
    @Nullable Money price,
    @Nullable Money cost,
    @Nullable Boolean isSerialTracked,
    @Nullable Boolean isLotTracked,
    @Nullable List<String> fitsModels,
    @Nullable List<UUID> substituteIds) {}
