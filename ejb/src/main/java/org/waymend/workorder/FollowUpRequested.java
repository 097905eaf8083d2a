package org.waymend.workorder;

import java.time.Instant;
import java.util.UUID;
import org.waymend.shared.event.DomainEvent;

/**
 * An engineer on site has asked for another visit of the same work order.
 *
 * @param followUpId the other visit, which is to be planned
 */
public record FollowUpRequested(
    UUID aggregateId,
    String number,
    UUID workOrderId,
    UUID customerId,
    UUID engineerId,
    UUID followUpId,
    Instant at)
    implements DomainEvent {}
