package org.waymend.workforce;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.shared.VersionedView;

/**
 * An on-call duty.
 *
 * @param territoryId null: everywhere
 * @param endsAt exclusive
 */
public record OnCallDutyView(
    UUID id,
    long version,
    UUID engineerId,
    String engineerNumber,
    String engineerName,
    @Nullable UUID territoryId,
    @Nullable String territoryName,
    Instant startsAt,
    Instant endsAt,
    Instant createdAt)
    implements VersionedView {}
