package org.waymend.ticket;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.shared.event.DomainEvent;

/**
 * Another agent looks after a ticket.
 *
 * @param assigneeId null: nobody
 */
public record TicketAssigned(UUID aggregateId, String number, @Nullable UUID assigneeId)
    implements DomainEvent {}
