package org.waymend.workforce;

import java.util.List;
import java.util.Optional;
import org.waymend.workforce.domain.GeoPoint;
import org.waymend.workforce.domain.Territory;

/** The active territories at one moment, to place many points at once. */
public final class TerritoryMap {
  private final List<Territory> active;

  TerritoryMap(List<Territory> active) {
    this.active = active;
  }

  /**
   * As {@link TerritoryService#territoryOf}.
   *
   * @param latitude degrees, WGS-84
   * @param longitude degrees, WGS-84
   */
  public Optional<TerritoryId> territoryOf(double latitude, double longitude) {
    return Territory.of(active, GeoPoint.of(latitude, longitude)).map(Territory::id);
  }
}
