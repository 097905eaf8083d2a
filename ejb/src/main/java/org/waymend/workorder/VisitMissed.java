package org.waymend.workorder;

import java.time.Instant;
import java.util.UUID;
import org.waymend.shared.event.DomainEvent;

/** An engineer was there and met nobody. */
public record VisitMissed(
    UUID aggregateId,
    String number,
    UUID workOrderId,
    UUID customerId,
    UUID engineerId,
    boolean needsAnotherVisit,
    Instant at)
    implements DomainEvent {}
