package org.waymend.outbox;

import java.time.Instant;
import java.util.UUID;

/**
 * One event for one target.
 *
 * @param eventId the same at every attempt, so that the receiver can drop what it has had
 * @param type simple name of the event's class
 * @param payload the event as JSON
 * @param attempt 1 for the first one
 */
public record OutboxMessage(
    UUID eventId, String type, UUID aggregateId, String payload, Instant occurredAt, int attempt) {}
