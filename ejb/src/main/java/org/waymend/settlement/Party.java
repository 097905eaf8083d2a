package org.waymend.settlement;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.shared.access.Owner;

/**
 * One that settles with us.
 *
 * @param id the customer, service provider or engineer
 */
public record Party(PartyKind kind, UUID id) {
  public @Nullable UUID customerId() {
    return kind == PartyKind.CUSTOMER ? id : null;
  }

  public @Nullable UUID providerId() {
    return kind == PartyKind.PROVIDER ? id : null;
  }

  public @Nullable UUID engineerId() {
    return kind == PartyKind.ENGINEER ? id : null;
  }

  /** Whose its lines and statements are; an engineer's are the house's. */
  public Owner owner() {
    return new Owner(customerId(), providerId(), null);
  }
}
