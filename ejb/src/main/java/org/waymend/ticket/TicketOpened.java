package org.waymend.ticket;

import java.time.Instant;
import java.util.UUID;
import org.waymend.shared.event.DomainEvent;

/** A customer's issue has arrived. */
public record TicketOpened(
    UUID aggregateId, String number, UUID customerId, Channel channel, Instant openedAt)
    implements DomainEvent {}
