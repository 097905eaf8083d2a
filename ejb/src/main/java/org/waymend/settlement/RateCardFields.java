package org.waymend.settlement;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What may be said about a rate card. Of the three ids the one of its kind says whose own it is;
 * without, it is the default of the kind.
 *
 * @param party never changes, nor does the id
 * @param currency ISO 4217; never changes
 */
public record RateCardFields(
    @Nullable String code,
    @Nullable String name,
    @Nullable PartyKind party,
    @Nullable UUID customerId,
    @Nullable UUID providerId,
    @Nullable UUID engineerId,
    @Nullable String currency) {

  /** The id of the kind; null for a default. */
  public @Nullable UUID idOf(PartyKind kind) {
    return switch (kind) {
      case CUSTOMER -> customerId;
      case PROVIDER -> providerId;
      case ENGINEER -> engineerId;
    };
  }
}
