package org.waymend.rating;

import java.time.Instant;
import java.util.UUID;
import org.waymend.shared.event.DomainEvent;

/** A customer was asked for a rating some days ago and has not answered: the one time to remind. */
public record RatingReminderDue(UUID aggregateId, UUID customerId, Instant at)
    implements DomainEvent {}
