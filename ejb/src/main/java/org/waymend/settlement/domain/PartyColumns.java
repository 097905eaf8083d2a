package org.waymend.settlement.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.settlement.Party;
import org.waymend.settlement.PartyKind;

/** A party as it is kept: a column for each kind, so that each has its key and its scope. */
@Embeddable
public class PartyColumns {
  @Enumerated(EnumType.STRING)
  @Column(name = "party")
  private PartyKind kind;

  @Column(name = "customer_id")
  private @Nullable UUID customerId;

  @Column(name = "provider_id")
  private @Nullable UUID providerId;

  @Column(name = "engineer_id")
  private @Nullable UUID engineerId;

  @SuppressWarnings("NullAway.Init")
  protected PartyColumns() {} // JPA

  PartyColumns(PartyKind kind, @Nullable UUID id) {
    this.kind = kind;
    this.customerId = kind == PartyKind.CUSTOMER ? id : null;
    this.providerId = kind == PartyKind.PROVIDER ? id : null;
    this.engineerId = kind == PartyKind.ENGINEER ? id : null;
  }

  PartyColumns(Party party) {
    this(party.kind(), party.id());
  }

  PartyKind kind() {
    return kind;
  }

  @Nullable UUID id() {
    return switch (kind) {
      case CUSTOMER -> customerId;
      case PROVIDER -> providerId;
      case ENGINEER -> engineerId;
    };
  }

  Party party() {
    return new Party(kind, Objects.requireNonNull(id(), "a CHECK keeps it"));
  }
}
