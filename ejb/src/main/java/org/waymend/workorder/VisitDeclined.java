package org.waymend.workorder;

import java.time.Instant;
import java.util.UUID;
import org.waymend.shared.event.DomainEvent;

/** An engineer has declined a visit; it is to be planned anew. */
public record VisitDeclined(
    UUID aggregateId,
    String number,
    UUID workOrderId,
    UUID customerId,
    UUID engineerId,
    DeclineReason reason,
    Instant at)
    implements DomainEvent {}
