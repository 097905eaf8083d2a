package org.waymend.settlement.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.settlement.ChargeAct;
import org.waymend.settlement.ChargeId;
import org.waymend.settlement.ChargeStatus;
import org.waymend.settlement.ChargeView;
import org.waymend.settlement.OpenReason;
import org.waymend.settlement.Party;
import org.waymend.shared.Check;
import org.waymend.shared.DomainException;
import org.waymend.shared.DomainException.Kind;
import org.waymend.shared.Money;

/** What one visit costs or earns one party, or why that is not known yet. */
@Entity
@Table(name = "charge")
public class Charge {
  private static final int LONGEST_DETAIL = 200;

  @Id private UUID id;
  @Version private long version;

  @Column(name = "visit_id")
  private UUID visitId;

  @Column(name = "visit_number")
  private String visitNumber;

  @Embedded private PartyColumns party;

  @Column(name = "service_on")
  private LocalDate serviceOn;

  @Enumerated(EnumType.STRING)
  private ChargeStatus status;

  @Enumerated(EnumType.STRING)
  @Column(name = "open_reason")
  private @Nullable OpenReason openReason;

  @Column(name = "open_detail")
  private String openDetail;

  private String reason;

  @Column(name = "pricing_round")
  private int round;

  private @Nullable String currency;

  @Column(name = "total_minor")
  private @Nullable Long totalMinor;

  @Column(name = "rate_card_version_id")
  private @Nullable UUID rateCardVersionId;

  @Column(name = "priced_at")
  private @Nullable Instant pricedAt;

  @Column(name = "created_at")
  private Instant createdAt;

  @SuppressWarnings("NullAway.Init")
  protected Charge() {} // JPA

  /** A charge that is to be priced at once; until then it is open. */
  public static Charge of(
      UUID id, UUID visit, String visitNumber, Party party, LocalDate serviceOn, Instant now) {
    var charge = new Charge();
    charge.id = id;
    charge.visitId = visit;
    charge.visitNumber = visitNumber;
    charge.party = new PartyColumns(party);
    charge.serviceOn = serviceOn;
    charge.status = ChargeStatus.OPEN;
    charge.openReason = OpenReason.NO_CARD;
    charge.openDetail = "";
    charge.reason = "";
    charge.createdAt = now;
    return charge;
  }

  /** Something that a price needs is missing. */
  public void leaveOpen(OpenReason why, String detail) {
    status = ChargeStatus.OPEN;
    openReason = why;
    openDetail = detail.length() > LONGEST_DETAIL ? detail.substring(0, LONGEST_DETAIL) : detail;
    totalMinor = null;
    rateCardVersionId = null;
  }

  /**
   * It has lines now.
   *
   * @return number of this pricing, for its lines
   */
  public int priced(UUID rateVersion, Money total, Instant now) {
    status = ChargeStatus.PRICED;
    openReason = null;
    openDetail = "";
    round++;
    currency = total.currency();
    totalMinor = total.minor();
    rateCardVersionId = rateVersion;
    pricedAt = now;
    return round;
  }

  /** Its lines are taken back. */
  public void reversed(String why) {
    if (status != ChargeStatus.PRICED) {
      throw new DomainException(
              Kind.CONFLICT, "charge/not-priced", "There are no lines to take back.")
          .with("status", status);
    }
    status = ChargeStatus.REVERSED;
    totalMinor = 0L;
    reason = why;
  }

  /**
   * Why lines are taken back.
   *
   * @throws DomainException {@code request/invalid} unless there is a reason, where lines go
   */
  public String reasonOf(@Nullable String given) {
    var check = new Check();
    var why = check.text("reason", given, status == ChargeStatus.PRICED ? 1 : 0, 500);
    check.throwIfAny();
    return why;
  }

  public ChargeId id() {
    return new ChargeId(id);
  }

  public long version() {
    return version;
  }

  public UUID visitId() {
    return visitId;
  }

  public String visitNumber() {
    return visitNumber;
  }

  public Party party() {
    return party.party();
  }

  public LocalDate serviceOn() {
    return serviceOn;
  }

  public ChargeStatus status() {
    return status;
  }

  public @Nullable OpenReason openReason() {
    return openReason;
  }

  public int round() {
    return round;
  }

  public @Nullable UUID rateCardVersionId() {
    return rateCardVersionId;
  }

  public ChargeView view(String partyName, @Nullable RateName rate) {
    return new ChargeView(
        id,
        version,
        visitId,
        visitNumber,
        party.kind(),
        party.party().id(),
        partyName,
        serviceOn,
        status,
        openReason,
        openDetail,
        reason,
        currency == null || totalMinor == null ? null : new Money(totalMinor, currency),
        rate == null ? null : rate.cardId(),
        rate == null ? "" : rate.cardName(),
        rate == null ? null : rate.number(),
        pricedAt,
        status == ChargeStatus.PRICED
            ? List.of(ChargeAct.REPRICE, ChargeAct.REVERSE)
            : List.of(ChargeAct.REPRICE),
        Objects.requireNonNull(createdAt));
  }
}
