package org.waymend.outbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A delivery as the administrator sees it.
 *
 * @param type of the event
 * @param status {@code PENDING}, {@code SENT} or {@code DEAD}
 * @param attempts started ones
 * @param nextAttemptAt null unless pending
 */
public record OutboxDeliveryView(
    UUID id,
    UUID eventId,
    String type,
    String target,
    String status,
    int attempts,
    @Nullable Instant nextAttemptAt,
    @Nullable String lastError,
    Instant createdAt) {}
