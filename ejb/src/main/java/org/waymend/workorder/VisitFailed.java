package org.waymend.workorder;

import java.time.Instant;
import java.util.UUID;
import org.waymend.shared.event.DomainEvent;

/** A visit could not be completed. */
public record VisitFailed(
    UUID aggregateId,
    String number,
    UUID workOrderId,
    UUID customerId,
    UUID engineerId,
    FailReason reason,
    boolean needsAnotherVisit,
    Instant at)
    implements DomainEvent {}
