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
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.settlement.Party;
import org.waymend.settlement.StatementAct;
import org.waymend.settlement.StatementId;
import org.waymend.settlement.StatementMoved;
import org.waymend.settlement.StatementStatus;
import org.waymend.settlement.StatementView;
import org.waymend.shared.DomainException;
import org.waymend.shared.DomainException.Kind;
import org.waymend.shared.Money;

/** A party's charge lines of a month and a currency. */
@Entity
@Table(name = "statement")
public class Statement {
  @Id private UUID id;
  @Version private long version;
  private String number;
  @Embedded private PartyColumns party;

  @Column(name = "party_name")
  private String partyName;

  private String period;
  private String currency;

  @Enumerated(EnumType.STRING)
  private StatementStatus status;

  @Column(name = "total_minor")
  private long totalMinor;

  @Column(name = "line_count")
  private int lineCount;

  @Column(name = "agreed_at")
  private @Nullable Instant agreedAt;

  @Column(name = "agreed_by")
  private @Nullable String agreedBy;

  @Column(name = "locked_at")
  private @Nullable Instant lockedAt;

  @Column(name = "locked_by")
  private @Nullable String lockedBy;

  private @Nullable String sha256;

  @Column(name = "created_at")
  private Instant createdAt;

  @SuppressWarnings("NullAway.Init")
  protected Statement() {} // JPA

  /**
   * Whose lines of when.
   *
   * @param month in which the visits ended, at their sites
   */
  public record Key(Party party, YearMonth month, String currency) {}

  /**
   * Lines came in, which are in the database too.
   *
   * @throws DomainException {@code statement/illegal-transition} unless it is a draft
   */
  public void add(Collection<ChargeLine> lines) {
    require(status == StatementStatus.DRAFT, "Lines can't come in");
    for (ChargeLine line : lines) {
      totalMinor = total().plus(line.amount()).minor();
      lineCount++;
    }
  }

  /**
   * @param checksum of its lines and postings
   * @throws DomainException {@code statement/illegal-transition} unless it is in the state for it
   */
  public StatementMoved move(StatementAct act, String by, @Nullable String checksum, Instant now) {
    require(act.fits(status) && status.canBecome(act.to()), act.name());
    var from = status;
    status = act.to();
    switch (act) {
      case AGREE -> {
        agreedAt = now;
        agreedBy = by;
      }
      case REOPEN -> {
        agreedAt = null;
        agreedBy = null;
      }
      case LOCK -> {
        lockedAt = now;
        lockedBy = by;
        sha256 = checksum;
      }
    }
    return new StatementMoved(id, number, party.kind(), party.party().id(), from, status, now);
  }

  private void require(boolean condition, String what) {
    if (!condition) {
      throw new DomainException(
              Kind.CONFLICT,
              "statement/illegal-transition",
              what + " is not possible while the statement is " + status + ".")
          .with("status", status);
    }
  }

  public StatementId id() {
    return new StatementId(id);
  }

  public long version() {
    return version;
  }

  public String number() {
    return number;
  }

  public Party party() {
    return party.party();
  }

  public StatementStatus status() {
    return status;
  }

  public Money total() {
    return new Money(totalMinor, currency);
  }

  public StatementView view(@Nullable Long exportNumber) {
    return new StatementView(
        id,
        version,
        number,
        party.kind(),
        party.party().id(),
        partyName,
        period,
        status,
        total(),
        lineCount,
        agreedAt,
        agreedBy,
        lockedAt,
        lockedBy,
        sha256,
        exportNumber,
        Arrays.stream(StatementAct.values()).filter(act -> act.fits(status)).toList(),
        createdAt);
  }
}
