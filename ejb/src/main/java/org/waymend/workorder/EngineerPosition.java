package org.waymend.workorder;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where an engineer was last on the way to a visit.
 *
 * @param latitude degrees, WGS-84
 * @param longitude degrees, WGS-84
 * @param accuracyMetres null if the phone did not say
 */
public record EngineerPosition(
    UUID engineerId,
    VisitId visitId,
    double latitude,
    double longitude,
    @Nullable Integer accuracyMetres,
    Instant seenAt) {

  /** Metres to a point, as a bird flies. */
  public int metresTo(double otherLatitude, double otherLongitude) {
    return SiteDistance.metres(latitude, longitude, otherLatitude, otherLongitude);
  }
}
