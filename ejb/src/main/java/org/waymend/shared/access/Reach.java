package org.waymend.shared.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an actor reaches with one operation. Repositories put it into their query, so that nothing
 * outside it ever leaves the database.
 *
 * @param isAll everything
 * @param customerId otherwise: what belongs to this customer
 * @param providerId or to this service provider
 * @param userId or to this user
 */
public record Reach(
    boolean isAll, @Nullable UUID customerId, @Nullable UUID providerId, @Nullable UUID userId) {
  public static final Reach ALL = new Reach(true, null, null, null);
  public static final Reach NOTHING = new Reach(false, null, null, null);

  public boolean covers(Owner owner) {
    return isAll
        || (customerId != null && customerId.equals(owner.customerId()))
        || (providerId != null && providerId.equals(owner.providerId()))
        || (userId != null && userId.equals(owner.userId()));
  }
}
