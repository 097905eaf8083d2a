package org.waymend.rating;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.shared.event.DomainEvent;

/**
 * A customer has rated a visit.
 *
 * @param nps null if not answered
 * @param isCounted false if it is doubted
 */
public record RatingGiven(
    UUID aggregateId,
    UUID visitId,
    UUID ticketId,
    UUID customerId,
    UUID engineerId,
    int csat,
    @Nullable Integer nps,
    RatingWay way,
    boolean isCounted,
    Instant at)
    implements DomainEvent {}
