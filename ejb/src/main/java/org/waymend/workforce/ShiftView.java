package org.waymend.workforce;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.shared.VersionedView;

/**
 * A shift.
 *
 * @param on local date of its start
 * @param endsAt exclusive
 * @param breakStartsAt null if there is no break
 * @param breakMinutes 0 if there is no break
 * @param timeZone IANA zone in which people read its times
 */
public record ShiftView(
    UUID id,
    long version,
    UUID engineerId,
    String engineerNumber,
    String engineerName,
    LocalDate on,
    Instant startsAt,
    Instant endsAt,
    @Nullable Instant breakStartsAt,
    int breakMinutes,
    String timeZone,
    Instant createdAt)
    implements VersionedView {}
