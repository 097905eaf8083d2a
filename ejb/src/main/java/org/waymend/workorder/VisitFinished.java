package org.waymend.workorder;

import java.time.Instant;
import java.util.UUID;
import org.waymend.shared.event.DomainEvent;

/**
 * A visit was completed.
 *
 * @param labourMinutes measured time on site, started minutes
 */
public record VisitFinished(
    UUID aggregateId,
    String number,
    UUID workOrderId,
    UUID customerId,
    UUID engineerId,
    long labourMinutes,
    Instant at)
    implements DomainEvent {}
