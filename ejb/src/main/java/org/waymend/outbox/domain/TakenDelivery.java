package org.waymend.outbox.domain;

import java.time.Duration;
import java.util.UUID;
import org.waymend.outbox.OutboxMessage;

/**
 * A delivery that a worker has the lease of.
 *
 * @param version as it was taken; it moves when another worker takes over, and then this one can't
 *     mark any more
 * @param sinceFirstAttempt how long we have been trying
 */
public record TakenDelivery(
    UUID id, long version, Duration sinceFirstAttempt, OutboxMessage message) {}
