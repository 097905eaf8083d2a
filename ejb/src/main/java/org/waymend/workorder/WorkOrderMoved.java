package org.waymend.workorder;

import java.time.Instant;
import java.util.UUID;
import org.waymend.shared.event.DomainEvent;

/** A work order's status has changed. */
public record WorkOrderMoved(
    UUID aggregateId,
    String number,
    UUID ticketId,
    WorkOrderStatus from,
    WorkOrderStatus to,
    Instant at)
    implements DomainEvent {}
