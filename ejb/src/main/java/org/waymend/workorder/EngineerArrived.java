package org.waymend.workorder;

import java.time.Instant;
import java.util.UUID;
import org.waymend.shared.event.DomainEvent;

/**
 * An engineer has arrived at a site.
 *
 * @param isFar true if the phone was far from it
 */
public record EngineerArrived(
    UUID aggregateId,
    String number,
    UUID workOrderId,
    UUID customerId,
    UUID engineerId,
    ArrivalWay by,
    boolean isFar,
    Instant at)
    implements DomainEvent {}
