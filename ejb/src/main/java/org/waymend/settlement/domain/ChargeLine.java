package org.waymend.settlement.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.inventory.Quantity;
import org.waymend.settlement.ChargeLineView;
import org.waymend.settlement.ChargeRule;
import org.waymend.settlement.ChargeUnit;
import org.waymend.settlement.LineEvidence;
import org.waymend.settlement.LineKind;
import org.waymend.settlement.Party;
import org.waymend.settlement.PartyKind;
import org.waymend.shared.Money;
import org.waymend.shared.json.Json;
import org.waymend.shared.persistence.NotAudited;

/** One amount between us and a party. Written once; not audited, since it is its own record. */
@Entity
@NotAudited
@Table(name = "charge_line")
public class ChargeLine {
  private static final String HOUSE = "HOUSE";

  @Id private UUID id;

  @Column(name = "charge_id")
  private UUID chargeId;

  @Column(name = "pricing_round")
  private int round;

  private int position;

  @Column(name = "statement_id")
  private UUID statementId;

  @Column(name = "visit_id")
  private UUID visitId;

  @Column(name = "visit_number")
  private String visitNumber;

  @Embedded private PartyColumns party;

  @Column(name = "service_on")
  private LocalDate serviceOn;

  @Enumerated(EnumType.STRING)
  private LineKind kind;

  @Enumerated(EnumType.STRING)
  private ChargeRule rule;

  @Column(name = "quantity_thousandths")
  private long quantityThousandths;

  @Enumerated(EnumType.STRING)
  private ChargeUnit unit;

  @Column(name = "unit_price_minor")
  private @Nullable Long unitPriceMinor;

  @Column(name = "basis_points")
  private @Nullable Integer basisPoints;

  @Column(name = "basis_minor")
  private @Nullable Long basisMinor;

  @Column(name = "amount_minor")
  private long amountMinor;

  private String currency;

  @Column(name = "rate_card_version_id")
  private UUID rateCardVersionId;

  @Column(name = "part_id")
  private @Nullable UUID partId;

  private String evidence;

  @Column(name = "reverses_id")
  private @Nullable UUID reversesId;

  private String reason;

  @Column(name = "created_by")
  private String createdBy;

  @Column(name = "created_at")
  private Instant createdAt;

  @SuppressWarnings("NullAway.Init")
  protected ChargeLine() {} // JPA

  /** Who writes lines, when, and into which statement. */
  public record Written(UUID statementId, String by, Instant at) {}

  /** A line of a charge's present round. */
  public static ChargeLine of(
      UUID id, Charge charge, int position, LineDraft draft, UUID rateVersion, Written written) {
    var line = new ChargeLine();
    line.id = id;
    line.chargeId = charge.id().value();
    line.round = charge.round();
    line.position = position;
    line.visitId = charge.visitId();
    line.visitNumber = charge.visitNumber();
    line.party = new PartyColumns(charge.party());
    line.serviceOn = charge.serviceOn();
    line.kind = draft.rule().kind();
    line.rule = draft.rule();
    line.quantityThousandths = draft.quantityThousandths();
    line.unit = draft.unit();
    line.unitPriceMinor = draft.unitPriceMinor();
    line.basisPoints = draft.basisPoints();
    line.basisMinor = draft.basisMinor();
    line.amountMinor = draft.amount().minor();
    line.currency = draft.amount().currency();
    line.rateCardVersionId = rateVersion;
    line.partId = draft.evidence().partId();
    line.evidence = Json.write(draft.evidence());
    line.reason = "";
    line.write(written);
    return line;
  }

  /** The line that takes this one back. */
  public ChargeLine reversal(UUID reversalId, String why, Written written) {
    var line = new ChargeLine();
    line.id = reversalId;
    line.chargeId = chargeId;
    line.round = round;
    line.position = position;
    line.visitId = visitId;
    line.visitNumber = visitNumber;
    line.party = new PartyColumns(party.party());
    line.serviceOn = serviceOn;
    line.kind = kind;
    line.rule = rule;
    line.quantityThousandths = Math.negateExact(quantityThousandths);
    line.unit = unit;
    line.unitPriceMinor = unitPriceMinor;
    line.basisPoints = basisPoints;
    line.basisMinor = basisMinor;
    line.amountMinor = Math.negateExact(amountMinor);
    line.currency = currency;
    line.rateCardVersionId = rateCardVersionId;
    line.partId = partId;
    line.evidence = evidence;
    line.reversesId = id;
    line.reason = why;
    line.write(written);
    return line;
  }

  private void write(Written written) {
    statementId = written.statementId();
    createdBy = written.by();
    createdAt = written.at();
  }

  public UUID id() {
    return id;
  }

  public UUID statementId() {
    return statementId;
  }

  public Party party() {
    return party.party();
  }

  public LineKind kind() {
    return kind;
  }

  public Money amount() {
    return new Money(amountMinor, currency);
  }

  public UUID rateCardVersionId() {
    return rateCardVersionId;
  }

  /** What others call what the line names. */
  public record Names(
      String partyName, String statementNumber, RateName rate, @Nullable UUID reversedById) {}

  /**
   * @param isInside false for those who must not know what a part costs us
   */
  public ChargeLineView view(Names names, boolean isInside) {
    boolean isShown = isInside || kind != LineKind.PART;
    boolean isCustomers = party.kind() == PartyKind.CUSTOMER;
    return new ChargeLineView(
        id,
        chargeId,
        statementId,
        names.statementNumber(),
        visitId,
        visitNumber,
        party.kind(),
        party.party().id(),
        names.partyName(),
        isCustomers ? party.kind().name() : HOUSE,
        isCustomers ? HOUSE : party.kind().name(),
        serviceOn,
        kind,
        rule,
        new Quantity(quantityThousandths).units(),
        unit,
        money(unitPriceMinor),
        isShown ? basisPoints : null,
        isShown ? money(basisMinor) : null,
        amount(),
        names.rate().cardId(),
        names.rate().cardName(),
        names.rate().number(),
        Json.read(evidence, LineEvidence.class),
        reversesId,
        names.reversedById(),
        reason,
        createdBy,
        createdAt);
  }

  private @Nullable Money money(@Nullable Long minor) {
    return minor == null ? null : new Money(minor, currency);
  }
}
