package org.waymend.audit.infra;

import jakarta.enterprise.inject.spi.CDI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** The application's clock for objects that EclipseLink makes; the system's outside a container. */
final class AuditClock extends Clock {
  private volatile @Nullable Clock found;

  private Clock clock() {
    var present = found;
    if (present == null) {
      found = present = lookUp();
    }
    return present;
  }

  private static Clock lookUp() {
    try {
      return CDI.current().select(Clock.class).get();
    } catch (IllegalStateException noContainer) {
      return Clock.systemUTC();
    }
  }

  @Override
  public Instant instant() {
    return clock().instant();
  }

  @Override
  public long millis() {
    return clock().millis();
  }

  @Override
  public ZoneId getZone() {
    return clock().getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return clock().withZone(zone);
  }
}
