package org.waymend.ticket;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.shared.event.DomainEvent;

/** A ticket's status has changed. */
public record TicketMoved(
    UUID aggregateId,
    String number,
    TicketStatus from,
    TicketStatus to,
    @Nullable TicketReason reason,
    Instant at)
    implements DomainEvent {}
