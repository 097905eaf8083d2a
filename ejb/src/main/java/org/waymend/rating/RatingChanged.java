package org.waymend.rating;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.shared.event.DomainEvent;

/**
 * A customer has changed a rating, within the quarter of an hour after it was given.
 *
 * @param nps null if not answered
 */
public record RatingChanged(
    UUID aggregateId, UUID visitId, int csat, @Nullable Integer nps, Instant at)
    implements DomainEvent {}
