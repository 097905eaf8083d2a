package org.waymend.workorder;

import java.time.Instant;
import java.util.UUID;
import org.waymend.shared.event.DomainEvent;

/**
 * A visit was taken from its engineer: it is to be planned anew, or was cancelled.
 *
 * @param to UNPLANNED or CANCELLED
 */
public record VisitWithdrawn(
    UUID aggregateId,
    String number,
    UUID workOrderId,
    UUID customerId,
    UUID engineerId,
    VisitStatus to,
    Instant at)
    implements DomainEvent {}
