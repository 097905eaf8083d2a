package org.waymend.settlement;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What may be said about a version of a rate card; meanings as in {@link RateTerms}. Whatever is
 * left out is not charged.
 *
 * @param validFrom first local date
 * @param validUntil first local date after it; null while it is not known
 */
public record RateVersionFields(
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validUntil,
    @Nullable Integer labourUnitMinutes,
    @Nullable Integer labourMinimumUnits,
    @Nullable Long labourPriceMinor,
    @Nullable Long callOutFeeMinor,
    @Nullable TravelBasis travelBasis,
    @Nullable Long travelPriceMinor,
    @Nullable PartsBasis partsBasis,
    @Nullable Integer partsMarkupBasisPoints,
    @Nullable LocalTime nightFrom,
    @Nullable LocalTime nightUntil,
    @Nullable Integer nightBasisPoints,
    @Nullable Integer weekendBasisPoints,
    @Nullable Integer holidayBasisPoints,
    @Nullable List<@Nullable LocalDate> holidays,
    @Nullable Integer commissionBasisPoints,
    @Nullable Integer taxBasisPoints) {}
