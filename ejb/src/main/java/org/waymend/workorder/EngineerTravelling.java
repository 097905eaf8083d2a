package org.waymend.workorder;

import java.time.Instant;
import java.util.UUID;
import org.waymend.shared.event.DomainEvent;

/** An engineer has set out for a visit. */
public record EngineerTravelling(
    UUID aggregateId, String number, UUID workOrderId, UUID customerId, UUID engineerId, Instant at)
    implements DomainEvent {}
