package org.waymend.workforce;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What may be said about an absence; meanings as in {@link AbsenceView}. */
public record AbsenceFields(
    @Nullable UUID engineerId,
    @Nullable Instant startsAt,
    @Nullable Instant endsAt,
    @Nullable AbsenceKind kind,
    @Nullable String note) {}
