package org.waymend.workforce.domain;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.waymend.shared.Check;

/** Time zones by name. */
final class TimeZones {
  private TimeZones() {}

  /** The zone's IANA name; a fixed offset is none, since it knows no summer time. */
  static String required(Check check, String field, @Nullable String zone) {
    var name = check.text(field, zone, 1, 64);
    check.isTrue(
        name.isEmpty() || ZoneId.getAvailableZoneIds().contains(name),
        field,
        "unknown-time-zone",
        "must be an IANA time zone such as Asia/Shanghai");
    return name;
  }
}
