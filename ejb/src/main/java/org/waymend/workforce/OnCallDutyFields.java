package org.waymend.workforce;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What may be said about an on-call duty; meanings as in {@link OnCallDutyView}. */
public record OnCallDutyFields(
    @Nullable UUID engineerId,
    @Nullable UUID territoryId,
    @Nullable Instant startsAt,
    @Nullable Instant endsAt) {}
