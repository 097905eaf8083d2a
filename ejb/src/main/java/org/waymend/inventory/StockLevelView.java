package org.waymend.inventory;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * How much of a part lies at a location.
 *
 * @param partName both names of the part
 * @param onHand in the part's unit
 * @param reserved what of it is held for visits
 * @param available what of it is not
 */
public record StockLevelView(
    String id,
    UUID partId,
    String partNumber,
    String partName,
    String partNameEn,
    String partNameZh,
    PartUnit unit,
    UUID locationId,
    String locationCode,
    String locationName,
    StockLocationKind locationKind,
    BigDecimal onHand,
    BigDecimal reserved,
    BigDecimal available) {}
