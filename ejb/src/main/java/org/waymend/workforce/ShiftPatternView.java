package org.waymend.workforce;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.waymend.shared.VersionedView;

/**
 * A week that shifts are generated from.
 *
 * @param timeZone IANA zone of the local times
 * @param days working days, Monday first, at most one for each day of the week
 */
public record ShiftPatternView(
    UUID id,
    long version,
    String name,
    String timeZone,
    List<ShiftPatternDay> days,
    boolean isActive,
    Instant createdAt)
    implements VersionedView {}
