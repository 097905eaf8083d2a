package org.waymend.settlement.domain;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.settlement.PartsBasis;
import org.waymend.settlement.PartyKind;
import org.waymend.settlement.RateCardView.RateVersionView;
import org.waymend.settlement.RateTerms;
import org.waymend.settlement.RateVersionFields;
import org.waymend.settlement.TravelBasis;

/** Terms of a rate card from a day on. They never change. */
@Entity
@Table(name = "rate_card_version")
public class RateCardVersion {
  @Id private UUID id;

  @Column(name = "rate_card_id")
  private UUID rateCardId;

  private int number;

  @Column(name = "valid_from")
  private LocalDate validFrom;

  @Column(name = "valid_until")
  private @Nullable LocalDate validUntil;

  @Column(name = "labour_unit_minutes")
  private int labourUnitMinutes;

  @Column(name = "labour_minimum_units")
  private int labourMinimumUnits;

  @Column(name = "labour_price_minor")
  private long labourPriceMinor;

  @Column(name = "call_out_fee_minor")
  private long callOutFeeMinor;

  @Enumerated(EnumType.STRING)
  @Column(name = "travel_basis")
  private TravelBasis travelBasis;

  @Column(name = "travel_price_minor")
  private long travelPriceMinor;

  @Enumerated(EnumType.STRING)
  @Column(name = "parts_basis")
  private PartsBasis partsBasis;

  @Column(name = "parts_markup_bp")
  private int partsMarkupBasisPoints;

  @Column(name = "night_from")
  private @Nullable LocalTime nightFrom;

  @Column(name = "night_until")
  private @Nullable LocalTime nightUntil;

  @Column(name = "night_bp")
  private int nightBasisPoints;

  @Column(name = "weekend_bp")
  private int weekendBasisPoints;

  @Column(name = "holiday_bp")
  private int holidayBasisPoints;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(
      name = "rate_card_holiday",
      joinColumns = @JoinColumn(name = "rate_card_version_id"))
  @Column(name = "holiday_on")
  private Set<LocalDate> holidays = new HashSet<>();

  @Column(name = "commission_bp")
  private int commissionBasisPoints;

  @Column(name = "tax_bp")
  private int taxBasisPoints;

  @Column(name = "created_at")
  private Instant createdAt;

  @SuppressWarnings("NullAway.Init")
  protected RateCardVersion() {} // JPA

  /**
   * @throws org.waymend.shared.DomainException {@code request/invalid} with every field that is
   *     wrong
   */
  static RateCardVersion of(
      UUID id, UUID card, PartyKind party, int number, RateVersionFields fields, Instant now) {
    var rates = RateForm.read(party, fields);
    var terms = rates.terms();
    var version = new RateCardVersion();
    version.id = id;
    version.rateCardId = card;
    version.number = number;
    version.validFrom = rates.validFrom();
    version.validUntil = fields.validUntil();
    version.labourUnitMinutes = terms.labourUnitMinutes();
    version.labourMinimumUnits = terms.labourMinimumUnits();
    version.labourPriceMinor = terms.labourPriceMinor();
    version.callOutFeeMinor = terms.callOutFeeMinor();
    version.travelBasis = terms.travelBasis();
    version.travelPriceMinor = terms.travelPriceMinor();
    version.partsBasis = terms.partsBasis();
    version.partsMarkupBasisPoints = terms.partsMarkupBasisPoints();
    version.nightFrom = terms.nightFrom();
    version.nightUntil = terms.nightUntil();
    version.nightBasisPoints = terms.nightBasisPoints();
    version.weekendBasisPoints = terms.weekendBasisPoints();
    version.holidayBasisPoints = terms.holidayBasisPoints();
    version.holidays = new HashSet<>(terms.holidays());
    version.commissionBasisPoints = terms.commissionBasisPoints();
    version.taxBasisPoints = terms.taxBasisPoints();
    version.createdAt = now;
    return version;
  }

  public RateTerms terms() {
    return new RateTerms(
        labourUnitMinutes,
        labourMinimumUnits,
        labourPriceMinor,
        callOutFeeMinor,
        travelBasis,
        travelPriceMinor,
        partsBasis,
        partsMarkupBasisPoints,
        nightFrom,
        nightUntil,
        nightBasisPoints,
        weekendBasisPoints,
        holidayBasisPoints,
        holidays.stream().sorted().toList(),
        commissionBasisPoints,
        taxBasisPoints);
  }

  public UUID id() {
    return id;
  }

  public UUID rateCardId() {
    return rateCardId;
  }

  public int number() {
    return number;
  }

  public LocalDate validFrom() {
    return validFrom;
  }

  /** True if its own end does not keep it from the day; a later version may. */
  boolean reaches(LocalDate day) {
    return !day.isBefore(validFrom) && (validUntil == null || day.isBefore(validUntil));
  }

  /**
   * @param next start of the version after it, null if there is none
   */
  RateVersionView view(@Nullable LocalDate next, boolean isUsed) {
    var until =
        next == null || (validUntil != null && validUntil.isBefore(next)) ? validUntil : next;
    return new RateVersionView(
        id, number, Objects.requireNonNull(validFrom), until, terms(), isUsed, createdAt);
  }
}
