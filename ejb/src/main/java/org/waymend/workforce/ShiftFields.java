package org.waymend.workforce;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What may be said about a shift; meanings as in {@link ShiftView}. */
public record ShiftFields(
    @Nullable UUID engineerId,
    @Nullable LocalDate on,
    @Nullable Instant startsAt,
    @Nullable Instant endsAt,
    @Nullable Instant breakStartsAt,
    @Nullable Integer breakMinutes,
    @Nullable String timeZone) {}
