package org.waymend.shared.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose an object is, for the check against an actor's {@link Reach}.
 *
 * @param customerId the customer it belongs to
 * @param providerId the service provider it belongs to
 * @param userId the user it belongs to
 */
public record Owner(@Nullable UUID customerId, @Nullable UUID providerId, @Nullable UUID userId) {
  /** An object of the house: reached only by roles whose matrix cell says {@code all}. */
  public static final Owner HOUSE = new Owner(null, null, null);

  public static Owner customer(UUID customerId) {
    return new Owner(customerId, null, null);
  }

  public static Owner provider(@Nullable UUID providerId) {
    return new Owner(null, providerId, null);
  }

  public static Owner user(UUID userId) {
    return new Owner(null, null, userId);
  }
}
