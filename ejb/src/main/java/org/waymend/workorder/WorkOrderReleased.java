package org.waymend.workorder;

import java.time.Instant;
import java.util.UUID;
import org.waymend.shared.event.DomainEvent;

/** A work order may be planned from now on. */
public record WorkOrderReleased(UUID aggregateId, String number, UUID ticketId, Instant at)
    implements DomainEvent {}
