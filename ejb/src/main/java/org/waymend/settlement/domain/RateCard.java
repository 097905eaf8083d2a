package org.waymend.settlement.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.settlement.PartyKind;
import org.waymend.settlement.RateCardFields;
import org.waymend.settlement.RateCardId;
import org.waymend.settlement.RateCardView;
import org.waymend.settlement.RateCardView.RateVersionView;
import org.waymend.settlement.RateVersionFields;
import org.waymend.shared.Check;
import org.waymend.shared.DomainException;
import org.waymend.shared.DomainException.Kind;
import org.waymend.shared.Money;

/** What a kind of party, or one of them, is charged or paid by. */
@Entity
@Table(name = "rate_card")
public class RateCard {
  private static final Comparator<RateCardVersion> NEWEST =
      Comparator.comparing(RateCardVersion::validFrom).reversed();

  private static final String DEFAULT = "-";

  @Id private UUID id;
  @Version private long version;
  private String code;
  private String name;
  @Embedded private PartyColumns party;

  /** What the unique key of active cards compares. */
  @Column(name = "party_key")
  private String partyKey;

  private String currency;

  @Column(name = "is_active")
  private boolean active;

  @Column(name = "created_at")
  private Instant createdAt;

  @SuppressWarnings("NullAway.Init")
  protected RateCard() {} // JPA

  /**
   * A new, active rate card without terms.
   *
   * @throws DomainException {@code request/invalid} with every field that is wrong
   */
  public static RateCard register(UUID id, RateCardFields fields, Instant now) {
    var check = new Check();
    var code = check.code("code", fields.code());
    var name = check.text("name", fields.name(), 1, 120);
    var kind = check.required("party", fields.party());
    var currency = currency(check, fields.currency());
    check.throwIfAny();
    var card = new RateCard();
    card.id = id;
    card.code = code;
    card.name = name;
    var owner = fields.idOf(Objects.requireNonNull(kind));
    card.party = new PartyColumns(kind, owner);
    card.partyKey = owner == null ? DEFAULT : owner.toString();
    card.currency = currency;
    card.active = true;
    card.createdAt = now;
    return card;
  }

  private static String currency(Check check, @Nullable String given) {
    var code = check.text("currency", given, 1, 3);
    if (!code.isEmpty()) {
      try {
        return Money.requireCurrency(code);
      } catch (DomainException e) {
        check.add("currency", "unknown", "is no ISO 4217 currency");
      }
    }
    return code;
  }

  /**
   * @throws DomainException {@code request/invalid} with every field that is wrong
   */
  public void change(RateCardFields fields) {
    var check = new Check();
    var newCode = check.code("code", fields.code());
    var newName = check.text("name", fields.name(), 1, 120);
    fixed(check, "party", fields.party(), party.kind());
    fixed(check, party.kind().idField(), fields.idOf(party.kind()), party.id());
    fixed(check, "currency", fields.currency(), currency);
    check.throwIfAny();
    code = newCode;
    name = newName;
  }

  private static void fixed(
      Check check, String field, @Nullable Object given, @Nullable Object kept) {
    check.isTrue(
        given == null || given.equals(kept), field, "fixed", "never changes: make another card");
  }

  /**
   * New terms from a day on.
   *
   * @param others the versions that there are
   * @throws DomainException {@code request/invalid} with every field that is wrong; {@code
   *     rate-card/day-taken} if another version begins on that day
   */
  public RateCardVersion add(
      UUID versionId, RateVersionFields fields, List<RateCardVersion> others, Instant now) {
    int last = others.stream().mapToInt(RateCardVersion::number).max().orElse(0);
    var added = RateCardVersion.of(versionId, id, party.kind(), last + 1, fields, now);
    if (others.stream().anyMatch(other -> other.validFrom().equals(added.validFrom()))) {
      throw new DomainException(
              Kind.CONFLICT,
              "rate-card/day-taken",
              "Another version begins on that day. Withdraw it if nothing was priced with it.")
          .field("validFrom", "taken", "another version begins on that day");
    }
    return added;
  }

  /** The terms of a day: those that began last, unless they have ended. */
  public static Optional<RateCardVersion> on(LocalDate day, Collection<RateCardVersion> versions) {
    return versions.stream()
        .filter(v -> !v.validFrom().isAfter(day))
        .min(NEWEST)
        .filter(v -> v.reaches(day));
  }

  public void deactivate() {
    active = false;
  }

  public void activate() {
    active = true;
  }

  public RateCardId id() {
    return new RateCardId(id);
  }

  public long version() {
    return version;
  }

  public String code() {
    return code;
  }

  public String name() {
    return name;
  }

  public String currency() {
    return currency;
  }

  public PartyKind partyKind() {
    return party.kind();
  }

  public @Nullable UUID partyId() {
    return party.id();
  }

  public boolean isActive() {
    return active;
  }

  /**
   * @param partyName empty for a default
   * @param used ids of the versions that something was priced with
   */
  public RateCardView view(
      String partyName, Collection<RateCardVersion> versions, Collection<UUID> used) {
    var views = new ArrayList<RateVersionView>();
    LocalDate next = null;
    for (RateCardVersion each : versions.stream().sorted(NEWEST).toList()) {
      views.add(each.view(next, used.contains(each.id())));
      next = each.validFrom();
    }
    return new RateCardView(
        id,
        version,
        code,
        name,
        party.kind(),
        party.id(),
        partyName,
        currency,
        List.copyOf(views),
        active,
        createdAt);
  }
}
