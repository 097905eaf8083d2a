package org.waymend.workorder;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.shared.event.DomainEvent;

/**
 * A visit was given to an engineer, or its time or engineer has changed.
 *
 * @param fromEngineerId who was to come before; null if nobody
 * @param fromStartsAt when it was to start before; null if it was unplanned
 */
public record VisitDispatched(
    UUID aggregateId,
    String number,
    UUID workOrderId,
    UUID customerId,
    UUID engineerId,
    Instant startsAt,
    Instant endsAt,
    @Nullable UUID fromEngineerId,
    @Nullable Instant fromStartsAt,
    Instant at)
    implements DomainEvent {}
