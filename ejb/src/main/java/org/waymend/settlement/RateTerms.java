package org.waymend.settlement;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a rate card prices a visit. Prices are minor units of its currency, shares basis points
 * (1/100 %).
 *
 * @param labourUnitMinutes length of the unit that counts in full once it is started
 * @param labourMinimumUnits so many are charged at least
 * @param travelPriceMinor of a kilometre or a minute
 * @param nightFrom local time of the site; null if there is no night
 * @param nightUntil exclusive, on the next day if not after {@code nightFrom}
 * @param commissionBasisPoints of the customer's labour; engineers only
 * @param holidays local dates of the site, in order
 */
public record RateTerms(
    int labourUnitMinutes,
    int labourMinimumUnits,
    long labourPriceMinor,
    long callOutFeeMinor,
    TravelBasis travelBasis,
    long travelPriceMinor,
    PartsBasis partsBasis,
    int partsMarkupBasisPoints,
    @Nullable LocalTime nightFrom,
    @Nullable LocalTime nightUntil,
    int nightBasisPoints,
    int weekendBasisPoints,
    int holidayBasisPoints,
    List<LocalDate> holidays,
    int commissionBasisPoints,
    int taxBasisPoints) {
  public RateTerms {
    holidays = List.copyOf(holidays);
  }
}
