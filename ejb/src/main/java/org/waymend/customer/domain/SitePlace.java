package org.waymend.customer.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a site is, in degrees (WGS-84), and the service territory that it is assigned to. Without
 * the rest of it, for many at once.
 */
public record SitePlace(UUID id, double latitude, double longitude, @Nullable UUID territoryId) {
  /** The same place in another territory. */
  public SitePlace in(@Nullable UUID territory) {
    return new SitePlace(id, latitude, longitude, territory);
  }
}
